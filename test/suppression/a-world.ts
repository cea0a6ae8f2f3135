/** Work made up at random, and reports on it as the stores make them. */
import * as fc from 'fast-check'
import { daysOfMonth, periodsOf } from '../../src/shared/dates.ts'
import { foldCells, type SummedCell } from '../../src/shared/fold-cells.ts'
import { type BreakdownName, breakdownNames, type Report } from '../../src/shared/report.ts'

export interface World {
  /** In which settings each unit works; the last unit is that of work without a unit. */
  readonly settingsOfUnit: Readonly<Record<string, readonly string[]>>
  readonly works: readonly SummedCell[]
}

/** Few of each, so that what is left over is often small; with activities of every kind of group. */
export const activities = ['D01', 'D02', 'D12', 'D13', 'D17', 'D19', 'I02', 'I04', 'I10'] as const
/** Some senders leave forms out. */
export const forms = ['individual', 'group', 'alone', ''] as const
export const phases = ['', 'first_contact', 'ongoing', 'steady'] as const
const settings = ['inpatient', 'outpatient', 'municipal']

export interface Size {
  readonly months: readonly string[]
  readonly mostUnits: number
  readonly mostWorks: number
}

export function aWorld({ months, mostUnits, mostWorks }: Size): fc.Arbitrary<World> {
  const units = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: mostUnits }))
  return units
    .chain((count) =>
      fc.record({
        places: fc.array(fc.subarray(settings, { minLength: 1, maxLength: 2 }), {
          minLength: count,
          maxLength: count,
        }),
        isMixed: fc.boolean(),
        works: fc.oneof(
          fc.array(aWork(months, count), { maxLength: 15 }),
          fc.array(aWork(months, count), { minLength: 30, maxLength: mostWorks }),
        ),
      }),
    )
    .map(({ places, isMixed, works }) => {
      const settingsOfUnit = Object.fromEntries(
        places.map((of, unit) => [`Enhet ${unit}`, isMixed ? of : of.slice(0, 1)]),
      )
      return { settingsOfUnit: { ...settingsOfUnit, '': ['other'] }, works: works.map(toCell) }
      function toCell(work: Work): SummedCell {
        const unit = work.unit < places.length ? `Enhet ${work.unit}` : ''
        const of = unit === '' ? ['other'] : (settingsOfUnit[unit] ?? [])
        const { month, activity, form, phase, sessions } = work
        const setting = of[work.place % of.length] ?? ''
        const participants = activity.startsWith('I') ? 0 : sessions * work.participants
        return [month, unit, setting, activity, form, phase, sessions, sessions * 30, participants]
      }
    })
}

type Work = ReturnType<typeof aWork> extends fc.Arbitrary<infer One> ? One : never

function aWork(months: readonly string[], units: number) {
  // The first of each is the usual one: most reports have a few large rows and many small ones.
  const usually = <Any>(all: readonly Any[]) =>
    fc.oneof(fc.constantFrom(...all), fc.constantFrom(...all.slice(0, 2)))
  return fc.record({
    month: fc.constantFrom(...months),
    unit: fc.nat(units),
    place: fc.nat(1),
    activity: usually(activities),
    form: usually(forms),
    phase: usually(phases),
    sessions: fc.oneof(fc.constant(1), fc.integer({ min: 0, max: 9 })),
    participants: fc.constantFrom(1, 1, 2, 6),
  })
}

export interface Scope {
  readonly from: string
  readonly to: string
  /** Empty for all. */
  readonly units: readonly string[]
}

export function reportOn({ works }: World, { from, to, units }: Scope): Report {
  const within = works.filter(
    ([month, unit, , , , , sessions, minutes]) =>
      from <= month &&
      month <= to &&
      (units.length === 0 || units.includes(unit)) &&
      (sessions > 0 || minutes > 0),
  )
  const folded = foldCells(within)
  const logs = Object.fromEntries(Object.keys(folded.by_unit).map((unit) => [unit, 2]))
  return {
    from,
    to,
    units: [...units],
    ...folded,
    logs_of_unit: logs,
    facts:
      units.length === 0 ? { first_contacts: folded.by_phase['first_contact']?.sessions ?? 0 } : {},
    months_received: [],
  }
}

export const someBreakdowns: fc.Arbitrary<BreakdownName[]> = fc.subarray([...breakdownNames])

/** Months from one to another, both included. */
export const monthsOf = (from: string, to: string): string[] =>
  periodsOf({ from: `${from}-01`, to: daysOfMonth(to).to }, 'month')
