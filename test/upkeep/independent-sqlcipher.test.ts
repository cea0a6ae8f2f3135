/** A store is no captive of this program: another SQLCipher opens it, its backups, and a moved one. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleDays } from '../../src/logbook/sample-month.ts'
import { logSessions } from '../../src/logbook/sessions.ts'
import { backupFolderFor } from '../../src/upkeep/backup-folder.ts'
import { backUp, listBackups } from '../../src/upkeep/backups.ts'
import { writeBundle } from '../../src/upkeep/bundle.ts'
import { migrations } from '../../src/upkeep/store-kinds.ts'
import { createStore } from '../../src/vault/open.ts'
import { newRecoveryCode } from '../../src/vault/recovery-code.ts'
import { unwrapIndependently } from '../vault/unwrap-independently.ts'

/** Of Signal’s package, which brings its own SQLCipher; there is none of it for some systems. */
const sqlcipher = await import('@signalapp/sqlcipher').catch(() => null)

const passphrase = 'tre korta ord på rad'
const recoveryCode = newRecoveryCode()
const sessions = sampleDays('2026-10-01', '2026-10-30', 3)
const withWord = sessions.filter(({ note }) => note.includes('vardagen'))

const page = readFileSync(join(import.meta.dirname, '../../docs/backups.md'), 'utf8')
const blockOf = (language: string) =>
  new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'ms').exec(page)?.[1] ?? ''

const canRunPage = ['head', 'tail', 'jq', 'sha256sum'].every(
  (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0,
)

let folder: string
let files: { readonly log: string; readonly backup: string; readonly moved: string }

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'peerlogg-sqlcipher-'))
  const directory = join(folder, 'log')
  const request = { directory, kind: 'peer', label: 'Min logg', passphrase, recoveryCode } as const
  const store = await createStore({ ...request, migrations })
  logSessions(store.db, sessions)
  backUp(store, { always: true })
  const moved = join(folder, 'moved.peerlogg-store')
  await writeBundle(store, moved)
  store.close()
  const backup = join(backupFolderFor(directory), listBackups(directory)[0]?.name ?? '')
  files = { log: join(directory, 'log.db'), backup, moved }
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What another SQLCipher says of a database that it opens with this key. */
function readBy(key: string, file: string) {
  if (!sqlcipher) throw new Error('There is no SQLCipher')
  const db = new sqlcipher.Database(file)
  try {
    db.pragma(`key = "${key}"`)
    const count = (sql: string) => db.prepare(sql, { pluck: true }).get()
    return {
      version: db.pragma('cipher_version', { simple: true }),
      brokenPages: db.pragma('cipher_integrity_check'),
      integrity: db.pragma('integrity_check', { simple: true }),
      sessions: count('SELECT count(*) FROM sessions'),
      minutes: count('SELECT sum(duration_minutes) FROM sessions'),
      withWord: count(
        `SELECT count(*) FROM session_search WHERE session_search MATCH 'note: vardagen'`,
      ),
    }
  } finally {
    db.close()
  }
}

const all = {
  version: expect.stringMatching(/^4\./) as string,
  brokenPages: [],
  integrity: 'ok',
  sessions: sessions.length,
  minutes: sessions.reduce((sum, { minutes }) => sum + minutes, 0),
  withWord: withWord.length,
}

test.skipIf(!sqlcipher)('SQLCipher opens a store and a backup with the raw key', () => {
  const slots = join(folder, 'log', 'keyslots.json')
  const key = `x'${unwrapIndependently(slots, passphrase, 'peer').toString('hex')}'`
  expect(withWord.length).toBeGreaterThan(0)
  expect(readBy(key, files.log)).toEqual(all)
  expect(readBy(key, files.backup)).toEqual(all)
})

test.skipIf(!sqlcipher || !canRunPage)(
  'the page on backups leads to what a moved one holds',
  () => {
    const byHand = join(folder, 'by-hand')
    mkdirSync(byHand)
    copyFileSync(files.moved, join(byHand, 'moved.peerlogg-store'))
    writeFileSync(join(byHand, 'key.mjs'), blockOf('js'))
    const options = { cwd: byHand, encoding: 'utf8' } as const
    expect(spawnSync('sh', ['-eu', '-c', blockOf('sh')], options)).toMatchObject({
      status: 0,
      stderr: '',
    })
    const { stdout } = spawnSync('node', ['key.mjs'], { ...options, input: `${recoveryCode}\n` })
    expect(readBy(stdout.trim(), join(byHand, 'log.db'))).toEqual(all)
  },
)
