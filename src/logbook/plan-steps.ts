/**
 * The steps of a plan. What changes them answers them all as they were before, which is what
 * `putBackSteps` takes to undo it.
 */
import {
  type DueStep,
  mostSteps,
  type NewStep,
  type PlanStep,
  type StepState,
} from '../shared/plan.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Database } from '../vault/database.ts'

/** In their order. */
export function readSteps(db: Database, planId: number): PlanStep[] {
  return db
    .prepare<[number], PlanStep>(
      `SELECT id, what, by_whom AS byWhom, role, due, state, done_on AS doneOn
       FROM plan_steps WHERE plan_id = ? ORDER BY place`,
    )
    .all(planId)
}

/** After those that are there. Throws Refusal 'plan-gone', or 'too-many-steps'. */
export function addSteps(
  db: Database,
  { planId, steps }: { readonly planId: number; readonly steps: readonly NewStep[] },
): PlanStep[] {
  return db.transaction(() => {
    checkPlan(db, planId)
    const before = readSteps(db, planId)
    insertSteps(db, planId, steps)
    return before
  })()
}

/** Throws Refusal 'plan-step-gone' when it is not there. */
export function changeStep(
  db: Database,
  { id, step }: { readonly id: number; readonly step: NewStep },
): PlanStep[] {
  return changing(db, id, () => {
    const { what, byWhom, role, due } = step
    db.prepare(`UPDATE plan_steps SET what = ?, by_whom = ?, role = ?, due = ? WHERE id = ?`).run(
      what,
      byWhom,
      role,
      due,
      id,
    )
  })
}

/**
 * Says how far a step has come. The day is kept when it is done, and no other state takes it away.
 * Throws Refusal 'plan-step-gone' when it is not there.
 */
export function markStep(
  db: Database,
  { id, state, day }: { readonly id: number; readonly state: StepState; readonly day: string },
): PlanStep[] {
  return changing(db, id, () => {
    db.prepare(
      `UPDATE plan_steps SET state = @state,
         done_on = CASE WHEN @state = 'done' AND state <> 'done' THEN @day ELSE done_on END
       WHERE id = @id`,
    ).run({ id, state, day })
  })
}

/** To a place counted from 0, or the last one there is. Throws Refusal 'plan-step-gone' when it is not there. */
export function moveStep(
  db: Database,
  { id, place }: { readonly id: number; readonly place: number },
): PlanStep[] {
  return changing(db, id, (before) => {
    const others = before.map((step) => step.id).filter((other) => other !== id)
    placeInOrder(db, others.toSpliced(place, 0, id))
  })
}

/** Throws Refusal 'plan-step-gone' when it is not there. */
export function removeStep(db: Database, id: number): PlanStep[] {
  return changing(db, id, (before) => {
    db.prepare(`DELETE FROM plan_steps WHERE id = ?`).run(id)
    placeInOrder(
      db,
      before.map((step) => step.id).filter((other) => other !== id),
    )
  })
}

/** The plan has these steps again, and no others. Throws Refusal 'plan-gone' when it is not there. */
export function putBackSteps(
  db: Database,
  { planId, steps }: { readonly planId: number; readonly steps: readonly PlanStep[] },
): void {
  db.transaction(() => {
    checkPlan(db, planId)
    db.prepare(`DELETE FROM plan_steps WHERE plan_id = ?`).run(planId)
    insertSteps(db, planId, steps)
  })()
}

/** After those that are there; a known one keeps its id, state and day. Throws Refusal 'too-many-steps'. */
export function insertSteps(
  db: Database,
  planId: number,
  steps: readonly (NewStep | PlanStep)[],
): void {
  const insert = db.prepare(
    `INSERT INTO plan_steps (id, plan_id, place, what, by_whom, role, due, state, done_on)
     VALUES (@id, @planId, @place, @what, @byWhom, @role, @due, @state, @doneOn)`,
  )
  const first = readSteps(db, planId).length
  if (first + steps.length > mostSteps) throw new Refusal('too-many-steps', { maximum: mostSteps })
  for (const [i, step] of steps.entries()) {
    insert.run({ id: null, state: 'open', doneOn: '', ...step, planId, place: first + i })
  }
}

/** Of active plans, what is neither done nor set aside and has a day that has come; the earliest first. */
export function listDueSteps(db: Database, today: string): DueStep[] {
  return db
    .prepare<[string], DueStep>(
      `SELECT plan_id AS planId, area, coalesce(pseudonym, '') AS person, what, due
       FROM plan_steps JOIN plans ON plans.id = plan_id LEFT JOIN people ON people.id = person_id
       WHERE ended_on = '' AND state IN ('open', 'under_way') AND due BETWEEN '0' AND ?
       ORDER BY due, plan_id, place`,
    )
    .all(today)
}

function changing(
  db: Database,
  id: number,
  change: (before: readonly PlanStep[]) => void,
): PlanStep[] {
  return db.transaction(() => {
    const planId = db
      .prepare<[number], number>(`SELECT plan_id FROM plan_steps WHERE id = ?`)
      .pluck()
      .get(id)
    if (planId === undefined) throw new Refusal('plan-step-gone')
    const before = readSteps(db, planId)
    change(before)
    return before
  })()
}

function placeInOrder(db: Database, ids: readonly number[]): void {
  const put = db.prepare(`UPDATE plan_steps SET place = ? WHERE id = ?`)
  for (const [place, id] of ids.entries()) put.run(place, id)
}

function checkPlan(db: Database, id: number): void {
  const found = db.prepare<[number], number>(`SELECT 1 FROM plans WHERE id = ?`).pluck().get(id)
  if (found === undefined) throw new Refusal('plan-gone')
}
