import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { forgetPerson, listPeople } from '../../src/logbook/people.ts'
import {
  addSteps,
  changeStep,
  listDueSteps,
  markStep,
  moveStep,
  putBackSteps,
  readSteps,
  removeStep,
} from '../../src/logbook/plan-steps.ts'
import {
  addPlan,
  changePlan,
  countPlans,
  endPlan,
  getPlan,
  listPlans,
  putBackPlan,
  removePlan,
} from '../../src/logbook/plans.ts'
import { removeSession, restoreSession } from '../../src/logbook/session-changes.ts'
import { logSessionFrom } from '../../src/logbook/session-origins.ts'
import { contract } from '../../src/shared/contract.ts'
import {
  mostSteps,
  type NewPlan,
  type NewStep,
  type Plan,
  type PlanStep,
  type StepState,
  stepStates,
} from '../../src/shared/plan.ts'
import { Refusal } from '../../src/shared/refusal.ts'
import type { Database } from '../../src/vault/database.ts'
import { aSession } from '../support/a-session.ts'
import { openLog } from '../support/open-log.ts'

const aPlan = (differences: Partial<NewPlan> = {}): NewPlan => ({
  person: 'Blå björk',
  area: 'studies',
  goal: 'Läsa svenska igen',
  why: '',
  helps: 'Lugna morgnar\nNågon att fråga',
  startedOn: '2026-10-01',
  ...differences,
})

const aStep = (differences: Partial<NewStep> = {}): NewStep => ({
  what: 'Besöka skolan',
  byWhom: 'together',
  role: 'folk_high_school',
  due: '',
  ...differences,
})

/** A plan with these steps. */
function openPlan(db: Database, ...steps: readonly (string | NewStep)[]): Plan {
  const { id } = addPlan(db, aPlan())
  addSteps(db, {
    planId: id,
    steps: steps.map((step) => (typeof step === 'string' ? aStep({ what: step }) : step)),
  })
  return getPlan(db, id)
}

const whatsOf = (db: Database, planId: number) => readSteps(db, planId).map(({ what }) => what)

test('gives a plan back as it was written, active, with its steps in order', () => {
  const db = openLog()
  const added = openPlan(db, aStep(), 'Skicka ansökan')
  expect(added).toEqual({
    ...aPlan(),
    id: 1,
    endedOn: '',
    steps: [
      { ...aStep(), id: 1, state: 'open', doneOn: '' },
      { ...aStep({ what: 'Skicka ansökan' }), id: 2, state: 'open', doneOn: '' },
    ],
    sessionIds: [],
  })
  expect(contract.plans.get.output.parse(getPlan(db, 1))).toEqual(added)
})

test('lists active plans first, the one begun last at the top', () => {
  const db = openLog()
  for (const startedOn of ['2026-10-01', '2026-11-01', '2026-09-01']) {
    addPlan(db, aPlan({ startedOn, person: '' }))
  }
  endPlan(db, { id: 2, endedOn: '2026-11-20' })
  expect(listPlans(db).map(({ id }) => id)).toEqual([1, 3, 2])
  expect(listPeople(db)).toEqual([])
})

test('among the others, a plan tells its goal and the first step that is left', () => {
  const db = openLog()
  const inBrief = () => contract.plans.list.output.parse(listPlans(db))[0]
  openPlan(db, 'Ett', 'Två')
  markStep(db, { id: 1, state: 'not_relevant', day: '2026-10-02' })
  moveStep(db, { id: 2, place: 0 })
  const { why: _why, helps: _helps, ...about } = aPlan()
  expect(inBrief()).toEqual({ ...about, id: 1, endedOn: '', steps: 2, next: 'Två' })
  markStep(db, { id: 2, state: 'done', day: '2026-10-02' })
  expect(inBrief()).toMatchObject({ steps: 2, next: '' })
})

test('changes only what is given, and brings no forgotten pseudonym back', () => {
  const db = openLog()
  openPlan(db)
  expect(changePlan(db, { id: 1, changes: { goal: '' } })).toMatchObject({
    ...aPlan(),
    goal: '',
  })
  forgetPerson(db, 'Blå björk')
  expect(changePlan(db, { id: 1, changes: { why: 'Det är roligt' } })).toMatchObject({
    person: '',
    why: 'Det är roligt',
  })
  expect(listPeople(db)).toEqual([])
  expect(changePlan(db, { id: 1, changes: { person: 'Grön älv' } }).person).toBe('Grön älv')
})

test('ends on a day, and is active again without one', () => {
  const db = openLog()
  openPlan(db)
  expect(endPlan(db, { id: 1, endedOn: '2026-11-22' }).endedOn).toBe('2026-11-22')
  expect(endPlan(db, { id: 1, endedOn: '' }).endedOn).toBe('')
})

test('a removed plan comes back whole, with the sessions that were logged from it', () => {
  const db = openLog()
  openPlan(db, 'Ett', 'Två')
  markStep(db, { id: 1, state: 'done', day: '2026-10-05' })
  endPlan(db, { id: 1, endedOn: '2026-11-22' })
  logSessionFrom(db, { kind: 'plan', id: 1 }, aSession({ activity: 'D13' }))
  const before = getPlan(db, 1)
  const removed = removePlan(db, 1)
  expect(listPlans(db)).toEqual([])
  expect(contract.plans.putBack.input.parse(removed)).toEqual(before)
  // No id is given twice, so that the sessions of one plan never show under another.
  expect(openPlan(db)).toMatchObject({ id: 2, sessionIds: [] })
  expect(putBackPlan(db, removed)).toEqual(before)
})

test('a pseudonym that was forgotten meanwhile does not come back with a plan', () => {
  const db = openLog()
  openPlan(db)
  const removed = removePlan(db, 1)
  forgetPerson(db, 'Blå björk')
  expect(putBackPlan(db, removed).person).toBe('')
  expect(listPeople(db)).toEqual([])
})

test('holds the sessions that were logged from it, also as they come and go', () => {
  const db = openLog({})
  openPlan(db)
  const first = logSessionFrom(db, { kind: 'plan', id: 1 }, aSession({ date: '2026-10-02' }))
  const later = logSessionFrom(db, { kind: 'plan', id: 1 }, aSession({ date: '2026-11-02' }))
  logSessionFrom(db, { kind: 'list', id: 1 }, aSession())
  expect(getPlan(db, 1).sessionIds).toEqual([later.id, first.id])
  const removed = removeSession(db, later.id)
  expect(getPlan(db, 1).sessionIds).toEqual([first.id])
  restoreSession(db, removed.id)
  expect(getPlan(db, 1).sessionIds).toEqual([later.id, first.id])
})

test('a step changes, moves and goes; each can be taken back', () => {
  const db = openLog()
  openPlan(db, 'Ett', 'Två', 'Tre')
  const untouched = readSteps(db, 1)

  const beforeChange = changeStep(db, { id: 2, step: aStep({ what: 'Annat', due: '2026-12-01' }) })
  expect(beforeChange).toEqual(untouched)
  expect(readSteps(db, 1)[1]).toMatchObject({ id: 2, what: 'Annat', due: '2026-12-01' })
  putBackSteps(db, { planId: 1, steps: beforeChange })

  moveStep(db, { id: 3, place: 0 })
  expect(whatsOf(db, 1)).toEqual(['Tre', 'Ett', 'Två'])
  moveStep(db, { id: 3, place: 99 })
  expect(whatsOf(db, 1)).toEqual(['Ett', 'Två', 'Tre'])

  const beforeRemoval = removeStep(db, 1)
  expect(whatsOf(db, 1)).toEqual(['Två', 'Tre'])
  addSteps(db, { planId: 1, steps: [aStep({ what: 'Sist' })] })
  expect(whatsOf(db, 1)).toEqual(['Två', 'Tre', 'Sist'])
  putBackSteps(db, { planId: 1, steps: beforeRemoval })
  expect(readSteps(db, 1)).toEqual(untouched)
})

test('keeps the day a step was done, whatever is said of it later', () => {
  const db = openLog()
  openPlan(db, 'Ett')
  const mark = (state: StepState, day: string) => {
    markStep(db, { id: 1, state, day })
    return readSteps(db, 1)[0]
  }
  expect(mark('done', '2026-10-05')).toMatchObject({ state: 'done', doneOn: '2026-10-05' })
  // Said again, it was still done then.
  expect(mark('done', '2026-10-06')).toMatchObject({ doneOn: '2026-10-05' })
  expect(mark('open', '2026-10-07')).toMatchObject({ state: 'open', doneOn: '2026-10-05' })
  expect(mark('done', '2026-10-08')).toMatchObject({ state: 'done', doneOn: '2026-10-08' })
})

test('tells which steps of active plans have a day that has come', () => {
  const db = openLog()
  const today = '2026-11-22'
  const steps = [
    aStep({ what: 'I dag', due: today }),
    aStep({ what: 'Nyss', due: '2026-11-20' }),
    aStep({ what: 'Sedan', due: '2026-11-23' }),
    aStep({ what: 'Utan dag' }),
    aStep({ what: 'Klart', due: '2026-11-01' }),
    aStep({ what: 'Inte aktuellt', due: '2026-11-01' }),
    aStep({ what: 'På gång', due: '2026-11-21' }),
  ]
  openPlan(db, ...steps)
  markStep(db, { id: 5, state: 'done', day: today })
  markStep(db, { id: 6, state: 'not_relevant', day: today })
  markStep(db, { id: 7, state: 'under_way', day: today })
  const due = listDueSteps(db, today)
  expect(due.map(({ what }) => what)).toEqual(['Nyss', 'På gång', 'I dag'])
  expect(due[0]).toEqual({
    planId: 1,
    area: 'studies',
    person: 'Blå björk',
    what: 'Nyss',
    due: '2026-11-20',
  })
  expect(contract.plans.due.output.parse(due)).toEqual(due)
  endPlan(db, { id: 1, endedOn: today })
  expect(listDueSteps(db, today)).toEqual([])
})

test('counts plans that went on in a period, and steps that were taken in it and still count', () => {
  const db = openLog()
  const october = { from: '2026-10-01', to: '2026-10-31' }
  const plans = [
    ['2026-09-01', ''],
    ['2026-09-01', '2026-10-01'],
    ['2026-10-31', '2026-11-02'],
    ['2026-09-01', '2026-09-30'],
    ['2026-11-01', ''],
  ] as const
  for (const [startedOn, endedOn] of plans) {
    const { id } = addPlan(db, aPlan({ startedOn }))
    endPlan(db, { id, endedOn })
  }
  addSteps(db, { planId: 1, steps: Array.from({ length: 4 }, () => aStep()) })
  for (const [i, day] of ['2026-09-30', '2026-10-01', '2026-10-31', '2026-10-15'].entries()) {
    markStep(db, { id: i + 1, state: 'done', day })
  }
  markStep(db, { id: 4, state: 'under_way', day: '2026-11-01' })
  expect(countPlans(db, october)).toEqual({ active: 3, stepsDone: 2 })
  expect(countPlans(openLog(), october)).toEqual({ active: 0, stepsDone: 0 })
})

test('what is not there cannot be changed, and a plan has room for so many steps', () => {
  const db = openLog()
  const gone = new Refusal('plan-gone')
  expect(() => getPlan(db, 1)).toThrow(gone)
  expect(() => changePlan(db, { id: 1, changes: {} })).toThrow(gone)
  expect(() => endPlan(db, { id: 1, endedOn: '' })).toThrow(gone)
  expect(() => removePlan(db, 1)).toThrow(gone)
  expect(() => addSteps(db, { planId: 1, steps: [aStep()] })).toThrow(gone)
  expect(() => putBackSteps(db, { planId: 1, steps: [] })).toThrow(gone)
  const stepGone = new Refusal('plan-step-gone')
  expect(() => changeStep(db, { id: 1, step: aStep() })).toThrow(stepGone)
  expect(() => markStep(db, { id: 1, state: 'done', day: '2026-10-01' })).toThrow(stepGone)
  expect(() => moveStep(db, { id: 1, place: 0 })).toThrow(stepGone)
  expect(() => removeStep(db, 1)).toThrow(stepGone)

  openPlan(db, ...Array.from({ length: mostSteps }, (_, i) => `Steg ${i}`))
  expect(() => addSteps(db, { planId: 1, steps: [aStep()] })).toThrow(
    new Refusal('too-many-steps', { maximum: mostSteps }),
  )
  expect(readSteps(db, 1)).toHaveLength(mostSteps)
})

test('an identity number is refused in every text, and so are days that do not exist', () => {
  const number = '640823-3234'
  for (const field of ['goal', 'why', 'helps', 'person'] as const) {
    expect(
      contract.plans.change.input.safeParse({ id: 1, changes: { [field]: number } }).success,
    ).toBe(false)
  }
  const add = (step: NewStep) =>
    contract.plans.addSteps.input.safeParse({ planId: 1, steps: [step] }).success
  expect(add(aStep())).toBe(true)
  expect(add(aStep({ what: `Ring ${number}` }))).toBe(false)
  expect(add(aStep({ what: '  ' }))).toBe(false)
  expect(add(aStep({ due: '2026-02-30' }))).toBe(false)
  expect(add({ ...aStep(), role: 'Butiken' } as unknown as NewStep)).toBe(false)
})

const days = fc.integer({ min: 1, max: 28 }).map((day) => `2026-10-${String(day).padStart(2, '0')}`)
const states = fc.constantFrom(...stepStates.map(({ code }) => code))

/** Runs something with a plan of its own, which is gone afterwards. */
function withPlan(db: Database, steps: readonly (string | NewStep)[], act: (plan: Plan) => void) {
  const plan = openPlan(db, ...steps)
  act(plan)
  removePlan(db, plan.id)
}

test('states in any order lose no date, and only what is done counts', () => {
  const db = openLog()
  const check = (marks: readonly (readonly [StepState, string])[]) =>
    withPlan(db, [aStep({ due: '2026-12-24' })], ({ id, steps }) => {
      let doneOn = ''
      let latest: StepState = 'open'
      for (const [state, day] of marks) {
        markStep(db, { id: steps[0]?.id ?? 0, state, day })
        if (state === 'done' && latest !== 'done') doneOn = day
        latest = state
        expect(readSteps(db, id)).toMatchObject([{ state, doneOn, due: '2026-12-24' }])
      }
      expect(getPlan(db, id).startedOn).toBe('2026-10-01')
      expect(countPlans(db, { from: '2026-10-01', to: '2026-10-31' }).stepsDone).toBe(
        latest === 'done' ? 1 : 0,
      )
    })
  fc.assert(fc.property(fc.array(fc.tuple(states, days), { maxLength: 12 }), check))
})

test('ended and opened in any order, a plan is one of the two and keeps its other dates', () => {
  const db = openLog()
  const check = (endings: readonly string[]) =>
    withPlan(db, [aStep({ due: '2026-10-01' })], ({ id, steps }) => {
      for (const endedOn of endings) endPlan(db, { id, endedOn })
      const latest = endings.at(-1) ?? ''
      expect(getPlan(db, id)).toMatchObject({ ...aPlan(), endedOn: latest, steps })
      const active = latest === '' ? 1 : 0
      expect(listDueSteps(db, '2026-10-31')).toHaveLength(active)
      expect(countPlans(db, { from: '2026-11-01', to: '2026-11-30' }).active).toBe(active)
    })
  fc.assert(fc.property(fc.array(fc.option(days, { nil: '' }), { maxLength: 8 }), check))
})

type Act = (db: Database, step: { readonly id: number; readonly planId: number }) => PlanStep[]
const acts = fc.oneof<fc.Arbitrary<Act>[]>(
  fc.nat(7).map(
    (place) =>
      (db, { id }) =>
        moveStep(db, { id, place }),
  ),
  fc.constant((db, { id }) => removeStep(db, id)),
  fc.constant((db, { planId }) => addSteps(db, { planId, steps: [aStep({ what: 'Nytt' })] })),
  fc.tuple(states, days).map(
    ([state, day]) =>
      (db, { id }) =>
        markStep(db, { id, state, day }),
  ),
  fc.constant((db, { id }) => changeStep(db, { id, step: aStep({ what: 'Ändrat' }) })),
)

test('the order of steps stays whole under anything done, and all of it can be undone', () => {
  const db = openLog()
  const check = (done: readonly (readonly [number, Act])[]) =>
    withPlan(db, ['Ett', 'Två', 'Tre', 'Fyra'], ({ id: planId, steps: first }) => {
      const befores: PlanStep[][] = []
      for (const [which, act] of done) {
        const steps = readSteps(db, planId)
        const step = steps[which % steps.length]
        if (!step) break
        befores.push(act(db, { id: step.id, planId }))
        expect(befores.at(-1)).toEqual(steps)
        const places = db
          .prepare<[number], number>(
            `SELECT place FROM plan_steps WHERE plan_id = ? ORDER BY place`,
          )
          .pluck()
          .all(planId)
        expect(places).toEqual(places.map((_, i) => i))
      }
      for (const steps of befores.toReversed()) {
        putBackSteps(db, { planId, steps })
        expect(readSteps(db, planId)).toEqual(steps)
      }
      expect(readSteps(db, planId)).toEqual(first)
    })
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(), acts), { maxLength: 15 }), check))
})
