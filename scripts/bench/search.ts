import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { searchSessions } from '../../src/logbook/session-search.ts'
import { logSessions } from '../../src/logbook/sessions.ts'
import type { NewSession } from '../../src/shared/session.ts'
import { migrations } from '../../src/upkeep/store-kinds.ts'
import { createStore } from '../../src/vault/open.ts'
import { sampleYear } from '../../test/support/sample-sessions.ts'
import { type Figure, inTurn } from './figure.ts'

const notes = 1_000_000

/** The newest 50 hits of a word that a third of all notes hold, and of one that few do. */
export async function measureSearch(): Promise<Figure[]> {
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
    logSessions(db, [...sampleYear(2026, notes)].map(withNote))
    const bare = db.prepare<[string]>(
      `SELECT sessions.* FROM session_search(?) AS hit
       JOIN sessions ON sessions.id = hit.rowid % 100000000 ORDER BY hit.rowid DESC LIMIT 50`,
    )
    const figures: Figure[] = []
    for (const word of ['biblioteket', 'åskan']) {
      // One word after the other, or they would disturb each other's times.
      const times = await inTurn(
        200,
        () => searchSessions(db, word),
        () => bare.all(`"${word}"*`),
      )
      figures.push({
        what: `newest 50 hits of ${word} in ${notes.toLocaleString('en')} notes`,
        ...times,
        floorIs: 'the bare FTS5 query and its rows',
        reach: 1.5,
        extra: false,
      })
    }
    return figures
  } finally {
    store.close()
    rmSync(folder, { recursive: true })
  }
}

/** Every session has a note; every third is about the library, every twenty thousandth about thunder. */
function withNote(session: NewSession, i: number): NewSession {
  const place = i % 3 === 0 ? 'Vi gick till biblioteket.' : 'Vi satt i köket.'
  return { ...session, note: `${place} ${i % 20_000 === 0 ? 'Åskan gick.' : session.note}`.trim() }
}
