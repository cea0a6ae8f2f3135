import { monthOf } from '../../shared/dates.ts'

/** The newest month that is over; the newest of all while none is. `months` come newest first. */
export function latestWholeMonth(months: readonly string[], today: string): string | undefined {
  return months.find((month) => month < monthOf(today)) ?? months[0]
}
