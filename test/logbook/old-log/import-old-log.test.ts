import { onTestFinished, expect, test } from 'vitest'
import { listImports, undoImport } from '../../../src/logbook/imports.ts'
import { logbookMigrations } from '../../../src/logbook/migrations/index.ts'
import {
  importOldLog,
  knownTo,
  previewOldLog,
} from '../../../src/logbook/old-log/import-old-log.ts'
import { lookAtFile } from '../../../src/logbook/old-log/propose-mapping.ts'
import { readPreferences } from '../../../src/logbook/preferences.ts'
import { changeSession, removeSession } from '../../../src/logbook/session-changes.ts'
import { searchSessions } from '../../../src/logbook/session-search.ts'
import { listSessions, logSession } from '../../../src/logbook/sessions.ts'
import type { OldLogMapping, OldLogProgress } from '../../../src/shared/old-log.ts'
import type { Database } from '../../../src/vault/database.ts'
import { aSession } from '../../support/a-session.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'
import * as logs from './an-old-log.ts'

const today = '2026-11-21'
const everything = { from: '1900-01-01', to: '2199-12-31' }

function openLog(): Database {
  const db = openTestDatabase(logbookMigrations)
  onTestFinished(() => void db.close())
  return db
}

async function proposedFor(db: Database, text: string) {
  const bytes = logs.inBytes(text)
  const { mapping } = await lookAtFile({ name: 'logg.csv', bytes }, knownTo(db), today)
  const complete: OldLogMapping = { ...mapping, setting: mapping.setting || 'inpatient' }
  return { bytes, mapping: complete }
}

/** Everything in every table, the search index and the counters of ids too. */
const contentsOf = (db: Database): unknown =>
  db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
    .pluck()
    .all()
    .map((table) => [table, db.prepare(`SELECT * FROM "${table}"`).raw().all()])

const manyLines = (count: number): string =>
  `Datum;Aktivitet;Minuter;Enhet;Pseudonym;Anteckning\n${Array.from(
    { length: count },
    (_, at) =>
      `2026-10-${String((at % 28) + 1).padStart(2, '0')};Samtal;${(at % 60) + 1};Avd 5;Blå sten;rad ${at}`,
  ).join('\n')}\n`

test('logs every line, finds their words, and names the import', async () => {
  const db = openLog()
  const { bytes, mapping } = await proposedFor(db, logs.fromLibreOffice)
  const done = await importOldLog(db, bytes, mapping, { today })
  expect(done).toMatchObject({ sessions: 4 })
  expect(listSessions(db, everything).map(({ date, minutes }) => [date, minutes])).toEqual([
    ['2026-10-01', 45],
    ['2026-10-01', 90],
    ['2026-10-02', 120],
    ['2026-10-05', 60],
  ])
  expect(searchSessions(db, 'äntlig')).toHaveLength(1)
  expect(listImports(db)).toEqual([{ ...done, importedAt: expect.any(String) as string }])
})

test('remembers what the words meant', async () => {
  const db = openLog()
  const { bytes, mapping } = await proposedFor(db, 'Datum;Aktivitet;Min\n2026-10-01;Xyzzy;45\n')
  await importOldLog(
    db,
    bytes,
    { ...mapping, words: { xyzzy: { activity: 'D09', label: 'Xyzzy', form: '' } } },
    { today },
  )
  expect(readPreferences(db).oldLogWords['xyzzy']).toEqual({
    activity: 'D09',
    label: 'Xyzzy',
    isHidden: false,
  })
  const next = await proposedFor(db, 'Datum;Aktivitet;Min\n2026-10-08;xyzzy;30\n')
  expect(next.mapping.words['xyzzy']).toMatchObject({ activity: 'D09', label: 'Xyzzy' })
})

test('previews what it would log, without logging it', async () => {
  const db = openLog()
  const { bytes, mapping } = await proposedFor(
    db,
    `${logs.withSums}2026-02-30,Samtal,,45\n2026-12-24,Samtal,,45\n`,
  )
  const before = contentsOf(db)
  const preview = await previewOldLog(db, bytes, mapping, today)
  expect(preview).toMatchObject({
    sessions: 5,
    minutes: 300,
    from: '2026-09-29',
    to: '2026-12-24',
    refused: [{ line: 9, column: 0, code: 'old-log-bad-date' }],
    questions: [{ question: 'future-date', lines: [10] }],
    notSessions: [4, 8],
  })
  expect(contentsOf(db)).toEqual(before)
})

test('leaves out what is in the log already, and what a question is answered no to', async () => {
  const db = openLog()
  const { bytes, mapping } = await proposedFor(db, logs.fromLibreOffice)
  await importOldLog(db, bytes, mapping, { today })
  const more = await proposedFor(
    db,
    `${logs.fromLibreOffice}2026-12-24;"Samtal";1;"Avd 72";1;\n2026-11-02;"Samtal";1;"Avd 72";1;\n`,
  )
  const takes = { ...more.mapping.takes, 'future-date': false }
  const done = await importOldLog(db, more.bytes, { ...more.mapping, takes }, { today })
  expect(done.sessions).toBe(1)
  await expect(importOldLog(db, bytes, mapping, { today })).rejects.toMatchObject({
    code: 'old-log-nothing',
  })
})

test('takes the lines beside a refused one, and none when it is strict', async () => {
  const db = openLog()
  const { bytes, mapping } = await proposedFor(db, `${logs.withTitles}2026-02-30;Samtal;45;\n`)
  const before = contentsOf(db)
  await expect(importOldLog(db, bytes, mapping, { today, isStrict: true })).rejects.toMatchObject({
    code: 'csv-refused',
    detail: { count: 1 },
  })
  expect(contentsOf(db)).toEqual(before)
  expect(await importOldLog(db, bytes, mapping, { today })).toMatchObject({ sessions: 2 })
})

test('tells how far it is, while others are let in and told to wait', async () => {
  const db = openLog()
  const { bytes, mapping } = await proposedFor(db, manyLines(2000))
  const told: OldLogProgress[] = []
  const running = importOldLog(db, bytes, mapping, { today, tell: (one) => told.push(one) })
  expect(db.inTransaction).toBe(true)
  expect((await running).sessions).toBe(2000)
  expect(db.inTransaction).toBe(false)
  expect(new Set(told.map(({ stage }) => stage))).toEqual(new Set(['reading', 'saving']))
  expect(told.length).toBeGreaterThan(8)
  expect(told.at(-1)).toEqual({ stage: 'saving', done: 2000, of: 2000 })
  for (const { done, of } of told) expect(done).toBeLessThanOrEqual(of)
})

test.each(['reading', 'saving'])(
  'leaves nothing behind when it is stopped while %s',
  async (stage) => {
    const db = openLog()
    logSession(db, aSession({ note: 'före' }))
    const before = contentsOf(db)
    const { bytes, mapping } = await proposedFor(db, manyLines(2000))
    const stop = new AbortController()
    const running = importOldLog(db, bytes, mapping, {
      today,
      signal: stop.signal,
      tell: (progress) => {
        if (progress.stage === stage && progress.done > progress.of / 2) stop.abort()
      },
    })
    await expect(running).rejects.toMatchObject({ code: 'import-cancelled' })
    expect(contentsOf(db)).toEqual(before)
    db.exec(`INSERT INTO session_search (session_search, rank) VALUES ('integrity-check', 1)`)
    expect(searchSessions(db, 'rad')).toEqual([])
    expect(logSession(db, aSession()).id).toBe(2)
  },
)

test('stops when the log is closed meanwhile', async () => {
  const db = openTestDatabase(logbookMigrations)
  const { bytes, mapping } = await proposedFor(db, manyLines(2000))
  const running = importOldLog(db, bytes, mapping, {
    today,
    tell: ({ stage, done }) => void (stage === 'saving' && done > 500 && db.close()),
  })
  await expect(running).rejects.toMatchObject({ code: 'locked' })
})

test('takes out a whole import, also what was changed or removed since', async () => {
  const db = openLog()
  logSession(db, aSession({ unit: 'Avdelning 12', note: 'annat' }))
  const own = listSessions(db, everything)
  const { bytes, mapping } = await proposedFor(db, logs.fromLibreOffice)
  const { id } = await importOldLog(db, bytes, mapping, { today })
  const [first, second] = listSessions(db, everything).filter(({ unit }) => unit === 'Avd 72')
  changeSession(db, {
    id: first!.id,
    revision: first!.revision,
    session: aSession({ note: 'ändrad' }),
  })
  removeSession(db, second!.id)
  expect(undoImport(db, id)).toBe(3)
  expect(listSessions(db, everything)).toEqual(own)
  expect(searchSessions(db, 'ändrad')).toEqual([])
  expect(listImports(db)).toEqual([])
})
