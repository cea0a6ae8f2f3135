import { findActivityByWords } from '../../shared/activity-words.ts'
import { type ColumnUse, type DateOrder, dateOrders } from '../../shared/old-log.ts'
import { usesOfHeading } from './headings.ts'
import { proposeForm } from './propose-words.ts'
import {
  anyYear,
  lacksYear,
  readBareNumber,
  readClock,
  readClocks,
  readCount,
  readDay,
  readDuration,
} from './read-cells.ts'

/** Which column is what, by its heading where that fits what stands below, else by that alone. */
export function proposeColumns(
  headings: readonly string[],
  lines: readonly (readonly string[])[],
): ColumnUse[] {
  const columns = Array.from({ length: Math.max(headings.length, usualWidth(lines)) }, (_, index) =>
    lines.map((cells) => (cells[index] ?? '').trim()).filter((cell) => cell !== ''),
  )
  const uses: ColumnUse[] = columns.map(() => 'ignore')
  const isFree = (use: ColumnUse) => use === 'note' || !uses.includes(use)
  const give = (index: number, candidates: readonly ColumnUse[]) => {
    const cells = columns[index] ?? []
    const use = candidates.find((one) => isFree(one) && fits(one, cells))
    if (use && cells.length > 0) uses[index] = use
  }

  for (const index of columns.keys()) give(index, usesOfHeading(headings[index] ?? ''))
  const hasSpoken = (index: number) => usesOfHeading(headings[index] ?? '').length > 0
  // What the headings leave open; a column that has a heading of its own is none of what is guessed.
  for (const use of guessed) {
    for (const [index, cells] of columns.entries()) {
      if (uses[index] !== 'ignore' || hasSpoken(index) || !isFree(use)) continue
      if (use === 'start' && uses.includes('end')) continue
      if (cells.length > 0 && fits(use, cells) && isLikely(use, cells)) uses[index] = use
    }
  }
  // Two times of day are when it began and ended; only a second one tells that.
  if (uses.includes('end') && !uses.includes('start')) uses[uses.indexOf('end')] = 'start'
  return uses
}

/** How many columns most lines have. */
function usualWidth(lines: readonly (readonly string[])[]): number {
  const widths = lines.slice(0, 100).map((cells) => cells.length)
  return widths.toSorted((one, other) => one - other)[Math.floor(widths.length / 2)] ?? 0
}

/** In the order they are looked for where no heading tells: the surest first. */
const guessed: readonly ColumnUse[] = [
  'date',
  'start',
  'end',
  'hours',
  'minutes',
  'form',
  'activity',
  'unit',
  'participants',
  'note',
]

const share = (cells: readonly string[], isOne: (cell: string) => unknown): number =>
  cells.filter(isOne).length / cells.length

const asDay = (cell: string) =>
  dateOrders.some((dateOrder) => readDay(cell, { dateOrder, year: anyYear }) !== null)

// 9.30 is a time of day, 9.25 and 7.50 are hours.
const isTime = (cell: string): boolean =>
  readClocks(cell) !== null ||
  (/\d[:.]\d\d/u.test(cell) && !/\.(25|50|75)$/u.test(cell) && readClock(cell) !== null)

const isTimeOfDay = (cells: readonly string[]): boolean =>
  share(cells, isTime) > 0.5 && !isShort(cells)

const minutesIn = (cell: string): number => readDuration(cell, 'minutes')

/** Whether what stands in a column can be this. */
function fits(use: ColumnUse, cells: readonly string[]): boolean {
  switch (use) {
    case 'date':
      return share(cells, asDay) > 0.6
    case 'start':
    case 'end':
      return share(cells, (cell) => isTime(cell) || readClock(cell)) > 0.8 && !isShort(cells)
    case 'minutes':
      return (
        share(cells, (cell) => minutesIn(cell) >= 0) > 0.7 &&
        !isInHours(cells) &&
        !isTimeOfDay(cells)
      )
    case 'hours':
      return (
        share(cells, (cell) => readBareNumber(cell) !== null) > 0.7 &&
        isInHours(cells) &&
        !isTimeOfDay(cells)
      )
    case 'participants':
      return share(cells, (cell) => readCount(cell) >= 0) > 0.8
    case 'person':
      return share(cells, (cell) => readCount(cell) >= 0) < 0.2
    case 'form':
      return share(cells, (cell) => proposeForm(cell)) > 0.3
    case 'unit':
    case 'activity':
    case 'note':
      return share(cells, (cell) => /\p{L}/u.test(cell)) > 0.5
    case 'ignore':
      return true
  }
}

/** Whether it most probably is, where no heading says so. */
function isLikely(use: ColumnUse, cells: readonly string[]): boolean {
  switch (use) {
    case 'date':
      // 1.30 may be a day, but hours rather.
      return share(cells, (cell) => readBareNumber(cell) === null) > 0.6
    case 'start':
    case 'end':
      return share(cells, isTime) > 0.8
    case 'minutes':
      return share(cells, (cell) => minutesIn(cell) >= 5) > 0.7
    case 'form':
      return share(cells, (cell) => proposeForm(cell)) > 0.7
    case 'activity':
      return share(cells, (cell) => findActivityByWords(cell, [])) > 0.3
    case 'unit':
      return share(cells, (cell) => looksLikeUnit.test(cell)) > 0.5
    case 'participants':
      return share(cells, (cell) => readCount(cell) < 100) > 0.9
    case 'hours':
    case 'person':
    case 'note':
    case 'ignore':
      return true
  }
}

const looksLikeUnit = /^(avd|enhet|mottagning|öppenvård|psyk|träffpunkt|boende|ward|unit|clinic)/iu

/** Clock times that are all early are durations: `0:45`, `1:30`. */
const isShort = (cells: readonly string[]): boolean =>
  share(cells, (cell) => readClocks(cell) === null && (readClock(cell) ?? '99') < '05:00') > 0.8

/** Small numbers, most of them with decimals or below nine, are hours. */
function isInHours(cells: readonly string[]): boolean {
  const numbers = cells.flatMap((cell) => readBareNumber(cell) ?? [])
  return (
    numbers.length > cells.length / 2 &&
    numbers.filter((number) => number <= 9 || !Number.isInteger(number)).length >
      numbers.length * 0.8
  )
}

/** The order that most days can be read in; of equal ones that of the year first, then the day. */
export function proposeDateOrder(days: readonly string[]): DateOrder {
  const readable = (dateOrder: DateOrder) =>
    days.filter((day) => readDay(day, { dateOrder, year: anyYear }) !== null).length
  const byMarks = days.some((day) => /^\s*(?:\d{4}|\d{2}-\d{2}-\d{2}\b)/u.test(day))
  const orders: readonly DateOrder[] = byMarks ? ['ymd', 'dmy', 'mdy'] : ['dmy', 'mdy', 'ymd']
  return orders.toSorted((one, other) => readable(other) - readable(one))[0] ?? 'dmy'
}

/** This year, or the one before when days without a year would lie ahead. */
export function proposeYear(days: readonly string[], dateOrder: DateOrder, today: string): number {
  const year = Number(today.slice(0, 4))
  const isAhead = days.some(
    (day) => lacksYear(day, dateOrder) && (readDay(day, { dateOrder, year }) ?? '') > today,
  )
  return isAhead ? year - 1 : year
}
