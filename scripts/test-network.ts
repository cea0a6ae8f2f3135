/**
 * `npm run test:network [-- playwright’s arguments]`: uses the app end to end where there is no network,
 * and watches every connection that it, its browser or the test tries. On Linux alone: as root in a
 * network namespace of its own with nothing but the loopback, otherwise under the watch alone.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp, root } from './build-app.ts'
import { connectionsIn } from './network-trace.ts'

if (process.platform !== 'linux') {
  console.error('This needs Linux, whose strace and unshare show what a program connects to.')
  process.exit(1)
}
if (!works('strace', 'true')) {
  console.error('This needs strace (on Debian and Ubuntu: apt-get install strace).')
  process.exit(1)
}

/** The whole job from log to report, and every screen with settings: each spec checks the app’s own requests. */
const specs = ['main-job', 'settings', 'no-network', 'hardened']
const given = process.argv.slice(2)
const project = given.some((argument) => argument.startsWith('--project'))
  ? []
  : ['--project=stand-in']
const hasOwnNetwork = works('unshare', '--net', 'ip', 'link', 'set', 'lo', 'up')

const folder = mkdtempSync(join(tmpdir(), 'peerlogg-network-'))
try {
  buildApp()
  const apart = ['unshare', '--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh']
  const watch = ['strace', '-f', '-ff', '--seccomp-bpf', '-qq', '-o', join(folder, 'trace')]
  const test = [process.execPath, 'node_modules/@playwright/test/cli.js', 'test', ...project]
  const command = [
    ...(hasOwnNetwork ? apart : []),
    ...watch,
    '-e',
    'trace=connect,sendto,sendmsg,sendmmsg',
    ...test,
    '--workers=1',
    '--timeout=300000',
    ...specs,
    ...given,
  ]
  const [program = '', ...rest] = command
  const { status } = spawnSync(program, rest, { cwd: root, stdio: 'inherit' })

  const traces = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))
  const { own, foreign } = connectionsIn(traces.join('\n'))
  console.log(
    hasOwnNetwork
      ? 'Ran in a network namespace with nothing but the loopback, under strace.'
      : 'Ran under strace; a namespace of its own is for root.',
  )
  console.log(`${traces.length} processes and threads; ${own} connections over the loopback.`)
  for (const line of foreign) console.error(`Left the computer, or tried to: ${line}`)
  process.exitCode = status === 0 && foreign.length === 0 && own > 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function works(program: string, ...rest: readonly string[]): boolean {
  return spawnSync(program, rest).status === 0
}
