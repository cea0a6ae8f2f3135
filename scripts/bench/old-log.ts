import { strict as assert } from 'node:assert'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { undoImport } from '../../src/logbook/imports.ts'
import { importOldLog, knownTo } from '../../src/logbook/old-log/import-old-log.ts'
import { lookAtFile } from '../../src/logbook/old-log/propose-mapping.ts'
import { summarise } from '../../src/logbook/summaries.ts'
import type { OldLogMapping } from '../../src/shared/old-log.ts'
import { workName } from '../../src/renderer/words/names.ts'
import { migrations } from '../../src/upkeep/store-kinds.ts'
import type { Database } from '../../src/vault/database.ts'
import { createStore } from '../../src/vault/open.ts'
import { sampleYear } from '../../test/support/sample-sessions.ts'
import { type Figure, inTurn } from './figure.ts'

const lines = 20_000
const today = '2027-01-01'
const year = { from: '2026-01-01', to: '2026-12-31' }

/** Bringing in an old log, and that one which is cancelled half-way leaves nothing behind. */
export async function measureOldLog(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'peerlogg-bench-'))
  const create = (name: string) =>
    createStore({
      directory: join(folder, name),
      kind: 'peer',
      label: 'Bench',
      passphrase: 'fyra vanliga ord efter varandra',
      migrations,
    })
  const ours = await create('ours')
  const floor = await create('floor')
  try {
    const bytes = Buffer.from(anOldLog())
    const file = { name: 'logg.csv', bytes }
    const { mapping } = await lookAtFile(file, knownTo(ours.db), today)
    await cancelHalfWay(ours.db, bytes, mapping)
    const insertBare = bareInsert(floor.db)
    const times = await inTurn(
      5,
      () => importOldLog(ours.db, bytes, mapping, { today, tell: () => undefined }),
      () => insertBare(bytes),
      () => {
        const ids = ours.db.prepare<[], number>(`SELECT id FROM imports`).pluck().all()
        for (const id of ids) undoImport(ours.db, id)
        floor.db.exec(`DELETE FROM bare`)
      },
    )
    return [
      {
        what: `import of an old log of ${lines.toLocaleString('en')} lines`,
        ...times,
        floorIs: 'csv-parse and one bare bulk insert in one transaction',
        // Ours also validates, looks for identity numbers and real names, and keeps three indexes and
        // the search index; the floor keeps none.
        reach: 10,
        extra: false,
      },
    ]
  } finally {
    ours.close()
    floor.close()
    rmSync(folder, { recursive: true })
  }
}

function anOldLog(): string {
  const rows = [...sampleYear(2026, lines)].map((session) =>
    [
      session.date,
      session.start,
      session.minutes,
      workName(session, 'sv'),
      session.unit,
      session.participants,
      `"${session.note.replaceAll('"', '""')}"`,
    ].join(';'),
  )
  return `Datum;Start;Minuter;Aktivitet;Enhet;Antal;Anteckning\n${rows.join('\n')}\n`
}

async function cancelHalfWay(db: Database, bytes: Uint8Array, mapping: OldLogMapping) {
  const stop = new AbortController()
  await assert.rejects(
    importOldLog(db, bytes, mapping, {
      today,
      signal: stop.signal,
      tell: ({ stage, done, of }) => {
        if (stage === 'saving' && done > of / 2) stop.abort()
      },
    }),
    { code: 'import-cancelled' },
  )
  assert.equal(summarise(db, year).all.sessions, 0)
  for (const table of ['sessions', 'units', 'people', 'imports', 'preferences']) {
    assert.equal(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), 0, table)
  }
}

/** The same cells in a table without any index. */
function bareInsert(db: Database): (bytes: Uint8Array) => void {
  db.exec(
    `CREATE TABLE bare (id INTEGER PRIMARY KEY, date TEXT, start_time TEXT, minutes TEXT, activity TEXT,
       unit TEXT, participants TEXT, note TEXT) STRICT`,
  )
  const insert = db.prepare(
    `INSERT INTO bare (date, start_time, minutes, activity, unit, participants, note)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  return (bytes) => {
    const rows = parse(Buffer.from(bytes), { delimiter: ';', from: 2 })
    db.transaction(() => {
      for (const row of rows) insert.run(...row)
    })()
  }
}
