import { getActivity } from './activities.ts'
import type { Cell } from './export-format.ts'
import type { Figures, Report } from './report.ts'

/** What sessions that share all that a cell of the export format tells add up to. */
export type SummedCell = readonly [
  month: string,
  unit: string,
  setting: string,
  activity: Cell['activity'],
  form: string,
  phase: string,
  sessions: number,
  minutes: number,
  participants: number,
]

type Folded = Pick<
  Report,
  | 'all'
  | 'direct'
  | 'indirect'
  | 'by_unit'
  | 'by_activity'
  | 'by_setting'
  | 'by_form'
  | 'by_phase'
  | 'by_month'
  | 'settings_of_unit'
>

/** Cells folded into every breakdown of a report at once, whichever kind of store they come from. */
export function foldCells(cells: Iterable<SummedCell>): Folded {
  const byUnit = new Tally()
  const byActivity = new Tally<Cell['activity']>()
  const bySetting = new Tally()
  const byForm = new Tally()
  const byPhase = new Tally()
  const byMonth = new Tally()
  const settingsOfUnit = new Map<string, Set<string>>()
  let last: { readonly unit: string; readonly setting: string } | undefined

  for (const cell of cells) {
    const [month, unit, setting, activity, form, phase, sessions, minutes, participants] = cell
    byUnit.add(unit, sessions, minutes, participants)
    byActivity.add(activity, sessions, minutes, participants)
    bySetting.add(setting, sessions, minutes, participants)
    byForm.add(form, sessions, minutes, participants)
    byPhase.add(phase, sessions, minutes, participants)
    byMonth.add(month, sessions, minutes, participants)
    if (unit === last?.unit && setting === last.setting) continue
    last = { unit, setting }
    if (!settingsOfUnit.get(unit)?.add(setting)) settingsOfUnit.set(unit, new Set([setting]))
  }

  const byKind = byActivity.regrouped((activity) => getActivity(activity).kind)
  return {
    all: byKind.regrouped(() => 'all').of('all'),
    direct: byKind.of('direct'),
    indirect: byKind.of('indirect'),
    by_unit: byUnit.toBreakdown(),
    by_activity: byActivity.toBreakdown(),
    by_setting: bySetting.toBreakdown(),
    by_form: byForm.toBreakdown(),
    by_phase: byPhase.toBreakdown(),
    by_month: byMonth.toBreakdown(),
    settings_of_unit: inOrder(
      [...settingsOfUnit].map(([unit, settings]) => [unit, [...settings].toSorted()]),
    ),
  }
}

/** Adds up figures by key. Made for millions of cells, where the same key often comes twice in a row. */
class Tally<Key extends string = string> {
  readonly #figures = new Map<Key, Figures>()
  #lastKey: Key | undefined
  #last: Figures = noFigures()

  add(key: Key, sessions: number, minutes: number, participants: number): void {
    if (key !== this.#lastKey) {
      this.#lastKey = key
      this.#last = this.#find(key)
    }
    const figures = this.#last
    figures.sessions += sessions
    figures.minutes += minutes
    figures.participants += participants
  }

  of(key: Key): Figures {
    return this.#figures.get(key) ?? noFigures()
  }

  regrouped<Other extends string>(keyOf: (key: Key) => Other): Tally<Other> {
    const other = new Tally<Other>()
    for (const [key, { sessions, minutes, participants }] of this.#figures) {
      other.add(keyOf(key), sessions, minutes, participants)
    }
    return other
  }

  toBreakdown(): Record<string, Figures> {
    return inOrder([...this.#figures])
  }

  #find(key: Key): Figures {
    let figures = this.#figures.get(key)
    if (!figures) this.#figures.set(key, (figures = noFigures()))
    return figures
  }
}

const noFigures = (): Figures => ({ sessions: 0, minutes: 0, participants: 0 })

/** By code point, as SQLite and other programs sort; JavaScript compares halves of characters. */
function inOrder<Value>(entries: readonly [string, Value][]): Record<string, Value> {
  return Object.fromEntries(entries.toSorted(([one], [other]) => compareByCodePoint(one, other)))
}

function compareByCodePoint(one: string, other: string): number {
  for (let at = 0; ; at++) {
    const [a, b] = [one.codePointAt(at), other.codePointAt(at)]
    if (a !== b || a === undefined || b === undefined) return (a ?? -1) - (b ?? -1)
  }
}
