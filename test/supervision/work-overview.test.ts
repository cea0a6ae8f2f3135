import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { overview, placeKinds } from '../../src/shared/overview.ts'
import { listMonthsOfUnits } from '../../src/supervision/months-of-units.ts'
import { addUnit, placeName } from '../../src/supervision/units.ts'
import { listPeersUnderName, workUnderNameOf } from '../../src/supervision/under-name.ts'
import { workByUnit } from '../../src/supervision/work-in-places.ts'
import { workIn } from '../../src/supervision/work-overview.ts'
import { aCell, aFact } from '../sharing/an-export.ts'
import { aRegion, workAt } from './a-region.ts'

const october = { from: '2026-10', to: '2026-10' }
const autumn = { from: '2026-09', to: '2026-11' }

/** Two wards that two logs each tell of, a meeting place of one log, and a clinic without any. */
function twoRegions() {
  const region = aRegion()
  const { db, share } = region
  const add = (name: string, of: string, setting: 'inpatient' | 'municipal' | 'outpatient') =>
    addUnit(db, {
      name,
      setting,
      organisation: of === 'Norra' ? 'Region N' : 'Staden',
      region: of,
      names: [],
    })
  const ward = add('Avdelning 1', 'Norra', 'inpatient')
  add('Avdelning 2', 'Norra', 'inpatient')
  add('Torget', 'Södra', 'municipal')
  add('Huset', 'Södra', 'municipal')
  const empty = add('Mottagningen', 'Norra', 'outpatient')
  placeName(db, 'Avd 1', ward.id)
  share('Log A', {
    cells: [workAt('avdelning 1', 100), workAt('Avdelning 2', 10, { activity: 'I03' })],
    facts: [aFact({ name: 'distinct_people', value: 4 }), aFact({ name: 'groups_held', value: 2 })],
    withheld: 3,
  })
  share('Log B', {
    cells: [workAt('Avd 1', 50, { activity: 'D08' }), workAt('Avdelning 2', 20)],
    facts: [aFact({ name: 'distinct_people', value: 5 }), aFact({ name: 'groups_held', value: 1 })],
  })
  share('Log C', { cells: [workAt('Torget', 30)], facts: [aFact({ name: 'groups_held' })] })
  share('Log D', { cells: [workAt('Huset', 40, { setting: 'other' })] })
  return { ...region, empty }
}

test('work is told by place, under the registered names, with the figures of one log counted together', () => {
  const { db, empty } = twoRegions()
  const told = workIn(db, october, null)
  expect(overview.parse(told)).toEqual(told)
  const rows = (kind: (typeof placeKinds)[number]) =>
    told.by_place[kind].map(({ key, units, figures, logs }) => [key, units, figures?.minutes, logs])
  expect(rows('unit')).toEqual([
    ['Avdelning 1', ['Avdelning 1'], 150, 2],
    ['Avdelning 2', ['Avdelning 2'], 30, 2],
    [null, ['Huset', 'Torget'], 70, 2],
  ])
  expect(rows('region')).toEqual([
    ['Norra', ['Avdelning 1', 'Avdelning 2'], 180, 2],
    ['Södra', ['Huset', 'Torget'], 70, 2],
  ])
  expect(rows('setting').map(([key]) => key)).toEqual(['inpatient', 'municipal'])
  expect(told.by_place.unit[0]).toMatchObject({
    names: ['Avd 1', 'avdelning 1'],
    activities: ['D01', 'D08'],
    region: 'Norra',
    setting: 'inpatient',
  })
  expect(told.whole).toMatchObject({
    logs: 4,
    figures: { minutes: 250, direct_minutes: 240, sessions: 18 },
    facts: { distinct_people: 9, groups_held: 5 },
  })
  expect(told.withheld).toBe(3)
  expect(told.without).toEqual([{ ...empty, isToldOfEarlier: false }])
  expect(told.choices).toEqual({
    region: ['Norra', 'Södra'],
    organisation: ['Region N', 'Staden'],
    setting: ['inpatient', 'municipal'],
    unit: ['Avdelning 1', 'Avdelning 2'],
  })
})

test('facts are told of places alone whose logs have worked nowhere else', () => {
  const { db, share } = twoRegions()
  const factsOf = (key: string) => workIn(db, october, { by: 'region', key }).whole.facts
  expect(factsOf('Norra')).toEqual({ distinct_people: 9, groups_held: 3 })
  share('Log E', { cells: [workAt('Torget', 10), workAt('Avdelning 1', 10)] })
  expect(factsOf('Norra')).toBeNull()
  expect(factsOf('Södra')).toBeNull()
  expect(workIn(db, october, null).whole.facts).toEqual({ distinct_people: 9, groups_held: 5 })
})

test('people are told month by month, and never added over months', () => {
  const { db, share } = aRegion()
  for (const name of ['Log A', 'Log B']) {
    share(name, {
      cells: [
        workAt('X', 5, { month: '2026-09' }),
        workAt('X', 5),
        workAt('X', 5, { month: '2026-11' }),
      ],
      facts: ['2026-09', '2026-10', '2026-11'].map((month) =>
        aFact({ month, name: 'distinct_people', value: 2 }),
      ),
    })
  }
  const told = workIn(db, autumn, null)
  expect(told.whole.facts).toEqual({})
  expect(told.by_month.map(({ people }) => people)).toEqual([4, 4, 4])
  expect(workIn(db, october, null).whole.facts).toEqual({ distinct_people: 4 })
})

test('with a single log nothing is told of its work', () => {
  const { db, share } = aRegion()
  share('Log A', { cells: [workAt('X', 5), workAt('Y', 7)], facts: [aFact()], isUnderName: true })
  const told = workIn(db, october, null)
  expect(told.whole).toEqual({ logs: 1, figures: null, activities: [], facts: null })
  expect(told.by_activity).toEqual([])
  expect(told.by_month).toEqual([{ month: '2026-10', logs: 1, figures: null, people: null }])
  expect(told.by_place.unit.map(({ figures, facts }) => [figures, facts])).toEqual([
    [null, null],
    [null, null],
  ])
  expect(told.choices.unit).toEqual([])
})

test('a month that one log tells of is hidden, and the least of the others so that none is the rest', () => {
  const { db, share } = aRegion()
  const at = (month: string, minutes: number) => workAt('X', minutes, { month })
  share('Log A', { cells: [at('2026-09', 10), at('2026-10', 60), at('2026-11', 30)] })
  share('Log B', { cells: [at('2026-10', 60), at('2026-11', 30)] })
  const minutes = workIn(db, { from: '2026-08', to: '2026-11' }, null).by_month.map(
    ({ figures, logs }) => [figures?.minutes ?? null, logs],
  )
  expect(minutes).toEqual([
    [0, 0],
    [null, 1],
    [120, 2],
    [null, 2],
  ])
})

const someLogs = fc.array(
  fc.array(
    fc.record({
      unit: fc.constantFrom('A', 'B', 'C', 'D', ''),
      month: fc.constantFrom('2026-09', '2026-10', '2026-11'),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  { minLength: 2, maxLength: 6 },
)
const someUnits = fc.record({
  A: fc.constantFrom('N', 'S'),
  B: fc.constantFrom('N', 'S'),
  C: fc.constantFrom('N', 'S', ''),
})

test('no sum or difference of what one answer tells by place is the work of one log', () => {
  fc.assert(
    fc.property(someLogs, someUnits, (logs, regions) => {
      const { db, share } = aRegion()
      for (const [name, region] of Object.entries(regions)) {
        addUnit(db, { name, setting: 'inpatient', organisation: '', region, names: [] })
      }
      const totals: number[] = []
      for (const [i, cells] of logs.entries()) {
        // Each cell has a digit of its own, so that a sum tells which cells are in it.
        const own = new Map(cells.map(({ unit, month }) => [`${unit} ${month}`, { unit, month }]))
        totals.push(2 ** i * own.size)
        share(`Log ${i}`, {
          cells: [...own.values()].map(({ unit, month }) => workAt(unit, 2 ** i, { month })),
        })
      }
      const { by_place, whole } = workIn(db, autumn, null)
      expect(whole.figures?.minutes).toBe(totals.reduce((a, b) => a + b, 0))
      for (const kind of placeKinds) {
        const rows = by_place[kind]
        expect(rows.every(({ figures, logs: of }) => figures !== null && of > 1)).toBe(true)
        expect(rows.reduce((sum, { figures }) => sum + (figures?.minutes ?? 0), 0)).toBe(
          whole.figures?.minutes,
        )
        // The finest told are whole parts of the coarser, so that no difference is finer than they are.
        for (const row of rows) {
          const inside = by_place.unit.filter(({ units }) =>
            units.every((unit) => row.units.includes(unit)),
          )
          expect(inside.reduce((sum, { figures }) => sum + (figures?.minutes ?? 0), 0)).toBe(
            row.figures?.minutes,
          )
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('the overview reads one index in its order, and sorts nothing', () => {
  const { db } = aRegion()
  const plan = db
    .prepare<[string, string], { detail: string }>(`EXPLAIN QUERY PLAN ${workByUnit}`)
    .all('2026-01', '2026-12')
  expect(plan.map(({ detail }) => detail)).toEqual([
    'SEARCH cells USING COVERING INDEX cells_by_month (month>? AND month<?)',
  ])
})

test('a unit has the months that somebody tells of, and those in between that were without work', () => {
  const { db, share } = twoRegions()
  share('Log F', {
    months: ['2026-07', '2026-08', '2026-09', '2026-10', '2026-12'],
    cells: [workAt('Mottagningen', 5, { month: '2026-08' }), workAt('Mottagningen', 5)],
  })
  share('Log G', { cells: [workAt('Okänd', 5), workAt('okänd', 5, { month: '2026-11' })] })
  const range = { from: '2026-07', to: '2026-12' }
  expect(listMonthsOfUnits(db, range)).toEqual([
    { unit: 'Avdelning 1', region: 'Norra', months: ['2026-10'] },
    { unit: 'Avdelning 2', region: 'Norra', months: ['2026-10'] },
    { unit: 'Mottagningen', region: 'Norra', months: ['2026-08', '2026-09', '2026-10'] },
    { unit: 'Huset', region: 'Södra', months: ['2026-10'] },
    { unit: 'Torget', region: 'Södra', months: ['2026-10'] },
    { unit: 'Okänd', region: '', months: ['2026-10', '2026-11'] },
  ])
})

test('the figures of one peer supporter are those of the months alone that they share under their name', () => {
  const { db, share } = aRegion()
  const cells = (month: string, minutes: number) => [
    workAt('X', minutes, { month }),
    aCell({ month, minutes: 1, activity: 'I03' }),
  ]
  const people = (month: string) => aFact({ month, name: 'distinct_people', value: 6 })
  const id = share('Log A', { cells: cells('2026-09', 500) })
  share('Log A', {
    cells: [...cells('2026-10', 30), ...cells('2026-11', 20)],
    facts: [people('2026-10'), people('2026-11'), aFact({ value: 2 })],
    isUnderName: true,
  })
  const other = share('Log B', { cells: cells('2026-10', 999) })
  expect(listPeersUnderName(db)).toEqual([{ id, name: 'Log A', months: ['2026-10', '2026-11'] }])
  const told = workUnderNameOf(db, id, { from: '2026-01', to: '2026-12' })
  expect(told).toMatchObject({
    name: 'Log A',
    months: ['2026-10', '2026-11'],
    figures: { minutes: 52, direct_minutes: 50 },
    facts: { first_contacts: 2 },
  })
  expect(told.by_activity.map(({ activity, minutes }) => [activity, minutes])).toEqual([
    ['D01', 50],
    ['I03', 2],
  ])
  expect(told.by_month.map(({ month, people: of }) => [month, of])).toEqual([
    ['2026-10', 6],
    ['2026-11', 6],
  ])
  expect(workUnderNameOf(db, id, october).facts).toEqual({ distinct_people: 6, first_contacts: 2 })
  expect(() => workUnderNameOf(db, id, { from: '2026-09', to: '2026-09' })).toThrow(
    'not-under-name',
  )
  expect(() => workUnderNameOf(db, other, october)).toThrow('not-under-name')
})
