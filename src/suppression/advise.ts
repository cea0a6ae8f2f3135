import { ownValue } from '../shared/own-value.ts'
import {
  type BreakdownName,
  breakdownNames,
  type PublishedReport,
  type Report,
  type ReportAdvice,
} from '../shared/report.ts'
import { type Earlier, findDifferences } from './find-differences.ts'
import { publishReport } from './publish-report.ts'

/**
 * What an author should know before a report leaves, the weightiest first. `beside` are the figures of
 * the months it is compared with, that leave in the same file.
 */
export function adviseOn(
  report: Report,
  published: PublishedReport,
  earlier: readonly Earlier[],
  isSupervisors: boolean,
  beside: PublishedReport | null = null,
): ReportAdvice[] {
  return [
    ...adviseOnDifferences(report, published, earlier, beside),
    ...(isSupervisors ? adviseOnLogs(report, published) : []),
    ...breakdownNames.flatMap((breakdown) => adviseOnHidden(report, published, breakdown)),
  ]
}

export function adviseOnDifferences(
  { settings_of_unit }: Report,
  published: PublishedReport,
  earlier: readonly Earlier[],
  beside: PublishedReport | null = null,
): ReportAdvice[] {
  // Newer than all that has left.
  const compared = beside && { published_at: '9999', title: '', figures: beside }
  const known = compared ? [...earlier, compared] : earlier
  const differences = findDifferences(known, published, settings_of_unit)
  if (!differences) return []
  const { breakdowns, cells } = differences
  return [
    {
      about: 'difference',
      earlier: differences.earlier
        .filter((one) => one !== compared)
        .map(({ published_at, title, figures: { from, to } }) => ({
          published_at,
          title,
          from,
          to,
        })),
      breakdowns: [...breakdowns],
      cells,
    },
  ]
}

/** Figures that are shown and come from one log are those of one employee. */
function adviseOnLogs(report: Report, published: PublishedReport): ReportAdvice[] {
  const { logs_of_unit, settings_of_unit, months_received } = report
  const units = Object.keys(logs_of_unit)
  const isOneLog = (unit: string) => ownValue(logs_of_unit, unit) === 1
  const [first] = units
  if (
    months_received.length === 1 ||
    (first !== undefined && units.length === 1 && isOneLog(first))
  ) {
    return [{ about: 'one_log' }]
  }
  const isSoleIn = (setting: string, unit: string) =>
    units.every((other) => other === unit || !ownValue(settings_of_unit, other)?.includes(setting))
  const isShown = (unit: string) =>
    Boolean(ownValue(published.by_unit ?? {}, unit)) ||
    ownValue(settings_of_unit, unit)?.some(
      (setting) => Boolean(published.by_setting?.[setting]) && isSoleIn(setting, unit),
    )
  const shown = units.filter((unit) => isOneLog(unit) && isShown(unit))
  return shown.length > 0 ? [{ about: 'one_log_units', units: shown }] : []
}

/** What a table can be made coarser by, the nearest first. */
const coarserThan: Partial<Record<BreakdownName, readonly BreakdownName[]>> = {
  by_activity: ['by_type', 'by_word'],
  by_unit: ['by_setting'],
  by_month: ['by_quarter', 'by_half_year', 'by_year'],
  by_quarter: ['by_half_year', 'by_year'],
  by_half_year: ['by_year'],
}

/** When half of the rows of a table are hidden, or more, and another breakdown hides less of the work. */
function adviseOnHidden(
  report: Report,
  published: PublishedReport,
  breakdown: BreakdownName,
): ReportAdvice[] {
  const { hidden, of } = rowsHidden(published, breakdown)
  if (hidden === 0 || hidden * 2 < of) return []
  const others = breakdownNames.filter(
    (name) => name !== breakdown && published[name] !== undefined,
  )
  const shownNow = minutesShown(published, breakdown)
  const better = (coarserThan[breakdown] ?? []).flatMap((name) => {
    const instead = publishReport(report, {
      threshold: published.threshold,
      breakdowns: [...others, name],
    })
    const rows = rowsHidden(instead, name)
    const hidesLess = rows.hidden * of < hidden * rows.of
    return hidesLess && minutesShown(instead, name) > shownNow ? [{ name, ...rows }] : []
  })
  // The nearest that is mostly shown, or else the one that hides least.
  const coarser =
    better.find((rows) => rows.hidden * 2 < rows.of) ??
    better.toSorted((one, other) => one.hidden * other.of - other.hidden * one.of)[0]
  return [{ about: 'much_hidden', breakdown, hidden, of, coarser: coarser?.name ?? null }]
}

function rowsHidden(published: PublishedReport, breakdown: BreakdownName) {
  const rows = Object.values(published[breakdown] ?? {})
  return { hidden: rows.filter((row) => row === null).length, of: rows.length }
}

const minutesShown = (published: PublishedReport, breakdown: BreakdownName) =>
  Object.values(published[breakdown] ?? {}).reduce((sum, row) => sum + (row?.minutes ?? 0), 0)
