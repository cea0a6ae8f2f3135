import { getActivity } from '../shared/activities.ts'
import type { ActivityCode } from '../shared/activities.ts'
import type { Figures, PublishedReport, Report } from '../shared/supervision.ts'
import { findHidden } from './find-hidden.ts'
import type { Sum, Tabulation } from './tabulation.ts'

const breakdowns = [
  'by_unit',
  'by_activity',
  'by_setting',
  'by_form',
  'by_phase',
  'by_month',
] as const
type Breakdown = (typeof breakdowns)[number]

const keyOf = (breakdown: Breakdown, name: string) => `${breakdown} ${name}`

/**
 * The report with its small numbers hidden (design: threshold 5 and up, 0 is shown), over all its
 * tables together. Facts of 1 to below the threshold are hidden too; nothing adds up to them.
 */
export function publishReport(report: Report, threshold: number): PublishedReport {
  const hidden = findHidden(tabulationOf(report), threshold)
  const shown = (key: string, figures: Figures) => (hidden.has(key) ? null : figures)
  const published = (breakdown: Breakdown) =>
    Object.fromEntries(
      Object.entries(report[breakdown]).map(([name, figures]) => [
        name,
        shown(keyOf(breakdown, name), figures),
      ]),
    )
  const isSmall = (name: string, value: number) =>
    !name.endsWith('_minutes') && value >= 1 && value < threshold
  return {
    ...report,
    threshold,
    all: shown('all', report.all),
    direct: shown('direct', report.direct),
    indirect: shown('indirect', report.indirect),
    by_unit: published('by_unit'),
    by_activity: published('by_activity'),
    by_setting: published('by_setting'),
    by_form: published('by_form'),
    by_phase: published('by_phase'),
    by_month: published('by_month'),
    facts: Object.fromEntries(
      Object.entries(report.facts).map(([name, value]) => [
        name,
        isSmall(name, value) ? null : value,
      ]),
    ),
  }
}

/** Every figure of a report, and what anybody knows of how they add up. */
export function tabulationOf(report: Report): Tabulation {
  const cells = new Map<string, Figures>([
    ['all', report.all],
    ['direct', report.direct],
    ['indirect', report.indirect],
  ])
  const sums: Sum[] = [{ whole: 'all', parts: ['direct', 'indirect'] }]
  for (const breakdown of breakdowns) {
    const parts = Object.entries(report[breakdown]).map(([name, figures]) => {
      const key = keyOf(breakdown, name)
      cells.set(key, figures)
      return key
    })
    sums.push({ whole: 'all', parts })
  }
  const activities = Object.keys(report.by_activity)
  for (const kind of ['direct', 'indirect'] as const) {
    const ofKind = activities.filter((code) => getActivity(code as ActivityCode).kind === kind)
    sums.push({ whole: kind, parts: ofKind.map((code) => keyOf('by_activity', code)) })
  }
  return { cells, sums: [...sums, ...sumsOfSettings(report)] }
}

/** Which units a setting consists of is no secret. One that is said to be in two adds up to nothing. */
function sumsOfSettings({ settings_of_unit, by_setting }: Report): Sum[] {
  const units = Object.entries(settings_of_unit)
  if (units.some(([, settings]) => settings.length > 1)) return []
  return Object.keys(by_setting).map((setting) => ({
    whole: keyOf('by_setting', setting),
    parts: units
      .filter(([, settings]) => settings.includes(setting))
      .map(([unit]) => keyOf('by_unit', unit)),
  }))
}
