import { randomFrom } from '../../src/logbook/sample-month.ts'
import { activityCodes } from '../../src/shared/activities.ts'
import type { Cell, Fact } from '../../src/shared/export-format.ts'
import { forms, phases, settings } from '../../src/shared/session.ts'

export const cells = 1_000_000
export const year = { from: '2026-01', to: '2026-12' }
const logs = 700
/** A unit has two or three peer supporters, each of whom works on one or two. */
const units = 400

export interface MonthOfLog {
  /** From 1. */
  readonly log: number
  readonly month: string
  readonly cells: readonly Cell[]
  readonly facts: readonly Fact[]
}

/** A year of far more logs than a region has, the same at every call. */
export function* millionCells(): Generator<MonthOfLog> {
  const random = randomFrom(2026)
  const upTo = (count: number) => Math.floor(random() * count)
  const one = <Item>(items: readonly Item[]): Item => items[upTo(items.length)]!
  const phaseCodes: readonly Cell['phase'][] = ['', ...phases.map(({ code }) => code)]
  let made = 0
  for (let log = 1; log <= logs; log++) {
    const unitsOfLog = Array.from({ length: 1 + upTo(2) }, () => upTo(units))
    for (let number = 1; number <= 12; number++) {
      const month = `2026-${String(number).padStart(2, '0')}`
      const wanted = Math.round((cells * ((log - 1) * 12 + number)) / (logs * 12)) - made
      const own = new Map<string, Cell>()
      while (own.size < wanted) {
        const unit = one(unitsOfLog)
        const sessions = 1 + upTo(6)
        const cell: Cell = {
          month,
          unit: `Enhet ${unit}`,
          setting: settings[unit % settings.length]!.code,
          activity: one(activityCodes),
          form: one(forms).code,
          phase: one(phaseCodes),
          sessions,
          minutes: sessions * 30,
          participants: sessions + upTo(4),
        }
        own.set([unit, cell.activity, cell.form, cell.phase].join(), cell)
      }
      made += own.size
      const facts = (['distinct_people', 'first_contacts', 'follow_ups_done'] as const).map(
        (name): Fact => ({ month, name, value: upTo(20) }),
      )
      yield { log, month, cells: [...own.values()], facts }
    }
  }
}
