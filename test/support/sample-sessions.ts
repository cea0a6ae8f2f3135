import { randomFrom, sampleDay, sampleDays, weekdays } from '../../src/logbook/sample-month.ts'
import { daysOfMonth } from '../../src/shared/dates.ts'
import type { NewSession } from '../../src/shared/session.ts'

/** The weekdays of a month, five to eight sessions each. */
export function sampleMonth(month: string): NewSession[] {
  const { from, to } = daysOfMonth(month)
  return sampleDays(from, to, Number(month.replace('-', '')))
}

/** `count` sessions over the weekdays of a year, oldest first. */
export function* sampleYear(year: number, count: number): Generator<NewSession> {
  const random = randomFrom(year)
  const days = weekdays(`${year}-01-01`, `${year}-12-31`)
  let made = 0
  for (const [index, day] of days.entries()) {
    const madeAfterToday = Math.round(((index + 1) * count) / days.length)
    yield* sampleDay(day, madeAfterToday - made, random)
    made = madeAfterToday
  }
}
