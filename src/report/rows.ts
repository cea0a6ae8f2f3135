/** The rows of a breakdown as a reader meets them. */
import type { BreakdownName } from '../shared/report.ts'
import type { PageTable } from '../shared/report-page.ts'
import { chapters } from './chapter-words.ts'
import { inOrder, labelOf } from './labels.ts'
import { periodOfMonth, periodsWithin } from './periods.ts'
import { noteOn, type Shown, type Telling, workColumns, workRow } from './telling.ts'

export interface Row {
  readonly key: string
  readonly label: string
  readonly figures: Shown
}

/** A row whose figures may be seen. */
export type ShownRow = Row & { readonly figures: NonNullable<Shown> }

/**
 * Most time first, and what belongs nowhere after it. Hidden rows come last, in an order that tells
 * nothing of their figures.
 */
export function rowsByTime(
  { speaker, settings, published }: Telling,
  breakdown: BreakdownName,
): Row[] {
  const figures = published[breakdown] ?? {}
  const rows = inOrder(breakdown, Object.keys(figures)).map((key) => ({
    key,
    label: labelOf(speaker, breakdown, key, settings),
    figures: figures[key] ?? null,
  }))
  return mostTimeFirst(rows)
}

/**
 * Every period of the report in its order, also those in which nothing was logged. One that no log has
 * shared is left out: it is unknown, and not without work.
 */
export function rowsOverTime({ speaker, settings, published, sharedMonths }: Telling): Row[] {
  const { times } = settings
  const figures: Readonly<Record<string, Shown>> = published[times] ?? {}
  const periods = periodsWithin(settings, times)
  const known = sharedMonths && new Set(sharedMonths.map((month) => periodOfMonth(month, times)))
  return periods
    .filter((key) => known?.has(key) ?? true)
    .map((key) => ({
      key,
      label: labelOf(speaker, times, key, settings),
      figures: Object.hasOwn(figures, key) ? (figures[key] ?? null) : nothing,
    }))
}

const nothing = { sessions: 0, minutes: 0, participants: 0 }

export function mostTimeFirst<Any extends Row>(rows: readonly Any[]): Any[] {
  return rows.toSorted(
    (a, b) =>
      Number(a.figures === null) - Number(b.figures === null) ||
      Number(a.key === '') - Number(b.key === '') ||
      (b.figures?.minutes ?? 0) - (a.figures?.minutes ?? 0),
  )
}

export function shownOf(rows: readonly Row[]): ShownRow[] {
  return rows.flatMap((row) => (row.figures ? { ...row, figures: row.figures } : []))
}

export function workTable(
  told: Telling,
  about: {
    readonly id: string
    readonly sheet: string
    readonly caption: string
    readonly row: string
  },
  rows: readonly Row[],
): PageTable {
  const { speaker, published } = told
  const { id, sheet, caption } = about
  const cells = rows.map(({ label, figures }) => workRow(label, figures, published.all))
  const sums = workRow(speaker.say({ sv: 'Allt', en: 'All' }), published.all, published.all)
  return {
    block: 'table',
    id,
    sheet,
    caption,
    columns: workColumns(speaker, about.row),
    rows: cells,
    sums,
    note: noteOn(speaker, published, [...cells, sums]),
  }
}

export function breakdownTable(
  told: Telling,
  breakdown: BreakdownName,
  rows: readonly Row[],
): PageTable {
  const { say } = told.speaker
  const { sheet, caption, row } = chapters[breakdown]
  return workTable(
    told,
    { id: breakdown, sheet: say(sheet), caption: say(caption), row: say(row) },
    rows,
  )
}
