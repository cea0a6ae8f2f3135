import { createServer, type AddressInfo } from 'node:net'
import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { inTransaction, type Server, warningOf, withServer } from '../../src/rollup/server.ts'
import { migrate } from '../../src/rollup/migrate.ts'
import { rollupMigrations } from '../../src/rollup/migrations/index.ts'
import { Refusal } from '../../src/shared/refusal.ts'
import { emptyDatabase, hasPostgres } from '../support/test-postgres.ts'
import { aRollup } from './a-rollup.ts'
import { openRollup } from './open-rollup.ts'
import { aSupervisor } from '../supervision/a-supervisor.ts'

const secret = 'hemligt-ord'

/** The code of what is refused; its message and all that it shows must not tell the password. */
async function refusalAt(address: string, work = async () => {}): Promise<string> {
  try {
    await withServer(address, work)
    return 'nothing'
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const told = `${error.message} ${JSON.stringify(error)} ${String(error.cause)}`
    return told.includes(secret) ? 'The password is told' : error.code
  }
}

/** Something that listens but is no PostgreSQL. */
async function aStranger(answer: string, host = '127.0.0.1'): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.on('data', () => socket.end(answer))
  })
  server.unref()
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  return (server.address() as AddressInfo).port
}

test.each([
  ['http://server/database', 'server-address'],
  ['server', 'server-address'],
  [`postgres://konto:${secret}@server:port/database`, 'server-address'],
  [`postgres://konto:${secret}@server/database?sslrootcert=/not/there.pem`, 'server-address'],
  [`postgres://konto:${secret}@127.0.0.1:1/database`, 'server-unreachable'],
  [`postgres://konto:${secret}@no-such-server.invalid/database`, 'server-unreachable'],
])('%s is %s', async (address, code) => {
  expect(await refusalAt(address)).toBe(code)
})

test('a server that takes no encrypted connections is refused when it is asked for one', async () => {
  const port = await aStranger('N')
  const address = `postgres://konto:${secret}@127.0.0.1:${port}/database?sslmode=require`
  expect(await refusalAt(address)).toBe('server-without-tls')
})

// Linux answers to all of 127.*, and none but the first is known as this computer.
test.runIf(process.platform === 'linux')(
  'another computer is asked for an encrypted connection, whatever the address says',
  async () => {
    const port = await aStranger('N', '127.0.0.2')
    for (const mode of ['', '?sslmode=prefer', '?sslmode=verify-ca', '?application_name=x']) {
      const address = `postgres://konto:${secret}@127.0.0.2:${port}/database${mode}`
      expect(await refusalAt(address)).toBe('server-without-tls')
    }
  },
)

test('an address with a password in it is warned of, and no other', () => {
  const [withOne, without] = ['postgres://konto:ord@server/db', 'postgres://konto@server:5432/db']
  expect(warningOf(withOne)?.en).toContain('PGPASSWORD')
  expect(warningOf('postgresql://server/db?user=konto&password=ord')).not.toBeNull()
  expect([warningOf(without), warningOf('postgres:///db?host=/run/postgresql')]).toEqual([
    null,
    null,
  ])
})

test('nothing but these commands loads pg', () => {
  const script = `
    await import('./src/cli/commands.ts'); await import('./src/cli/run.ts')
    await import('./src/cli/report-command.ts'); await import('./src/cli/import-command.ts')
    process.stdout.write(Object.keys(process.getBuiltinModule('module').createRequire(import.meta.url).cache).join())`
  const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    cwd: new URL('../..', import.meta.url),
  })
  expect(status).toBe(0)
  expect(stdout).not.toMatch(/[\\/]pg[\\/]/)
})

describe.runIf(hasPostgres())('a server', () => {
  const rollup = openRollup()
  const at = (changes: { password?: string; user?: string; database?: string }) => {
    const { address } = rollup()
    const url = new URL(address)
    url.username = changes.user ?? url.username
    url.password = changes.password ?? url.password
    url.pathname = changes.database ?? url.pathname
    return url.href
  }

  test('says in a plain sentence who is not let in, and what is not there', async () => {
    expect(await refusalAt(at({ password: secret }))).toBe('server-password')
    expect(await refusalAt(at({ user: 'nobody-here' }))).toBe('server-password')
    expect(await refusalAt(at({ database: 'not_there' }))).toBe('server-no-database')
    const tls = `${at({})}?sslmode=verify-full`
    expect(await refusalAt(tls)).toBe('server-without-tls')
  })

  test('takes the password from the environment', async () => {
    process.env.PGPASSWORD = 'password'
    try {
      expect(await refusalAt(at({ password: '' }))).toBe('nothing')
    } finally {
      delete process.env.PGPASSWORD
    }
  })

  test('that goes away, is full, or lets nobody change anything is refused as such', async () => {
    const lost = (error: string) => `DO $$ BEGIN RAISE SQLSTATE '${error}'; END $$`
    const refusalOfSql = (sql: string) =>
      refusalAt(at({}), async () => {
        throw await rollup()
          .server.query(sql)
          .catch((error: unknown) => error)
      })
    expect(await refusalOfSql(lost('53100'))).toBe('server-full')
    expect(await refusalOfSql(lost('53300'))).toBe('server-busy')
    expect(await refusalOfSql(lost('57P01'))).toBe('server-lost')
    const broken = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })
    expect(await refusalAt(at({}), () => Promise.reject(broken))).toBe('server-lost')
    expect(await refusalOfSql(lost('25006'))).toBe('server-no-rights')
    expect(await refusalOfSql('SELECT * FROM peerlogg.not_there')).toBe('server-not-ours')
  })

  test('is used with no more rights than docs/postgres.md gives', async () => {
    const address = await emptyDatabase()
    const asRole = (role: string) => {
      const url = new URL(address)
      url.username = role
      return url.href
    }
    await withServer(address, async (server) => {
      await migrate(server, rollupMigrations)
      for (const role of ['importer', 'reporter', 'stranger']) {
        await server.query(`DROP ROLE IF EXISTS peerlogg_${role}`)
        await server.query(`CREATE ROLE peerlogg_${role} LOGIN PASSWORD 'password'`)
      }
      for (const sql of grants) await server.query(sql)
    })
    const { db, aConfirmedSigner } = await aSupervisor()
    const file = await aConfirmedSigner('Peer A').send({})
    await withServer(asRole('peerlogg_importer'), async (server) => {
      await migrate(server, rollupMigrations)
      const one = await aRollup(server, db)
      expect(await one.take([file])).toMatchObject([{ state: 'new' }])
    })
    await withServer(asRole('peerlogg_reporter'), async (server) => {
      await server.query('SELECT FROM peerlogg.cells')
    })
    const [reporter, stranger] = ['peerlogg_reporter', 'peerlogg_stranger'].map(asRole)
    for (const role of [reporter, stranger]) {
      await expect(
        withServer(role ?? '', (server) => server.query('DELETE FROM peerlogg.cells')),
      ).rejects.toMatchObject({ code: 'server-no-rights' })
    }
    await withServer(address, async (server) => {
      await server.query('DROP OWNED BY peerlogg_importer, peerlogg_reporter, peerlogg_stranger')
      await server.query('DROP ROLE peerlogg_importer, peerlogg_reporter, peerlogg_stranger')
    })
  })

  test('holds nothing of a transaction that was not whole', async () => {
    const { server } = rollup()
    const ask = () => server.query('SELECT 1')
    const failing = inTransaction(server, ask, async () => {
      await server.query('CREATE TABLE peerlogg.half (id INTEGER)')
      throw new Error('The program ends here')
    })
    await expect(failing).rejects.toThrow('ends here')
    const { rows } = await server.query(`SELECT to_regclass('peerlogg.half') AS half`)
    expect(rows).toEqual([{ half: null }])
  })

  test('writes nothing when no transaction could be begun', async () => {
    const { server } = rollup()
    const query = (text: string) =>
      server.query(text.startsWith('BEGIN') ? 'SELECT 1 / 0 AS cancelled' : text)
    const refusing = { query: query as unknown as Server['query'] }
    let hasActed = false
    const failing = inTransaction(
      refusing,
      () => refusing.query('SELECT 1'),
      async () => {
        hasActed = true
      },
    )
    await expect(failing).rejects.toMatchObject({ code: '22012' })
    expect(hasActed).toBe(false)
  })
})

/** As docs/postgres.md has them. */
const grants = [
  'GRANT USAGE ON SCHEMA peerlogg TO peerlogg_importer, peerlogg_reporter',
  'GRANT SELECT ON ALL TABLES IN SCHEMA peerlogg TO peerlogg_importer, peerlogg_reporter',
  'GRANT INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA peerlogg TO peerlogg_importer',
  'REVOKE INSERT, UPDATE, DELETE ON peerlogg.schema_version FROM peerlogg_importer',
  'GRANT INSERT, DELETE ON peerlogg.published_reports TO peerlogg_reporter',
]
