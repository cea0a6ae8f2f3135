/** The lines of a breakdown: in which order they stand, and which are indirect work. */
import { activityCodes } from '../../shared/activities.ts'
import { activityTypes, foundingWords } from '../../shared/activity-groups.ts'
import type { Language } from '../../shared/language.ts'
import { ownValue } from '../../shared/own-value.ts'
import { forms, phases, settings } from '../../shared/session.ts'
import { type Breakdown, type Grouping, noTotals, type Totals } from '../../shared/summary.ts'
import { localeOf } from '../words/locale.ts'
import { isDirect } from '../words/names.ts'

const codesOf = (choices: readonly { readonly code: string }[]) => choices.map(({ code }) => code)

/** What has an order of its own, beside how much time it took. */
const orders: Readonly<Partial<Record<Grouping, readonly string[]>>> = {
  activity: activityCodes,
  type: codesOf(activityTypes),
  word: codesOf(foundingWords),
  kind: ['direct', 'indirect'],
  form: codesOf(forms),
  setting: codesOf(settings),
  phase: codesOf(phases),
}

/** These are a course of things, whose order tells something. */
const inOwnOrder: readonly Grouping[] = ['kind', 'phase']

export interface Line extends Totals {
  readonly key: string
  /** The same line of the period that is compared with. */
  readonly before: Totals
}

/** The lines of a breakdown, and of an earlier one beside it: most time first, what belongs nowhere last. */
export function linesOf(
  grouping: Grouping,
  now: Breakdown,
  before: Breakdown,
  language: Language,
): readonly Line[] {
  const { compare } = new Intl.Collator(localeOf(language))
  const keys = Object.keys({ ...before, ...now })
  const known = orders[grouping] ?? keys.toSorted(compare)
  const lineOf = (key: string): Line => ({
    key,
    ...totalsIn(now, key),
    before: totalsIn(before, key),
  })
  const lines = known.filter((key) => key !== '' && keys.includes(key)).map(lineOf)
  const inOrder = inOwnOrder.includes(grouping)
    ? lines
    : lines.toSorted((a, b) => b.minutes - a.minutes || b.before.minutes - a.before.minutes)
  return [...inOrder, ...keys.filter((key) => key === '').map(lineOf)]
}

const totalsIn = (breakdown: Breakdown, key: string): Totals =>
  ownValue(breakdown, key) ?? noTotals()

/** Whether the grouping tells direct from indirect work, which is then drawn hatched. */
export const tellsKind = (grouping: Grouping): boolean =>
  grouping === 'activity' || grouping === 'type' || grouping === 'kind'

export function isIndirect(grouping: Grouping, key: string): boolean {
  if (grouping === 'activity') return !isDirect(key)
  if (grouping === 'kind') return key === 'indirect'
  return (
    grouping === 'type' && activityTypes.some(({ code, kind }) => code === key && kind !== 'direct')
  )
}
