/** When a group meets. Pure calendar arithmetic: no clock and no time zone is involved. */
import * as z from 'zod/mini'
import { dayAfter, daysOfMonth, mondayOf, monthOf, weekdayOf } from './dates.ts'
import { because, date, oneOf, wholeNumber } from './fields.ts'

/** Which of a month's Mondays and so on. A fifth is not in every month. */
export const ordinals = ['1', '2', '3', '4', '5', 'last'] as const
export type Ordinal = (typeof ordinals)[number]

/** Up to every eighth week. */
export const mostWeeks = 8

/** 0 is Monday. */
export const weekdays = [0, 1, 2, 3, 4, 5, 6] as const
const weekday = wholeNumber(0, 6, 'no-weekday')

export const recurrence = z.discriminatedUnion('kind', [
  /** On weekdays of every so many weeks. */
  z.strictObject({
    kind: z.literal('weekly'),
    first: date,
    every: wholeNumber(1, mostWeeks, 'invalid-input'),
    weekdays: z.array(weekday).check(
      z.minLength(1, because('no-weekday')),
      z.refine((days) => new Set(days).size === days.length, because('chosen-twice')),
    ),
  }),
  /** On a weekday of each month, such as the second Tuesday. */
  z.strictObject({
    kind: z.literal('monthly'),
    first: date,
    ordinal: oneOf<Ordinal>(ordinals, 'invalid-input'),
    weekday,
  }),
  /** When it suits. */
  z.strictObject({ kind: z.literal('none') }),
])
export type Recurrence = z.infer<typeof recurrence>

interface Recurring {
  readonly recurrence: Recurrence
  /** The last day; empty while it goes on. */
  readonly endedOn: string
}

interface Days {
  readonly from: string
  readonly to: string
}

/** The planned days within a stretch of days, in order. */
export function plannedDays({ recurrence: recurs, endedOn }: Recurring, days: Days): string[] {
  if (recurs.kind === 'none') return []
  const from = days.from > recurs.first ? days.from : recurs.first
  const to = endedOn !== '' && endedOn < days.to ? endedOn : days.to
  const found =
    recurs.kind === 'weekly' ? daysOfWeeks(recurs, from, to) : daysOfMonths(recurs, from, to)
  return found.filter((day) => from <= day && day <= to)
}

/** The planned days from a day on, at most so many; fewer when the group ends. */
export function nextDays(group: Recurring, from: string, count: number): string[] {
  const recurs = group.recurrence
  if (recurs.kind === 'none') return []
  const start = from > recurs.first ? from : recurs.first
  // Far enough for each: eight weeks apart at most, and a fifth weekday within three months.
  return plannedDays(group, { from: start, to: dayAfter(start, 100 * count) }).slice(0, count)
}

/** Weeks are counted from the one with the first planned day, which need not be that of `first`. */
function daysOfWeeks(
  { first, every, weekdays: wanted }: Extract<Recurrence, { kind: 'weekly' }>,
  from: string,
  to: string,
): string[] {
  const firstPlanned = dayAfter(first, Math.min(...wanted.map((day) => daysUntil(first, day))))
  const step = 7 * every
  const gone = Math.floor((Date.parse(from) - Date.parse(mondayOf(firstPlanned))) / 86_400_000)
  const inOrder = weekdays.filter((day) => wanted.includes(day))
  const days: string[] = []
  for (
    let monday = dayAfter(mondayOf(firstPlanned), Math.max(0, Math.floor(gone / step)) * step);
    monday <= to;
    monday = dayAfter(monday, step)
  ) {
    days.push(...inOrder.map((day) => dayAfter(monday, day)))
  }
  return days
}

/** How many days until the next such weekday, 0 when the day itself is one. */
const daysUntil = (day: string, wanted: number): number => (wanted - weekdayOf(day) + 7) % 7

function daysOfMonths(
  recurs: Extract<Recurrence, { kind: 'monthly' }>,
  from: string,
  to: string,
): string[] {
  const days: string[] = []
  for (
    let month = daysOfMonth(monthOf(from));
    month.from <= to;
    month = daysOfMonth(monthOf(dayAfter(month.to, 1)))
  ) {
    const day = dayInMonth(recurs, month)
    if (day <= month.to) days.push(day)
  }
  return days
}

/** The wanted weekday of a month; a day after it when the month has no such day. */
function dayInMonth(
  { ordinal, weekday: wanted }: Extract<Recurrence, { kind: 'monthly' }>,
  month: Days,
): string {
  if (ordinal === 'last') return dayAfter(month.to, -((weekdayOf(month.to) - wanted + 7) % 7))
  return dayAfter(month.from, daysUntil(month.from, wanted) + 7 * (Number(ordinal) - 1))
}
