import type { BreakdownName, PublishedFigures } from '../shared/report.ts'
import { findDetermined } from './find-determined.ts'
import { Effort } from './solve-bundles.ts'
import type { Read } from './segments.ts'
import { type SettingsOfUnit, tabulateTogether } from './tabulate-together.ts'
import { protectedCounts } from './tabulation.ts'
import { boundsOf } from './unknowns.ts'

/** What has left before, in a file. */
export interface Earlier {
  readonly published_at: string
  readonly title: string
  readonly figures: PublishedFigures
}

export interface Differences {
  /** The reports that tell small numbers together with the new one. */
  readonly earlier: readonly Earlier[]
  readonly breakdowns: readonly BreakdownName[]
  readonly cells: number
}

/** How many earlier reports are looked at, the newest first. */
const mostEarlier = 12
/** What has not been solved with this counts as told; about two seconds. */
const mostEffort = 2_000_000_000

/**
 * The small counts that somebody can work out who has `now` and the earlier reports, and could not work
 * out without `now`: those that one of them hides, and those of work that is in some of the reports and
 * not in others, such as the quarter by which a half-year is longer. Null when there are none.
 */
export function findDifferences(
  earlier: readonly Earlier[],
  now: PublishedFigures,
  settingsOfUnit: SettingsOfUnit,
): Differences | null {
  const effort = new Effort(mostEffort)
  const find = (others: readonly Read[]) => findTold(now, others, settingsOfUnit, effort)
  const related = relatedTo(now, earlier)
  const alone = related.map((one) => {
    const { figures } = one
    const told = find([{ figures }])
    // Figures that disagree are of a log that has changed: by what was added, or else corrected.
    const change = told ? [] : (find([{ figures, isOlder: true }]) ?? [corrected])
    return {
      doAgree: told !== null,
      of: [one],
      told: [...(told ?? change), ...onceCountedTold(now, figures)],
    }
  })
  const agreeing = alone.filter(({ doAgree }) => doAgree).flatMap(({ of }) => of)
  const findTogether = (of: readonly Earlier[]) => {
    const told = of.length > 1 ? find(of.map(({ figures }) => ({ figures }))) : []
    return told && { of, told }
  }
  const together = findTogether(agreeing) ??
    findTogether(agreeWith(now, agreeing, settingsOfUnit)) ?? { of: agreeing, told: [corrected] }
  const telling = [...alone, together].filter(({ told }) => told.length > 0)
  // What was too much to solve counts where nothing is sure.
  const sure = telling
    .map(({ of, told }) => ({ of, told: told.filter(({ isSure }) => isSure) }))
    .filter(({ told }) => told.length > 0)
  const found = sure.length > 0 ? sure : telling
  if (found.length === 0) return null
  const pairs = found.filter(({ of }) => of.length === 1)
  return {
    earlier: (pairs.length > 0 ? pairs : found).flatMap(({ of }) => of),
    breakdowns: [
      ...new Set(found.flatMap(({ told }) => told.flatMap(({ breakdown }) => breakdown ?? []))),
    ],
    cells: Math.max(...found.map(({ told }) => told.length)),
  }
}

/**
 * The earlier reports that share work with the new one, or with another that does: a quarter and the
 * half-year it is in tell of the other quarter. The same figures in several files are one report.
 */
function relatedTo(now: PublishedFigures, earlier: readonly Earlier[]): Earlier[] {
  const newestFirst = earlier.toSorted((a, b) => (a.published_at < b.published_at ? 1 : -1))
  const unlike = new Map<string, Earlier>()
  for (const one of newestFirst) {
    const figures = JSON.stringify(one.figures)
    if (!unlike.has(figures) && figures !== JSON.stringify(now)) unlike.set(figures, one)
  }
  const related = new Set<Earlier>()
  let reached: PublishedFigures[] = [now]
  while (reached.length > 0) {
    const next = [...unlike.values()].filter(
      (one) => !related.has(one) && reached.some((figures) => doOverlap(one.figures, figures)),
    )
    for (const one of next) related.add(one)
    reached = next.map(({ figures }) => figures)
  }
  return [...unlike.values()].filter((one) => related.has(one)).slice(0, mostEarlier)
}

function doOverlap(one: PublishedFigures, other: PublishedFigures): boolean {
  const areUnitsShared =
    one.units.length === 0 ||
    other.units.length === 0 ||
    one.units.some((unit) => other.units.includes(unit))
  return one.from <= other.to && other.from <= one.to && areUnitsShared
}

interface Told {
  readonly breakdown: BreakdownName | null
  /** False when it was too much to solve. */
  readonly isSure: boolean
}
const corrected: Told = { breakdown: null, isSure: true }

/**
 * What the new report tells together with others that they do not tell by themselves; null when they
 * disagree. Where much is told, not all of it is looked for.
 */
function findTold(
  now: PublishedFigures,
  others: readonly Read[],
  settingsOfUnit: SettingsOfUnit,
  effort: Effort,
): Told[] | null {
  const told = new Map<string, Told>()
  for (const count of protectedCounts) {
    const tabulated = (isSilent: boolean) =>
      tabulateTogether([{ figures: now, isSilent }, ...others], settingsOfUnit, count)
    const { unknowns, about, partOf } = tabulated(false)
    const isSmall = (key: string, value: number) =>
      value >= 1 && value < (about.get(key)?.threshold ?? 0)
    const findNew = (areSomeEnough: boolean) => {
      const found = findDetermined(unknowns, isSmall, { effort, areSomeEnough })
      if (found.isContradictory) return null
      if (found.told.size === 0) return []
      const parts = new Set([...found.told.keys()].map(partOf))
      const before = findDetermined(tabulated(true).unknowns, (key) => parts.has(key), { effort })
      return [...found.told].filter(
        ([key, value]) => value === null || before.told.get(partOf(key)) !== value,
      )
    }
    let found = findNew(true)
    // What is found first may be what the earlier reports tell by themselves.
    if (found?.length === 0) found = findNew(false)
    if (found === null) return null
    for (const [key, value] of found) {
      const breakdown = about.get(key)?.breakdown ?? told.get(partOf(key))?.breakdown ?? null
      told.set(partOf(key), { breakdown, isSure: value !== null })
    }
  }
  return [...told.values()]
}

/** Those that no other contradicts, of the newest as many as can be. */
function agreeWith(
  now: PublishedFigures,
  earlier: readonly Earlier[],
  settingsOfUnit: SettingsOfUnit,
): readonly Earlier[] {
  const doAgree = (some: readonly Earlier[]) =>
    protectedCounts.every((count) => {
      const reads = [{ figures: now }, ...some.map(({ figures }) => ({ figures }))]
      return boundsOf(tabulateTogether(reads, settingsOfUnit, count).unknowns) !== null
    })
  return earlier.reduce<readonly Earlier[]>(
    (some, one) => (doAgree([...some, one]) ? [...some, one] : some),
    [],
  )
}

/**
 * People who are met, or plans that are active, in a longer period and not in the shorter one within it:
 * they count once in each and are not added up.
 */
function onceCountedTold(now: PublishedFigures, earlier: PublishedFigures): Told[] {
  const isWithin = (inner: PublishedFigures, outer: PublishedFigures) =>
    outer.from <= inner.from && inner.to <= outer.to
  if (!isWithin(now, earlier) && !isWithin(earlier, now)) return []
  const isTold = (['distinct_people', 'plans_active'] as const).some((name) => {
    const [one, other] = [now.facts[name], earlier.facts[name]]
    if (typeof one !== 'number' || typeof other !== 'number') return false
    const difference = Math.abs(one - other)
    return difference >= 1 && difference < now.threshold
  })
  return isTold ? [{ breakdown: null, isSure: true }] : []
}
