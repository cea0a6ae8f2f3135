/**
 * Runs a PostgreSQL server in a folder until its standard input ends: so the server is stopped and its
 * folder gone also when whoever started this was killed. Prints the port once the server answers.
 * Arguments: the programs' folder, the folder to run in, and settings such as `shared_buffers=1GB`.
 */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  constants,
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join, posix } from 'node:path'

const [programs = '', folder = '', ...settings] = process.argv.slice(2)
const installed = join(folder, 'postgresql')
const home = join(folder, 'home')
const data = join(home, 'data')
const log = join(home, 'log')
const user = process.getuid?.() === 0 ? findOrdinaryUser() : undefined

// An interrupt in a terminal reaches this process too; it still has to clear up.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => {})
process.stdin.resume()
process.stdin.on('end', end)

try {
  copyPrograms()
  mkdirSync(home, { mode: 0o700 })
  if (user) chownSync(home, user.uid, user.gid)
  await start()
} catch (error) {
  console.error(error)
  process.exitCode = 1
  end()
}

/** PostgreSQL refuses to run as root. It asks for a user that has a name. */
function findOrdinaryUser(): { readonly uid: number; readonly gid: number } {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ name, uid, gid }) => name !== '' && uid > 0 && gid >= 0)
  const chosen =
    users.find(({ name }) => name === 'nobody') ??
    users.find(({ name }) => name === 'postgres') ??
    users[0]
  if (!chosen) throw new Error('There is no user but root, and PostgreSQL refuses to run as root')
  return { uid: chosen.uid, gid: chosen.gid }
}

/**
 * A copy, since the project's folder may be closed to the user that the server runs as, and since npm
 * packages hold no links: the libraries get theirs here, as the package's own script would make them.
 */
function copyPrograms(): void {
  // Others look into it, but only the server's own user into its data.
  chmodSync(folder, 0o755)
  cpSync(programs, installed, {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
    filter: (path) => !path.endsWith('.a'),
  })
  if (process.platform === 'win32') return
  const links = JSON.parse(readFileSync(join(programs, 'pg-symlinks.json'), 'utf8')) as readonly {
    readonly source: string
    readonly target: string
  }[]
  for (const { source, target } of links) {
    const to = join(installed, posix.relative('native', target))
    rmSync(to, { force: true })
    symlinkSync(posix.relative(posix.dirname(target), source), to)
  }
  for (const program of ['initdb', 'pg_ctl', 'postgres']) {
    chmodSync(join(installed, 'bin', program), 0o755)
  }
}

async function start(): Promise<void> {
  const passwordFile = join(home, 'password')
  writeFileSync(passwordFile, 'password', { mode: 0o644 })
  run('initdb', [
    `--pgdata=${data}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--no-locale',
    '--no-sync',
  ])
  // Somebody else may take a port between the moment that it is found free and that it is used.
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const chosen = [
      `port=${port}`,
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      // What is tested does not outlive a power cut.
      'fsync=off',
      'full_page_writes=off',
      ...settings,
    ]
    const options = chosen.map((setting) => `-c ${setting}`).join(' ')
    try {
      run('pg_ctl', ['start', '--wait', '--pgdata', data, '--log', log, '--options', options])
      process.stdout.write(`${port}\n`)
      return
    } catch (error) {
      if (attempt === 3) throw error
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

function run(program: string, args: readonly string[]): void {
  const { status, error, stderr } = spawnSync(join(installed, 'bin', program), args, {
    // What it starts must not hold on to the pipe that tells when whoever started this is gone.
    stdio: ['ignore', 'ignore', program === 'initdb' ? 'pipe' : 'ignore'],
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    cwd: folder,
    encoding: 'utf8',
    ...user,
  })
  if (error) throw error
  if (status === 0) return
  const told = program === 'initdb' ? stderr : readFileSync(log, 'utf8')
  throw new Error(`${program} ended with ${status}: ${told}`)
}

function end(): void {
  spawnSync(
    join(installed, 'bin/pg_ctl'),
    ['stop', '--mode', 'immediate', '--wait', '--pgdata', data],
    { stdio: 'ignore', cwd: folder, ...user },
  )
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  process.exit()
}
