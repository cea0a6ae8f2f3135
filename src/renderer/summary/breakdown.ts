import { activityCodes } from '../../shared/activities.ts'
import type { Language } from '../../shared/language.ts'
import { forms, phases } from '../../shared/session.ts'
import type { Breakdown, Summary, Totals } from '../../shared/summary.ts'
import { localeOf } from '../words/locale.ts'
import { activityName, formName, isDirect, phaseName } from '../words/names.ts'
import { weekNumber } from '../words/days.ts'

export const breakdowns = ['activity', 'kind', 'unit', 'form', 'phase', 'week', 'date'] as const
export type BreakdownName = (typeof breakdowns)[number]

export interface Row extends Totals {
  readonly key: string
  readonly text: string
  /** Indirect work is drawn hatched. */
  readonly isIndirect: boolean
}

interface Words {
  readonly direct: string
  readonly indirect: string
  readonly noPhase: string
  readonly noUnit: string
  readonly week: (number: number) => string
}

const inOrderOf = (breakdown: Breakdown, order: readonly string[]): [string, Totals][] =>
  order.flatMap((key): [string, Totals][] => {
    const totals = breakdown[key]
    return totals ? [[key, totals]] : []
  })

const longestFirst = (entries: [string, Totals][]) =>
  entries.toSorted(([, a], [, b]) => b.minutes - a.minutes)

/**
 * The rows of one breakdown, for the chart and the table alike: time in its own order, what has an
 * order of its own in that, the rest by time spent.
 */
export function rowsOf(
  summary: Summary,
  name: BreakdownName,
  language: Language,
  words: Words,
): readonly Row[] {
  const named = (
    entries: [string, Totals][],
    textOf: (key: string) => string,
    isIndirect: (key: string) => boolean = () => false,
  ): Row[] =>
    entries.map(([key, totals]) => ({
      key,
      text: textOf(key),
      isIndirect: isIndirect(key),
      ...totals,
    }))
  const inTime = (breakdown: Breakdown) => inOrderOf(breakdown, Object.keys(breakdown).toSorted())

  switch (name) {
    case 'activity':
      return named(
        longestFirst(inOrderOf(summary.by_activity, activityCodes)),
        (code) => activityName(code, language),
        (code) => !isDirect(code),
      )
    case 'kind':
      return named(
        Object.entries({ direct: summary.direct, indirect: summary.indirect }),
        (kind) => (kind === 'direct' ? words.direct : words.indirect),
        (kind) => kind === 'indirect',
      )
    case 'unit': {
      const { compare } = new Intl.Collator(localeOf(language))
      return named(
        longestFirst(inOrderOf(summary.by_unit, Object.keys(summary.by_unit).toSorted(compare))),
        (unit) => (unit === '' ? words.noUnit : unit),
      )
    }
    case 'form':
      return named(
        longestFirst(
          inOrderOf(
            summary.by_form,
            forms.map(({ code }) => code),
          ),
        ),
        (code) => formName(code, language),
      )
    case 'phase':
      return named(inOrderOf(summary.by_phase, [...phases.map(({ code }) => code), '']), (code) =>
        code === '' ? words.noPhase : phaseName(code, language),
      )
    case 'week':
      return named(inTime(summary.by_week), (week) => words.week(weekNumber(week)))
    case 'date':
      return named(inTime(summary.by_date), (date) => date)
  }
}
