import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/** Everything by which the app changes files, but for SQLite itself. */
const changes = [
  'copyFileSync',
  'createWriteStream',
  'fsyncSync',
  'mkdirSync',
  'renameSync',
  'rmdirSync',
  'rmSync',
  'writeFileSync',
] as const
const promised = ['open', 'rename', 'rm', 'writeFile', 'mkdir'] as const

export class Stopped extends Error {}

/**
 * Does the work as if the program were killed before its nth change of a file: that one and all that
 * follow, also those that would clean up, never happen. Answers whether the work came to its end.
 */
export async function stopAt(nth: number, work: () => Promise<unknown>): Promise<boolean> {
  let count = 0
  const stoppable =
    <Input extends unknown[], Output>(original: (...input: Input) => Output) =>
    (...input: Input): Output => {
      count += 1
      if (count >= nth) throw new Stopped()
      return original(...input)
    }
  const kept: (() => void)[] = []
  const replace = <Place extends object>(place: Place, names: readonly (keyof Place)[]) => {
    for (const name of names) {
      const original = place[name]
      kept.push(() => (place[name] = original))
      place[name] = stoppable(original as () => unknown) as Place[keyof Place]
    }
  }
  replace(fs, changes)
  replace(fs.promises, promised)
  syncBuiltinESMExports()
  try {
    await work()
    return true
  } catch (error) {
    if (count < nth) throw error
    return false
  } finally {
    for (const restore of kept) restore()
    syncBuiltinESMExports()
  }
}
