/**
 * The figures of one peer supporter: of the months alone that they share under their name, by their own
 * choice. Nobody is compared with anybody, and there is nothing finer than a month.
 */
import type { ActivityCode } from '../shared/activities.ts'
import { type FactName, factsAddedOver } from '../shared/export-format.ts'
import type { PeerUnderName, WorkFigures, WorkUnderName } from '../shared/overview.ts'
import { Refusal } from '../shared/refusal.ts'
import type { MonthRange } from '../shared/report.ts'
import type { Database } from '../vault/database.ts'
import { addTo, noWork, sumOfWork, workOf } from './work-in-places.ts'

/** By name. */
export function listPeersUnderName(db: Database): PeerUnderName[] {
  const rows = db
    .prepare<[], { id: number; name: string; month: string }>(
      `SELECT signers.id, name, month
       FROM months JOIN signers ON signers.id = months.signer_id
         JOIN imports ON imports.id = import_id
       WHERE is_under_name = 1 ORDER BY month`,
    )
    .all()
  const { compare } = new Intl.Collator('sv')
  return [...Map.groupBy(rows, ({ id }) => id).values()]
    .flatMap(([first, ...others]) =>
      first
        ? [{ id: first.id, name: first.name, months: [first, ...others].map((one) => one.month) }]
        : [],
    )
    .toSorted((one, other) => compare(one.name, other.name) || one.id - other.id)
}

/** Throws Refusal 'not-under-name' when the peer supporter shares no month of the period so. */
export function workUnderNameOf(db: Database, id: number, range: MonthRange): WorkUnderName {
  const peer = listPeersUnderName(db).find((one) => one.id === id)
  const months = (peer?.months ?? []).filter((month) => range.from <= month && month <= range.to)
  if (!peer || months.length === 0) throw new Refusal('not-under-name')
  const byMonth = new Map<string, WorkFigures>()
  const byActivity = new Map<ActivityCode, WorkFigures>()
  const rows = db
    .prepare<
      [number, string],
      [
        month: string,
        activity: ActivityCode,
        sessions: number,
        minutes: number,
        participants: number,
      ]
    >(
      `SELECT month, activity, SUM(sessions), SUM(minutes), SUM(participants) FROM cells
       WHERE signer_id = ? AND month IN (SELECT value FROM json_each(?))
       GROUP BY month, activity`,
    )
    .raw()
    .all(id, JSON.stringify(months))
  for (const [month, activity, sessions, minutes, participants] of rows) {
    const some = workOf(activity, sessions, minutes, participants)
    addTo(byMonth, month, some)
    addTo(byActivity, activity, some)
  }
  const facts = readFacts(db, id, months)
  const added = new Set<FactName>(
    months.length === 1
      ? ['distinct_people', ...factsAddedOver('one month')]
      : factsAddedOver('months'),
  )
  const sums: Partial<Record<FactName, number>> = {}
  for (const { name, value } of facts) if (added.has(name)) sums[name] = (sums[name] ?? 0) + value
  return {
    id,
    name: peer.name,
    months,
    figures: sumOfWork(byMonth.values()),
    by_activity: [...byActivity]
      .map(([activity, figures]) => ({ activity, ...figures }))
      .toSorted((one, other) => other.minutes - one.minutes),
    by_month: months.map((month) => ({
      month,
      logs: 1,
      figures: byMonth.get(month) ?? noWork(),
      people:
        facts.find((one) => one.month === month && one.name === 'distinct_people')?.value ?? null,
    })),
    facts: sums,
  }
}

function readFacts(db: Database, id: number, months: readonly string[]) {
  return db
    .prepare<[number, string], { month: string; name: FactName; value: number }>(
      `SELECT month, name, value FROM facts
       WHERE signer_id = ? AND month IN (SELECT value FROM json_each(?))`,
    )
    .all(id, JSON.stringify(months))
}
