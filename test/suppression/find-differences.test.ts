import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomFrom } from '../../src/logbook/sample-month.ts'
import { activityCodes } from '../../src/shared/activities.ts'
import type { SummedCell } from '../../src/shared/fold-cells.ts'
import type { BreakdownName, PublishedFigures } from '../../src/shared/report.ts'
import { forms, phases, settings } from '../../src/shared/session.ts'
import { type Earlier, findDifferences } from '../../src/suppression/find-differences.ts'
import { publishReport } from '../../src/suppression/publish-report.ts'
import { aWorld, monthsOf, reportOn, type Scope, someBreakdowns, type World } from './a-world.ts'
import { findTold } from './attack-reports.ts'

/** `npm run test:numbers` asks for 2,000 reports; a series of them is a tenth as often asked for. */
const series = Math.ceil(Number(process.env['PEERLOGG_REPORTS'] ?? 80) / 10)

const usual: readonly BreakdownName[] = [
  'by_activity',
  'by_unit',
  'by_form',
  'by_phase',
  'by_month',
]

/** Sessions of ten participants each, by month, unit and activity. */
function worldOf(
  ...works: readonly [month: string, unit: string, activity: SummedCell[3], sessions: number][]
): World {
  return {
    settingsOfUnit: Object.fromEntries(works.map(([, unit]) => [unit, ['inpatient']])),
    works: works.map(([month, unit, activity, sessions]) => [
      month,
      unit,
      'inpatient',
      activity,
      'individual',
      'ongoing',
      sessions,
      sessions * 30,
      sessions * 10,
    ]),
  }
}

const publish = (
  world: World,
  scope: Partial<Scope> & Pick<Scope, 'from' | 'to'>,
  breakdowns = usual,
  threshold = 5,
) => publishReport(reportOn(world, { units: [], ...scope }), { threshold, breakdowns })

let moment = 0
const left = (figures: PublishedFigures, title = 'Rapport'): Earlier => ({
  published_at: new Date(moment++).toISOString(),
  title,
  figures,
})
const differ = (world: World, now: PublishedFigures, ...earlier: PublishedFigures[]) =>
  findDifferences(
    earlier.map((figures) => left(figures)),
    now,
    world.settingsOfUnit,
  )

const q1 = { from: '2026-01', to: '2026-03' }
const q2 = { from: '2026-04', to: '2026-06' }
const h1 = { from: '2026-01', to: '2026-06' }

const quarters = worldOf(
  ['2026-02', 'Avdelning 12', 'D01', 20],
  ['2026-05', 'Avdelning 12', 'D01', 30],
  ['2026-02', 'Avdelning 12', 'D02', 9],
  ['2026-05', 'Avdelning 12', 'D02', 2],
)

test('finds the quarter that a half-year tells beside the other quarter', () => {
  const found = differ(quarters, publish(quarters, h1), publish(quarters, q1))
  expect(found).toMatchObject({ breakdowns: ['by_activity'], cells: 1 })
})

test('finds nothing in the same figures once more, in coarser ones, or in another quarter', () => {
  expect(differ(quarters, publish(quarters, q1), publish(quarters, q1))).toBeNull()
  expect(
    differ(quarters, publish(quarters, h1, ['by_type', 'by_half_year']), publish(quarters, h1)),
  ).toBeNull()
  expect(differ(quarters, publish(quarters, q2), publish(quarters, q1))).toBeNull()
})

test('finds what only several earlier reports tell together', () => {
  const world = worldOf(
    ['2026-01', 'Avdelning 12', 'D01', 20],
    ['2026-02', 'Avdelning 12', 'D01', 2],
    ['2026-03', 'Avdelning 12', 'D01', 20],
  )
  const month = (of: string) => publish(world, { from: of, to: of }, ['by_activity'])
  const quarter = publish(world, q1, ['by_activity'])
  expect(differ(world, quarter, month('2026-01'))).toBeNull()
  const found = differ(world, quarter, month('2026-01'), month('2026-03'))
  expect(found?.earlier).toHaveLength(2)
})

test('finds a unit that is in one selection and not in another', () => {
  const world = worldOf(
    ['2026-01', 'Avdelning 12', 'D01', 20],
    ['2026-01', 'Avdelning 72', 'D01', 3],
    ['2026-01', 'Avdelning 81', 'D01', 20],
  )
  const some = { ...q1, units: ['Avdelning 12', 'Avdelning 81'] }
  const found = differ(world, publish(world, q1, []), publish(world, some, []))
  // All of its work, and all of its direct work.
  expect(found).toMatchObject({ cells: 2 })
})

test('finds a row that another threshold or breakdown shows', () => {
  const world = worldOf(
    ['2026-01', 'Avdelning 12', 'D01', 40],
    ['2026-01', 'Avdelning 12', 'D02', 8],
    ['2026-01', 'Avdelning 12', 'D03', 9],
  )
  const lower = publish(world, q1, ['by_activity'], 5)
  const higher = publish(world, q1, ['by_activity'], 12)
  expect(differ(world, lower, higher)).toMatchObject({ breakdowns: ['by_activity'], cells: 2 })
})

test('finds what has come to a report since it left', () => {
  const before = worldOf(['2026-01', 'Avdelning 12', 'D01', 20], ['2026-01', 'A 72', 'D02', 20])
  const since = {
    ...before,
    works: [...before.works, ...worldOf(['2026-01', 'A 72', 'D02', 3]).works],
  }
  expect(differ(since, publish(since, q1), publish(before, q1))).toMatchObject({
    breakdowns: expect.arrayContaining(['by_activity', 'by_unit']),
  })
})

test('finds nothing when only large numbers have come since', () => {
  const before = worldOf(['2026-01', 'Avdelning 12', 'D01', 20], ['2026-01', 'A 72', 'D02', 20])
  const since = {
    ...before,
    works: [...before.works, ...worldOf(['2026-01', 'A 72', 'D02', 9]).works],
  }
  expect(differ(since, publish(since, q1), publish(before, q1))).toBeNull()
})

test('finds a session that was moved to another activity', () => {
  const before = worldOf(['2026-01', 'A 72', 'D01', 20], ['2026-01', 'A 72', 'D02', 21])
  const since = worldOf(['2026-01', 'A 72', 'D01', 21], ['2026-01', 'A 72', 'D02', 20])
  expect(differ(since, publish(since, q1), publish(before, q1))).not.toBeNull()
})

test('finds the people and plans that a longer period adds, and first contacts too', () => {
  const figures = publish(quarters, q1, [])
  const longer = publish(quarters, h1, [])
  const withFacts = (of: PublishedFigures, facts: PublishedFigures['facts']) => ({ ...of, facts })
  const found = (name: string) =>
    differ(quarters, withFacts(longer, { [name]: 12 }), withFacts(figures, { [name]: 9 }))
  expect(found('distinct_people')).toMatchObject({ cells: 1 })
  expect(found('plans_active')).toMatchObject({ cells: 1 })
  expect(found('first_contacts')).toMatchObject({ cells: 1 })
  expect(found('list_items_done')).toMatchObject({ cells: 1 })
  expect(found('groups_held')).toMatchObject({ cells: 1 })
  expect(found('supervision_and_training_minutes')).toBeNull()
})

test('names the reports that tell, and not the others', () => {
  const [first, other] = [
    left(publish(quarters, q1), 'Första kvartalet'),
    left(publish(quarters, q2, []), 'Andra'),
  ]
  const found = findDifferences([first, other], publish(quarters, h1), quarters.settingsOfUnit)
  expect(found?.earlier.map(({ title }) => title)).toEqual(['Första kvartalet'])
})

test('answers in reasonable time when there is much to compare', { timeout: 60_000 }, () => {
  const months = monthsOf('2025-01', '2026-10')
  const units = [...Array(60).keys()]
  const world = worldOf(
    ...months.flatMap((month, at) =>
      units.map((unit): [string, string, 'D01', number] => [
        month,
        `Enhet ${unit}`,
        'D01',
        1 + ((unit * 7 + at) % 9),
      ]),
    ),
  )
  const earlier = months.map((month) => publish(world, { from: month, to: month }))
  const now = publish(world, { from: '2025-01', to: '2026-10' })
  expect(differ(world, now, ...earlier)?.breakdowns).toEqual(['by_unit'])
})

test('gives up in reasonable time on what is too much to solve', { timeout: 120_000 }, () => {
  const random = randomFrom(7)
  const upTo = (count: number) => Math.floor(random() * count)
  const mostlyFirst = (count: number) => Math.floor(random() ** 3 * count)
  const codeOf = (choices: readonly { readonly code: string }[], at: number) =>
    choices[at % choices.length]?.code ?? ''
  const names = Array.from({ length: 200 }, (_, unit) => `Enhet ${unit}`)
  const works = Array.from({ length: 4000 }, (): SummedCell => {
    const unit = Math.floor(random() ** 2 * names.length)
    const sessions = 1 + upTo(3)
    return [
      `${2025 + upTo(2)}-${String(1 + upTo(12)).padStart(2, '0')}`,
      `Enhet ${unit}`,
      codeOf(settings, unit + (unit % 7 === 0 ? upTo(2) : 0)),
      activityCodes[mostlyFirst(activityCodes.length)] ?? 'D01',
      codeOf(forms, mostlyFirst(forms.length)),
      codeOf(phases, mostlyFirst(phases.length)),
      sessions,
      sessions * 30,
      sessions + upTo(3),
    ]
  })
  const world = { settingsOfUnit: {}, works }
  const year = { from: '2026-01', to: '2026-12' }
  const selections = Array.from({ length: 12 }, (_, index) =>
    names.filter((_name, unit) => (unit * 7919 + index * 104_729) % 13 > 4),
  )
  const earlier = selections.map((units) => left(publish(world, { ...year, units })))
  const { settings_of_unit } = reportOn(world, { ...year, units: [] })
  const before = process.cpuUsage()
  expect(findDifferences(earlier, publish(world, year), settings_of_unit)).not.toBeNull()
  // A second or so; the solver by itself would take the best part of a minute.
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(12)
})

const months = monthsOf('2026-01', '2026-06')
const aScope = fc.record({
  first: fc.nat(5),
  second: fc.nat(5),
  breakdowns: someBreakdowns,
  threshold: fc.integer({ min: 5, max: 8 }),
  /** Every other unit, or all of them. */
  units: fc.constantFrom('all', 'all', 'even', 'odd'),
})

test('warns whenever a reader of a series of reports can tell', { timeout: 3_600_000 }, () => {
  const aSmallWorld = aWorld({ months, mostUnits: 3, mostWorks: 120 })
  fc.assert(
    fc.property(aSmallWorld, fc.array(aScope, { minLength: 2, maxLength: 3 }), (world, scopes) => {
      const names = Object.keys(world.settingsOfUnit)
      const earlier: Earlier[] = []
      for (const { first, second, breakdowns, threshold, units } of scopes) {
        const scope = {
          from: months[Math.min(first, second)] ?? '',
          to: months[Math.max(first, second)] ?? '',
          units: names.filter((_, at) => units !== 'all' && (at % 2 === 0) === (units === 'even')),
        }
        const now = publishReport(reportOn(world, scope), { threshold, breakdowns })
        // Warned, the author is free to go on, and what then is told is known to be.
        if (findDifferences(earlier, now, world.settingsOfUnit)) return
        earlier.push(left(now))
      }
      expect(
        findTold(
          world,
          earlier.map(({ figures }) => figures),
        ),
      ).toEqual([])
    }),
    { numRuns: series },
  )
})

test('warns whenever a row of the same report shows a few more than it did', () => {
  const aSmallWorld = aWorld({ months, mostUnits: 3, mostWorks: 60 })
  fc.assert(
    fc.property(aSmallWorld, fc.nat(60), someBreakdowns, (world, known, breakdowns) => {
      const scope = { from: '2026-01', to: '2026-06' }
      const before = publish({ ...world, works: world.works.slice(0, known) }, scope, breakdowns)
      const now = publish(world, scope, breakdowns)
      const hasFewMore = breakdowns.some((breakdown) =>
        Object.entries(now[breakdown] ?? {}).some(([row, figures]) => {
          const more = (figures?.sessions ?? NaN) - (before[breakdown]?.[row]?.sessions ?? NaN)
          return more >= 1 && more < 5
        }),
      )
      fc.pre(hasFewMore)
      expect(differ(world, now, before)).not.toBeNull()
    }),
    { numRuns: 30 },
  )
})

test('is about what a reader can really tell', () => {
  const told = findTold(quarters, [publish(quarters, q1), publish(quarters, h1)])
  expect(told).toContain('activity D02 in reports 1: 2 sessions')
})
