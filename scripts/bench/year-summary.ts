import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { logSessions } from '../../src/logbook/sessions.ts'
import { finestGrain, summarise } from '../../src/logbook/summaries.ts'
import { migrations } from '../../src/upkeep/store-kinds.ts'
import { createStore } from '../../src/vault/open.ts'
import { sampleYear } from '../../test/support/sample-sessions.ts'
import { type Figure, inTurn } from './figure.ts'

const sessions = 1_000_000
const year = { from: '2026-01-01', to: '2026-12-31' }

/** A year's summary with all its breakdowns, of a log far larger than anybody’s. */
export async function measureYearSummary(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'peerlogg-bench-'))
  const store = await createStore({
    directory: join(folder, 'log'),
    kind: 'peer',
    label: 'Bench',
    passphrase: 'fyra vanliga ord efter varandra',
    migrations,
  })
  const { db } = store
  try {
    logSessions(db, [...sampleYear(2026, sessions)])
    const bare = db.prepare(finestGrain).raw()
    const times = await inTurn(
      7,
      () => summarise(db, year),
      () => bare.all(year.from, year.to),
    )
    return [
      {
        what: `year summary, all breakdowns, of ${sessions.toLocaleString('en')} sessions`,
        ...times,
        floorIs: 'one bare GROUP BY over the covering index',
        reach: 1.5,
        extra: false,
      },
    ]
  } finally {
    store.close()
    rmSync(folder, { recursive: true })
  }
}
