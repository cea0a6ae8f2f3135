/**
 * Which backups are kept: the newest of each of 7 days and of 4 weeks, the last 3 before a migration,
 * and of those that were replaced the last 3 and the first of each of 7 days. Told by their names alone.
 */
import { isDate, isoWeekOf } from '../shared/dates.ts'
import { type Backup, backupReasons } from '../shared/safety.ts'

const days = 7
const weeks = 4
const special = 3

interface Named extends Omit<Backup, 'bytes'> {
  /** Of several that were replaced in one minute. */
  readonly ordinal: number
}

const shape =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3])([0-5]\d)(?:-(before-version-\d{1,9}|replaced(?:-(\d{1,4}))?))?\.db$/

/** What a backup's name says, or null when it is none. */
export function readBackupName(name: string): Named | null {
  const [, day = '', hour, minute, suffix = '', ordinal = '1'] = shape.exec(name) ?? []
  if (!isDate(day)) return null
  return {
    name,
    madeAt: `${day}T${hour}:${minute}`,
    reason:
      suffix === '' ? 'usual' : suffix.startsWith('replaced') ? 'replaced' : 'before-migration',
    ordinal: Number(ordinal),
  }
}

/** The name of a backup made at a moment, by this computer's clock. */
export function backupName(now: Date, suffix = ''): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-')
  return `${day}T${two(now.getHours())}${two(now.getMinutes())}${suffix}.db`
}

/** Newest first; of one minute, the later of those that were replaced. */
export function newestFirst(names: readonly string[]): Named[] {
  const named = names.map(readBackupName).filter((found) => found !== null)
  return named.toSorted(
    (one, other) =>
      compare(other.madeAt, one.madeAt) ||
      other.ordinal - one.ordinal ||
      compare(other.name, one.name),
  )
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/**
 * The names that are kept, `made` (the one made last) always among them. Those that bear a later
 * moment come from a clock that was ahead, and are rotated among themselves: they push out nothing
 * that is made now, and nothing that is made now pushes them out.
 */
export function namesToKeep(names: readonly string[], made: string): Set<string> {
  const now = readBackupName(made)?.madeAt ?? ''
  const named = newestFirst([...new Set([...names, made])])
  const kept = new Set([made])
  for (const isAhead of [false, true]) {
    for (const reason of backupReasons) {
      const group = named.filter((one) => one.reason === reason && one.madeAt > now === isAhead)
      for (const { name } of keptOf(group)) kept.add(name)
    }
  }
  return kept
}

function keptOf(group: readonly Named[]): readonly Named[] {
  const reason = group[0]?.reason
  if (reason === 'usual') {
    return [...firstOfEach(group, dayOf, days), ...firstOfEach(group, weekOf, weeks)]
  }
  const last = group.slice(0, special)
  // Whoever tries one backup after the other still finds what was there before the first.
  return reason === 'replaced' ? [...last, ...oldestOfEachDay(group)] : last
}

export const dayOf = ({ madeAt }: Pick<Backup, 'madeAt'>): string => madeAt.slice(0, 10)
const weekOf = (named: Named): string => isoWeekOf(dayOf(named))

function oldestOfEachDay(newestFirstGroup: readonly Named[]): Named[] {
  return firstOfEach(newestFirstGroup.toReversed(), dayOf, Infinity).slice(-days)
}

function firstOfEach(
  group: readonly Named[],
  spanOf: (named: Named) => string,
  most: number,
): Named[] {
  const first = new Map<string, Named>()
  for (const named of group) if (!first.has(spanOf(named))) first.set(spanOf(named), named)
  return [...first.values()].slice(0, most)
}
