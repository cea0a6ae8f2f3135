/** How the peer supporter is. Private: no summary, report or export reads it. */
import type { Wellbeing } from '../shared/own-development.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Database } from '../vault/database.ts'

/** Newest first. */
export function listWellbeing(db: Database): Wellbeing[] {
  return db
    .prepare<[], WellbeingRow>(`SELECT day, feelings, text FROM wellbeing ORDER BY day DESC`)
    .all()
    .map(toWellbeing)
}

/** One entry a day: what the day held before is answered, and replaced. */
export function keepWellbeing(db: Database, { day, feelings, text }: Wellbeing): Wellbeing | null {
  return db.transaction(() => {
    const before = findWellbeing(db, day)
    db.prepare(`INSERT OR REPLACE INTO wellbeing (day, feelings, text) VALUES (?, ?, ?)`).run(
      day,
      JSON.stringify(feelings),
      text,
    )
    return before
  })()
}

/** Throws Refusal 'wellbeing-gone' when the day holds nothing. */
export function removeWellbeing(db: Database, day: string): Wellbeing {
  const removed = findWellbeing(db, day)
  if (!removed) throw new Refusal('wellbeing-gone')
  db.prepare(`DELETE FROM wellbeing WHERE day = ?`).run(day)
  return removed
}

type WellbeingRow = Omit<Wellbeing, 'feelings'> & { readonly feelings: string }

const toWellbeing = (row: WellbeingRow): Wellbeing => ({
  ...row,
  feelings: JSON.parse(row.feelings) as Wellbeing['feelings'],
})

function findWellbeing(db: Database, day: string): Wellbeing | null {
  const row = db
    .prepare<[string], WellbeingRow>(`SELECT day, feelings, text FROM wellbeing WHERE day = ?`)
    .get(day)
  return row ? toWellbeing(row) : null
}
