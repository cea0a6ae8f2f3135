import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomFrom } from '../../src/logbook/sample-month.ts'
import { activityCodes } from '../../src/shared/activities.ts'
import { forms, phases, settings } from '../../src/shared/session.ts'
import { reportOn, summedCells } from '../../src/supervision/overview.ts'
import { migrations } from '../../src/upkeep/store-kinds.ts'
import type { Database } from '../../src/vault/database.ts'
import { createStore } from '../../src/vault/open.ts'
import { type Figure, inTurn } from './figure.ts'

const cells = 1_000_000
const logs = 700
/** A unit has two or three peer supporters, each of whom works on one or two. */
const units = 400
const year = { from: '2026-01', to: '2026-12' }

/** A supervisor's report of a year with all its breakdowns, of far more logs than a region has. */
export async function measureYearReport(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'peerlogg-bench-'))
  const store = await createStore({
    directory: join(folder, 'store'),
    kind: 'supervisor',
    label: 'Bench',
    passphrase: 'fyra vanliga ord efter varandra',
    migrations,
  })
  const { db } = store
  try {
    fill(db)
    const bare = db.prepare(summedCells).raw()
    const times = await inTurn(
      7,
      () => reportOn(db, year, []),
      () => bare.all(year.from, year.to),
    )
    return [
      {
        what: `a supervisor’s year report over ${cells.toLocaleString('en')} imported cells`,
        ...times,
        floorIs: 'the bare GROUP BY',
        reach: 1.5,
        extra: false,
      },
    ]
  } finally {
    store.close()
    rmSync(folder, { recursive: true })
  }
}

/** The rows that importing so many files would leave, put in without making the files. */
function fill(db: Database): void {
  const random = randomFrom(2026)
  const upTo = (count: number) => Math.floor(random() * count)
  const addCell = db.prepare(`INSERT OR IGNORE INTO cells VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const addFact = db.prepare(`INSERT INTO facts VALUES (?, ?, ?, ?)`)
  db.transaction(() => {
    let made = 0
    for (let log = 1; log <= logs; log++) {
      db.prepare(`INSERT INTO signers VALUES (?, ?, ?, '')`).run(log, `key ${log}`, `Log ${log}`)
      db.prepare(`INSERT INTO imports VALUES (?, ?, ?, '', '', 1, '', '', 0, 0, 0, 0)`).run(
        log,
        `digest ${log}`,
        log,
      )
      const unitsOfLog = Array.from({ length: 1 + upTo(2) }, () => upTo(units))
      for (let number = 1; number <= 12; number++) {
        const month = `2026-${String(number).padStart(2, '0')}`
        db.prepare(`INSERT INTO months VALUES (?, ?, ?)`).run(log, month, log)
        for (const name of ['distinct_people', 'first_contacts', 'follow_ups_done']) {
          addFact.run(log, month, name, upTo(20))
        }
        const wanted = Math.round((cells * ((log - 1) * 12 + number)) / (logs * 12))
        while (made < wanted) {
          const unit = unitsOfLog[upTo(unitsOfLog.length)] ?? 0
          const sessions = 1 + upTo(6)
          const { changes } = addCell.run(
            log,
            month,
            `Enhet ${unit}`,
            settings[unit % settings.length]?.code,
            activityCodes[upTo(activityCodes.length)],
            forms[upTo(forms.length)]?.code,
            ['', ...phases.map(({ code }) => code)][upTo(phases.length + 1)],
            sessions,
            sessions * 30,
            sessions + upTo(4),
          )
          made += changes
        }
      }
    }
  })()
}
