/** The period that is looked at, and how it is stepped through. */
import {
  countDays,
  dayAfter,
  daysOfPeriod,
  type Grain,
  grains,
  isDate,
  periodOf,
  periodsOf,
} from '../../shared/dates.ts'
import type { Period } from '../../shared/summary.ts'

/** A day, week, month and so on, or days of one's own. */
export interface Span {
  readonly grain: Grain | 'own'
  readonly period: Period
  /** Some day inside, about which a shorter or longer period is. */
  readonly day: string
}

export const spanAround = (day: string, grain: Grain): Span => ({
  grain,
  period: daysOfPeriod(periodOf(day, grain)),
  day,
})

export const spanOf = (period: Period): Span => ({ grain: 'own', period, day: period.from })

/** The one just before or after it; as many days for days of one's own. Itself where the calendar ends. */
export function stepped(span: Span, direction: -1 | 1): Span {
  const { grain, period } = span
  const next = direction === -1 ? dayAfter(period.from, -1) : dayAfter(period.to, 1)
  if (!isDate(next)) return span
  if (grain !== 'own') return spanAround(daysOfPeriod(periodOf(next, grain)).from, grain)
  const other = dayAfter(next, direction * (countDays(period) - 1))
  if (!isDate(other)) return span
  return spanOf(direction === -1 ? { from: other, to: next } : { from: next, to: other })
}

/** The same place in time by another grain: about today when that is in it. */
export function regrained(span: Span, grain: Grain | 'own', today: string): Span {
  const { period } = span
  const day = period.from <= today && today <= period.to ? today : span.day
  return grain === 'own' ? { grain, period, day } : spanAround(day, grain)
}

/** More columns than this would say nothing. */
const mostColumns = 120
const sensibleColumns = 14

/** The grains that a period can be divided by in a picture, the finest first, and the one to begin with. */
export function grainsWithin(period: Period): { offered: readonly Grain[]; sensible: Grain } {
  const days = countDays(period)
  const counted = grains
    // Most are far off, without listing every day of many years.
    .filter((grain) => days / longestDays[grain] <= mostColumns)
    .map((grain) => ({ grain, columns: periodsOf(period, grain).length }))
    .filter(({ columns }) => columns <= mostColumns)
  // What has one column alone divides nothing; a single day has nothing finer.
  const several = counted.filter(({ columns }) => columns > 1)
  const offered = several.length > 0 ? several : counted.slice(0, 1)
  const sensible = offered.find(({ columns }) => columns <= sensibleColumns) ?? offered.at(-1)
  return sensible
    ? { offered: offered.map(({ grain }) => grain), sensible: sensible.grain }
    : { offered: ['year'], sensible: 'year' }
}

const longestDays: Readonly<Record<Grain, number>> = {
  day: 1,
  week: 7,
  month: 31,
  quarter: 92,
  half_year: 184,
  year: 366,
}
