/** The months, quarters, half-years and years that a report is of. */
import {
  daysOfMonth,
  daysOfPeriod,
  type Grain,
  monthOf,
  periodOf,
  periodsOf,
} from '../shared/dates.ts'
import { periodBefore, periodLastYear } from '../shared/compared-periods.ts'
import type { MonthRange, ReportSettings } from '../shared/report.ts'
import type { Period } from '../shared/summary.ts'
import { capitalised, type Speaker } from './speaker.ts'

export const grainOf = {
  by_month: 'month',
  by_quarter: 'quarter',
  by_half_year: 'half_year',
  by_year: 'year',
} as const satisfies Record<ReportSettings['times'], Grain>

/** Every period between two months, also those in which nothing was logged. */
export function periodsWithin({ from, to }: MonthRange, times: ReportSettings['times']): string[] {
  return periodsOf({ from: `${from}-01`, to: daysOfMonth(to).to }, grainOf[times])
}

export const periodOfMonth = (month: string, times: ReportSettings['times']): string =>
  periodOf(`${month}-01`, grainOf[times])

/** A part of a year says which months it holds when the report has only some of them. */
export function labelOfPeriod(speaker: Speaker, key: string, range: MonthRange): string {
  const days = daysOfPeriod(key)
  const whole = { from: monthOf(days.from), to: monthOf(days.to) }
  const from = whole.from < range.from ? range.from : whole.from
  const to = whole.to > range.to ? range.to : whole.to
  const months = speaker.months(from, to)
  const [year = '', part] = key.split('-')
  const number = Number(part?.slice(1))
  if (!part?.startsWith('Q') && !part?.startsWith('H')) return capitalised(months)
  const name = part.startsWith('Q')
    ? { sv: `Kvartal ${number} ${year}`, en: `Quarter ${number} of ${year}` }
    : number === 1
      ? { sv: `Första halvåret ${year}`, en: `First half of ${year}` }
      : { sv: `Andra halvåret ${year}`, en: `Second half of ${year}` }
  const isWhole = from === whole.from && to === whole.to
  return isWhole ? speaker.say(name) : `${speaker.say(name)} (${months})`
}

/**
 * The months that a report is compared with: as many just before, or the same ones a year before. A
 * report of more than a year goes as many years back as it takes for no month to be in both. Null when
 * they are before the calendar begins.
 */
export function comparedRange({ from, to, comparison }: ComparedSettings): MonthRange | null {
  if (comparison === 'none') return null
  const days = { from: daysOfMonth(from).from, to: daysOfMonth(to).to }
  const earlier = comparison === 'before' ? periodBefore(days) : yearsBefore(days)
  return earlier && { from: monthOf(earlier.from), to: monthOf(earlier.to) }
}
type ComparedSettings = Pick<ReportSettings, 'from' | 'to' | 'comparison'>

function yearsBefore(days: Period): Period | null {
  let earlier = periodLastYear(days)
  while (earlier && earlier.to >= days.from) earlier = periodLastYear(earlier)
  return earlier
}
