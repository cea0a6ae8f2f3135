/**
 * `npm run fixture-store -- FOLDER`: makes a logbook and a supervisor's store with this version of the
 * program, each under its schema's version. test/fixtures/stores/README.md says when and why.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { saveDraft } from '../src/logbook/drafts.ts'
import { addFollowUp, settleFollowUp } from '../src/logbook/follow-ups.ts'
import { logbookMigrations } from '../src/logbook/migrations/index.ts'
import { renamePerson } from '../src/logbook/people.ts'
import { changePreferences } from '../src/logbook/preferences.ts'
import { changeSession, removeSession, restoreSession } from '../src/logbook/session-changes.ts'
import { findSession } from '../src/logbook/sessions.ts'
import { saveReport } from '../src/report/saved-reports.ts'
import { supervisionMigrations } from '../src/supervision/migrations/index.ts'
import type { Database, Migration } from '../src/vault/database.ts'
import { openStore } from '../src/vault/open.ts'

const passphrase = 'tre korta ord på rad'
const root = join(import.meta.dirname, '..')

const target = process.argv[2]
if (target === undefined) throw new Error('Say in which folder the stores are to be made.')
const folder = mkdtempSync(join(tmpdir(), 'peerlogg-fixture-'))
const inFolder = (name: string) => join(folder, name)
writeFileSync(inFolder('passphrase'), passphrase)

try {
  const logbook = inFolder('logbook')
  peerlogg('create', 'logbook', '--kind', 'peer', '--label', 'Min logg')
  peerlogg('log', 'logbook', '--csv', join(root, 'test/fixtures/municipal-2026-10.csv'))
  const migrations = { peer: logbookMigrations, supervisor: supervisionMigrations }
  const store = await openStore({ directory: logbook, passphrase, migrations })
  doWhatTheWindowDoes(store.db)
  store.close()

  const invitation = ['--invitation', inFolder('invitation')]
  const exported = inFolder('2026-10.peerlogg')
  peerlogg('create', 'supervision', '--kind', 'supervisor', '--label', 'Norra området')
  peerlogg(
    'invite',
    'supervision',
    '--organisation',
    'Region Norr',
    '--out',
    inFolder('invitation'),
  )
  const { fingerprint } = JSON.parse(
    peerlogg('export', 'logbook', ...invitation, '--month', '2026-10', '--out', exported),
  ) as { fingerprint: string }
  peerlogg('import', 'supervision', '--trust', fingerprint, exported)

  keep('logbook', logbookMigrations)
  keep('supervision', supervisionMigrations)
} finally {
  rmSync(folder, { recursive: true })
}

/** One command of this version's own command line. */
function peerlogg(command: string, store: string, ...more: readonly string[]): string {
  const open = ['--store', inFolder(store), '--passphrase-file', inFolder('passphrase')]
  const words = [join(root, 'src/cli/peerlogg.ts'), command, ...open, ...more]
  return execFileSync(process.execPath, words, { encoding: 'utf8' })
}

/** Something in every table that the command line alone does not write. */
function doWhatTheWindowDoes(db: Database): void {
  const session = (id: number) => {
    const found = findSession(db, id)
    if (!found) throw new Error(`There is no session ${id}`)
    const { id: _id, revision, ...rest } = found
    return { id, revision, session: rest }
  }
  const first = session(1)
  changeSession(db, { ...first, session: { ...first.session, note: 'Ändrad efteråt' } })
  removeSession(db, 2)
  restoreSession(db, removeSession(db, 3).id)

  const followUp = { due: '2026-11-02', kind: 'talk', person: 'Blå lärka', sessionId: 4 } as const
  addFollowUp(db, { ...followUp, what: 'Ringa på måndag' })
  const done = addFollowUp(db, { ...followUp, what: 'Följa med till biblioteket', person: '' })
  settleFollowUp(db, { id: done.id, state: 'done', day: '2026-11-03' })
  renamePerson(db, { from: 'Blå lärka', to: 'Blå trast' })

  const content = JSON.stringify({ note: 'Halvskrivet' })
  saveDraft(db, { context: 'session:new', savedAt: '2026-10-31T15:04:05.678Z', content })
  changePreferences(db, { hasSeenTour: true })
  saveReport(db, {
    id: null,
    settings: {
      kind: 'work',
      language: 'sv',
      title: 'Verksamhetsberättelse',
      from: '2026-10',
      to: '2026-10',
      units: [],
      activities: 'by_activity',
      places: 'by_unit',
      times: 'by_month',
      comparison: 'none',
      threshold: 5,
      texts: [{ heading: 'Året som gick', text: 'Gruppen fortsätter till våren.' }],
    },
  })
}

/** Takes the store as its version's, unless that one is kept already. */
function keep(name: string, migrations: readonly Migration[]): void {
  const place = join(resolve(target ?? ''), `${name}-${migrations.at(-1)?.version ?? 0}`)
  if (existsSync(place)) return console.log(`kept as it was: ${place}`)
  cpSync(inFolder(name), place, { recursive: true })
  console.log(`made: ${place}`)
}
