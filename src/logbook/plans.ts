import type { NewPlan, Plan, PlanChanges, PlanInBrief } from '../shared/plan.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Period } from '../shared/summary.ts'
import type { Database } from '../vault/database.ts'
import { findOrAddPerson, findPerson } from './people.ts'
import { insertSteps, readSteps } from './plan-steps.ts'

/** Active ones first, then the ended ones; within each the one begun last comes first. */
export function listPlans(db: Database): PlanInBrief[] {
  const stepsOf = `FROM plan_steps WHERE plan_id = plans.id`
  return db
    .prepare<[], PlanInBrief>(
      `SELECT plans.id, coalesce(people.pseudonym, '') AS person, area, goal,
         started_on AS startedOn, ended_on AS endedOn, (SELECT count(*) ${stepsOf}) AS steps,
         coalesce((SELECT what ${stepsOf} AND state IN ('open', 'under_way')
                   ORDER BY place LIMIT 1), '') AS next
       FROM plans LEFT JOIN people ON people.id = person_id
       ORDER BY ended_on <> '', started_on DESC, plans.id DESC`,
    )
    .all()
}

/** The person is found by name, or made. */
export function addPlan(db: Database, plan: NewPlan): Plan {
  return db.transaction(() => {
    const { lastInsertRowid } = db
      .prepare(
        `INSERT INTO plans (person_id, area, goal, why, helps, started_on)
         VALUES (@personId, @area, @goal, @why, @helps, @startedOn)`,
      )
      .run({ ...plan, personId: findOrAddPerson(db, plan.person) })
    return getPlan(db, Number(lastInsertRowid))
  })()
}

/**
 * Changes what is given and leaves the rest, so that a form that does not touch the person cannot bring
 * a forgotten pseudonym back. Throws Refusal 'plan-gone' when it is not there.
 */
export function changePlan(
  db: Database,
  { id, changes }: { readonly id: number; readonly changes: PlanChanges },
): Plan {
  return db.transaction(() => {
    const before = getPlan(db, id)
    const {
      person = before.person,
      area = before.area,
      goal = before.goal,
      why = before.why,
      helps = before.helps,
      startedOn = before.startedOn,
    } = changes
    db.prepare(
      `UPDATE plans SET area = ?, goal = ?, why = ?, helps = ?, started_on = ? WHERE id = ?`,
    ).run(area, goal, why, helps, startedOn, id)
    if (person !== before.person) {
      db.prepare(`UPDATE plans SET person_id = ? WHERE id = ?`).run(findOrAddPerson(db, person), id)
    }
    return getPlan(db, id)
  })()
}

/** Ends a plan on a day; opens it again without one. Throws Refusal 'plan-gone' when it is not there. */
export function endPlan(
  db: Database,
  { id, endedOn }: { readonly id: number; readonly endedOn: string },
): Plan {
  db.prepare(`UPDATE plans SET ended_on = ? WHERE id = ?`).run(endedOn, id)
  return getPlan(db, id)
}

/** Answers what `putBackPlan` takes. Throws Refusal 'plan-gone' when it is not there. */
export function removePlan(db: Database, id: number): Plan {
  return db.transaction(() => {
    const plan = getPlan(db, id)
    db.prepare(`DELETE FROM plans WHERE id = ?`).run(id)
    return plan
  })()
}

/**
 * Puts a removed plan back as it was, with the sessions that were logged from it. A pseudonym that has
 * gone meanwhile does not come back with it.
 */
export function putBackPlan(db: Database, plan: Plan): Plan {
  return db.transaction(() => {
    const { id, area, goal, why, helps, startedOn, endedOn } = plan
    db.prepare(
      `INSERT INTO plans (id, person_id, area, goal, why, helps, started_on, ended_on)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(id, findPerson(db, plan.person), area, goal, why, helps, startedOn, endedOn)
    insertSteps(db, id, plan.steps)
    return getPlan(db, id)
  })()
}

/** Plans that went on during some day of a period, and steps that were taken in it and still count. */
export function countPlans(db: Database, period: Period): { active: number; stepsDone: number } {
  const count = (sql: string) => db.prepare<[Period], number>(sql).pluck().get(period) ?? 0
  return {
    active: count(
      `SELECT count(*) FROM plans WHERE started_on <= @to AND (ended_on = '' OR ended_on >= @from)`,
    ),
    stepsDone: count(
      `SELECT count(*) FROM plan_steps WHERE state = 'done' AND done_on BETWEEN @from AND @to`,
    ),
  }
}

/** Throws Refusal 'plan-gone' when it is not there. */
export function getPlan(db: Database, id: number): Plan {
  const row = db.prepare<[number], PlanRow>(`${selectPlan} WHERE plans.id = ?`).get(id)
  if (!row) throw new Refusal('plan-gone')
  return toPlan(db, row)
}

type PlanRow = Omit<Plan, 'steps' | 'sessionIds'>

const selectPlan = `
  SELECT plans.id, coalesce(people.pseudonym, '') AS person, area, goal, why, helps,
    started_on AS startedOn, ended_on AS endedOn
  FROM plans LEFT JOIN people ON people.id = person_id`

/** A screen shows no more of them than this. */
const mostSessions = 500

function toPlan(db: Database, row: PlanRow): Plan {
  const sessionIds = db
    .prepare<[number, number], number>(
      `SELECT sessions.id FROM session_origins JOIN sessions ON sessions.id = session_id
       WHERE plan_id = ? ORDER BY date DESC, sessions.id DESC LIMIT ?`,
    )
    .pluck()
    .all(row.id, mostSessions)
  return { ...row, steps: readSteps(db, row.id), sessionIds }
}
