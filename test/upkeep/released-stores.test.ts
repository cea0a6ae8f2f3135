/** Stores that earlier versions made, opened by this one. test/fixtures/stores/README.md tells of them. */
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { listDrafts } from '../../src/logbook/drafts.ts'
import { listExports, listSharedMonths } from '../../src/logbook/export-history.ts'
import { listFollowUps } from '../../src/logbook/follow-ups.ts'
import { listOrganisations } from '../../src/logbook/organisations.ts'
import { readPreferences } from '../../src/logbook/preferences.ts'
import { listChanges, listRemoved } from '../../src/logbook/session-changes.ts'
import { plansWith } from '../../src/logbook/person-plans.ts'
import { summarise } from '../../src/logbook/summaries.ts'
import { listSessions } from '../../src/logbook/sessions.ts'
import type { Session } from '../../src/shared/session.ts'
import { getOrganisationKeys } from '../../src/supervision/organisation.ts'
import { listBackups } from '../../src/upkeep/backups.ts'
import { backupFolderFor } from '../../src/upkeep/backup-folder.ts'
import { enterStore } from '../../src/upkeep/enter.ts'
import { migrations } from '../../src/upkeep/store-kinds.ts'
import { verifyBackup } from '../../src/upkeep/verify-backup.ts'
import { verifyStore } from '../../src/upkeep/verify.ts'
import type { Database } from '../../src/vault/database.ts'
import { openStore, type Store } from '../../src/vault/open.ts'
import { readProfile } from '../../src/vault/profiles.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { addWhatIsAhead } from '../support/what-is-ahead.ts'
import { closing, filesOf, passphrase, refusalFrom } from './a-log.ts'

const fixtures = join(import.meta.dirname, '../fixtures')
const inOctober = { from: '2026-10-01', to: '2026-10-31' }

/** A copy of a released store, where an app has it: under its id. */
function copyOfReleased(name: string): string {
  const original = join(fixtures, 'stores', name)
  const profiles = join(temporaryFolder(), 'app', 'profiles')
  mkdirSync(profiles, { recursive: true })
  const copy = join(profiles, readProfile(original).id)
  cpSync(original, copy, { recursive: true })
  return copy
}

const versions = {
  logbook: migrations.peer.at(-1)!.version,
  supervision: migrations.supervisor.at(-1)!.version,
}

async function enter(directory: string) {
  const { store, findings } = await enterStore({ directory, passphrase })
  expect(findings).toEqual([])
  return closing(store)
}

interface Line {
  readonly [column: string]: string
}

/** The lines that were logged, as a spreadsheet would read them. */
const linesOf = (csv: string): Line[] =>
  parse(readFileSync(join(fixtures, csv)), { columns: true, bom: true }) as Line[]

const inOrder = (lines: readonly Line[]) => lines.map((line) => JSON.stringify(line)).toSorted()

const asLine = (session: Session): Line => ({
  date: session.date,
  start: session.start ?? '',
  minutes: String(session.minutes),
  activity: session.activity,
  form: session.form,
  setting: session.setting ?? '',
  unit: session.unit,
  phase: session.phase,
  participants: String(session.participants),
  person: session.person,
  note: session.note,
})

/** The store of the version before stands among the backups, whole, by its own keys. */
async function expectBackupOf(directory: string, version: number) {
  const [backup, ...others] = listBackups(directory)
  expect(others).toEqual([])
  expect(backup?.name).toMatch(new RegExp(`-before-version-${version}\\.db$`))
  const source = join(backupFolderFor(directory), backup!.name)
  expect(await verifyBackup({ source, passphrase })).toEqual({ faults: [], contents: null })
}

test('every earlier version of both schemas has a store here', () => {
  const earlier = Object.entries({
    logbook: migrations.peer,
    supervision: migrations.supervisor,
  }).flatMap(([name, ofKind]) => ofKind.slice(0, -1).map(({ version }) => `${name}-${version}`))
  expect(readdirSync(join(fixtures, 'stores'))).toEqual(expect.arrayContaining(earlier))
})

test('a logbook of version 1 is backed up and keeps every session', async () => {
  const directory = copyOfReleased('logbook-1')
  const store = await enter(directory)
  const { db } = store
  const sessions = listSessions(db, inOctober)
  expect(sessions).toHaveLength(226)
  expect(inOrder(sessions.map(asLine))).toEqual(inOrder(linesOf('ward-2026-10.csv')))
  expect(db.prepare('SELECT count(*) FROM sessions').pluck().get()).toBe(226)
  expect(db.prepare('SELECT name, setting FROM units ORDER BY name').raw().all()).toEqual([
    ['Avdelning 72', 'inpatient'],
    ['Avdelning 73', 'inpatient'],
  ])
  expect(db.prepare('SELECT count(*) FROM people').pluck().get()).toBe(25)
  expect(db.prepare('SELECT sequence, organisation, months FROM exports').raw().all()).toEqual([
    [1, 'Region Norr', '["2026-10"]'],
  ])
  // Whom it was shared with is known from then on; what the file held is not.
  const [organisation, ...others] = listOrganisations(db)
  expect([organisation, others]).toMatchObject([{ name: 'Region Norr', comparedAt: '' }, []])
  expect(listSharedMonths(db, organisation!.id)).toMatchObject([{ state: 'shared' }])
  expect(listExports(db)).toMatchObject([{ sequence: 1, hasLines: false, canLeave: false }])
  expect(db.prepare('SELECT public_key FROM signing_keys').pluck().all()).toEqual([
    'ByVVCZ3Aoj06PYvHLni1pQz2gDcqeawxPXhQo4ilYhU=',
  ])
  await closeAndVerify(store, {
    kind: 'peer',
    sessions: 226,
    firstDay: '2026-10-01',
    lastDay: '2026-10-30',
    people: 25,
    followUps: 0,
    lists: 0,
    plans: 0,
    groups: 0,
    meetings: 0,
    records: 0,
    exports: 1,
  })
  await expectBackupOf(directory, versions.logbook)
})

test('a logbook of version 1 with one key file left is brought up to date all the same', async () => {
  const directory = copyOfReleased('logbook-1')
  rmSync(join(directory, 'keyslots.copy.json'))
  const { store, findings } = await enterStore({ directory, passphrase })
  expect(findings).toEqual([{ code: 'key-slots-mended', detail: {} }])
  store.close()
  await expectBackupOf(directory, versions.logbook)
})

test.each([2, 3, 4, 5])(
  'a logbook of version %i is backed up and keeps sessions, changes and what was half-written',
  async (version) => {
    const directory = copyOfReleased(`logbook-${version}`)
    const store = await enter(directory)
    const { db } = store
    const lines = linesOf('municipal-2026-10.csv').map((line) =>
      line['person'] === 'Blå lärka' ? { ...line, person: 'Blå trast' } : line,
    )
    lines[0] = { ...lines[0]!, note: 'Ändrad efteråt' }
    const removed = lines.splice(1, 1)[0]!
    expect(inOrder(listSessions(db, inOctober).map(asLine))).toEqual(inOrder(lines))

    const [resting, ...others] = listRemoved(db)
    expect(others).toEqual([])
    expect(asLine({ ...resting!.before, id: 2, revision: 1 })).toEqual(removed)
    expect(listChanges(db, 1).map(({ kind, before }) => [kind, before.note])).toEqual([
      ['changed', ''],
    ])
    expect(listChanges(db, 3).map(({ kind }) => kind)).toEqual(['removed'])
    expect(listFollowUps(db, {})).toEqual([
      {
        id: 1,
        what: 'Ringa på måndag',
        due: '2026-11-02',
        kind: 'talk',
        person: 'Blå trast',
        sessionId: 4,
        state: 'open',
        closedOn: '',
      },
      {
        id: 2,
        what: 'Följa med till biblioteket',
        due: '2026-11-02',
        kind: 'talk',
        person: '',
        sessionId: 4,
        state: 'done',
        closedOn: '2026-11-03',
      },
    ])
    expect(listDrafts(db)).toEqual([
      {
        context: 'session:new',
        savedAt: '2026-10-31T15:04:05.678Z',
        content: '{"note":"Halvskrivet"}',
      },
    ])
    expect(readPreferences(db).hasSeenTour).toBe(true)
    expect(summarise(db, inOctober)).toMatchObject({ lists_started: 0, plans_active: 0 })
    // What this version adds can be written and stands in a whole store.
    addWhatIsAhead(db, { person: 'Blå trast' })
    expect(plansWith(db, 'Blå trast').lists).toHaveLength(1)
    await closeAndVerify(store, {
      kind: 'peer',
      sessions: 197,
      firstDay: '2026-10-01',
      lastDay: '2026-10-30',
      people: 25,
      followUps: 2,
      lists: 1,
      plans: 1,
      groups: 1,
      meetings: 1,
      records: 1,
      exports: 1,
    })
    await expectBackupOf(directory, versions.logbook)
  },
)

test('a supervisor’s store of version 1 is backed up and keeps all that was imported', async () => {
  const directory = copyOfReleased('supervision-1')
  const store = await enter(directory)
  const { db } = store
  const totals = JSON.parse(readFileSync(join(fixtures, 'ward-2026-10.totals.json'), 'utf8')) as {
    by_activity: Record<string, { sessions: number; minutes: number; participants: number }>
  }
  const cells = db
    .prepare<[], { activity: string; sessions: number; minutes: number; participants: number }>(
      `SELECT activity, sum(sessions) AS sessions, sum(minutes) AS minutes,
         sum(participants) AS participants FROM cells GROUP BY activity`,
    )
    .all()
  const expected = Object.entries(totals.by_activity).map(
    ([activity, { sessions, minutes, participants }]) => ({
      activity,
      sessions,
      minutes,
      participants,
    }),
  )
  expect(cells).toEqual(
    expected.toSorted((one, other) => one.activity.localeCompare(other.activity)),
  )
  expect(db.prepare('SELECT count(*) FROM cells').pluck().get()).toBe(74)
  expect(db.prepare('SELECT month, name, value FROM facts ORDER BY name').raw().all()).toEqual([
    ['2026-10', 'distinct_people', 25],
    ['2026-10', 'first_contacts', 33],
    ['2026-10', 'supervision_and_training_minutes', expect.any(Number)],
  ])
  expect(
    db
      .prepare('SELECT signer_name, sequence, cells, facts, sessions, minutes FROM imports')
      .raw()
      .all(),
  ).toEqual([['Min logg', 1, 74, 3, 226, 8655]])
  expectKeysKept(db, 'ByVVCZ3Aoj06PYvHLni1pQz2gDcqeawxPXhQo4ilYhU=', false)
  await closeAndVerify(store, {
    kind: 'supervisor',
    hasInvitation: true,
    imports: 1,
    signers: 1,
    firstMonth: '2026-10',
    lastMonth: '2026-10',
  })
  await expectBackupOf(directory, versions.supervision)
})

/** What exports tell since there are plans; none was in the log. */
const plansInFigures = [
  'groups_held',
  'list_items_done',
  'lists_finished',
  'lists_started',
  'plan_steps_done',
  'plans_active',
]

test.each([
  [2, 'aKjr1N9VM26i6YNFcGo19AMTi4C1yrRk6BRRFGYUdr0=', []],
  [3, 'hkcUV+l2LK82p7fFfdbY6fK2//QiPFws8MaQs1L8kAw=', []],
  [4, '/x42WUFBidtUkDCZOq02Y20SSdZ+yzwh4i/w6PU4nUY=', plansInFigures],
] as const)(
  'a supervisor’s store of version %i is backed up and keeps all that was imported',
  async (version, publicKey, plans) => {
    const directory = copyOfReleased(`supervision-${version}`)
    const store = await enter(directory)
    const { db } = store
    expect(
      db.prepare('SELECT count(*), sum(sessions), sum(minutes) FROM cells').raw().get(),
    ).toEqual([41, 193, 9205])
    expect(db.prepare('SELECT month, name, value FROM facts ORDER BY name').raw().all()).toEqual([
      ['2026-10', 'distinct_people', 25],
      ['2026-10', 'first_contacts', 27],
      ['2026-10', 'follow_ups_done', 0],
      ...plans.map((name) => ['2026-10', name, 0]),
      ['2026-10', 'supervision_and_training_minutes', 270],
    ])
    expectKeysKept(db, publicKey, version === 4)
    await closeAndVerify(store, {
      kind: 'supervisor',
      hasInvitation: true,
      imports: 1,
      signers: 1,
      firstMonth: '2026-10',
      lastMonth: '2026-10',
    })
    await expectBackupOf(directory, versions.supervision)
  },
)

/**
 * The one key of the organisation and the one of the sender, with the months of the import by it. Since
 * version 4 a store tells who confirmed a key, and keeps the lines of files.
 */
function expectKeysKept(db: Database, publicKey: string, isOfVersion4: boolean) {
  const keys = getOrganisationKeys(db)
  expect(keys).toEqual([
    {
      identity: expect.stringMatching(/^AGE-SECRET-KEY-1/),
      recipient: expect.stringMatching(/^age1/),
    },
  ])
  const { identity, recipient } = keys[0]!
  // Every moment from before it was kept is the migration's, and nothing was saved or ended.
  expect(
    db.prepare('SELECT identity, recipient, ended_at, saved_at FROM organisation_keys').raw().all(),
  ).toEqual([[identity, recipient, '', '']])
  expect(db.prepare('SELECT made_at FROM organisation_keys').pluck().get()).toMatch(/^20.+Z$/)
  expect(db.prepare('SELECT name FROM organisation').pluck().all()).toEqual(['Region Norr'])
  expect(
    db
      .prepare('SELECT public_key, signer_id, confirmed_by, revoked_at FROM signer_keys')
      .raw()
      .all(),
  ).toEqual([[publicKey, 1, isOfVersion4 ? 'Norra området' : '', '']])
  expect(db.prepare('SELECT id, name FROM signers').raw().all()).toEqual([[1, 'Min logg']])
  expect(
    db.prepare('SELECT months, undone_at, withheld, length(lines) > 0 FROM imports').raw().all(),
  ).toEqual([['["2026-10"]', '', 0, isOfVersion4 ? 1 : 0]])
}

async function closeAndVerify(store: Store, contents: object): Promise<void> {
  store.close()
  const { directory } = store
  expect(await verifyStore({ directory, passphrase })).toEqual({ faults: [], contents })
}

test('a store of a newer version opens nothing, and no byte of it changes', async () => {
  const directory = copyOfReleased('logbook-2')
  const newest = migrations.peer.at(-1)!.version + 1
  const peer = [...migrations.peer, { version: newest, up: () => {} }]
  const store = await openStore({ directory, passphrase, migrations: { ...migrations, peer } })
  store.close()
  const digests = () =>
    filesOf(directory).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(directory, file)))
        .digest('hex'),
    ])
  const before = digests()
  expect(await refusalFrom(enterStore({ directory, passphrase }))).toBe('store-newer')
  expect(digests()).toEqual(before)
  expect(listBackups(directory)).toEqual([])
})
