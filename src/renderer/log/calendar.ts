/** The calendar as it is laid out: weeks begin on a Monday. */
import { dayAfter, daysOfMonth, mondayOf } from '../../shared/dates.ts'

/** The seven days of the week that a day belongs to, from Monday. */
export const daysOfWeek = (day: string): string[] =>
  Array.from({ length: 7 }, (_, i) => dayAfter(mondayOf(day), i))

/** The whole weeks that hold a month, so that the first and the last may reach into its neighbours. */
export function weeksOfMonth(month: string): string[][] {
  const { from, to } = daysOfMonth(month)
  const weeks: string[][] = []
  for (let days = daysOfWeek(from); days[0]! <= to; days = daysOfWeek(dayAfter(days[0]!, 7))) {
    weeks.push(days)
  }
  return weeks
}

/** The same day of the month `months` later, or the last one of a shorter month. */
export function dayInMonth(day: string, months: number): string {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const text = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  const { to } = daysOfMonth(text)
  const same = `${text}-${day.slice(8)}`
  return same > to ? to : same
}
