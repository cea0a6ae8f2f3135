import { weekdayOf } from '../shared/dates.ts'
import type { Pattern, Period } from '../shared/summary.ts'
import type { Database } from '../vault/database.ts'

const hoursOfWeek = 7 * 24

type Timed = [date: string, start: string | null, minutes: number, happened: number]

/**
 * When in the week the work of a period was done. Each minute counts in the hour it fell in by the clock
 * on the wall; what goes on past midnight, in the next weekday. The day a session began on decides
 * whether it is in the period, so that all its minutes are or none.
 */
export function patternOf(db: Database, { from, to }: Period): Pattern {
  const week = Array.from({ length: hoursOfWeek }, () => ({ sessions: 0, minutes: 0 }))
  const withoutTime = { sessions: 0, minutes: 0 }

  const rows = db
    .prepare<[string, string], Timed>(
      `SELECT date, start_time, duration_minutes, happened FROM sessions
       WHERE date BETWEEN ? AND ? ORDER BY date`,
    )
    .raw()
    .iterate(from, to)
  let day = ''
  let weekday = 0
  for (const [date, start, minutes, happened] of rows) {
    if (start === null) {
      withoutTime.sessions += happened
      withoutTime.minutes += minutes
      continue
    }
    if (date !== day) [day, weekday] = [date, weekdayOf(date)]
    const begin = weekday * 1440 + Number(start.slice(0, 2)) * 60 + Number(start.slice(3))
    for (const [hour, inHour] of spread(begin, minutes)) {
      const cell = week[hour % hoursOfWeek]
      if (!cell) continue
      cell.sessions += happened
      cell.minutes += inHour
    }
  }
  return {
    hours: week.flatMap((cell, hour) =>
      cell.minutes === 0 ? [] : [{ weekday: Math.floor(hour / 24), hour: hour % 24, ...cell }],
    ),
    without_time: withoutTime,
  }
}

/** The hours that a stretch of minutes covers, counted like its beginning, and how much of each. */
function* spread(begin: number, minutes: number): Generator<[hour: number, minutes: number]> {
  const end = begin + minutes
  for (let at = begin; at < end;) {
    const hour = Math.floor(at / 60)
    const until = Math.min(end, (hour + 1) * 60)
    yield [hour, until - at]
    at = until
  }
}
