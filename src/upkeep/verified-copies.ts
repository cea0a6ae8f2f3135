/**
 * Which copies in a folder were read in full and found whole, so that not all are read again whenever
 * one is let go. One that has changed since, by its size or its time, is not among them.
 */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { date } from '../shared/fields.ts'
import { keepText } from './copies.ts'

const verifiedFile = 'verified.json'

const seen = z.strictObject({ bytes: z.int(), changed_at: z.number() })
const verified = z.strictObject({
  version: z.literal(1),
  copies: z.array(z.strictObject({ name: z.string(), read_on: date, ...seen.shape })),
})

/** The day each was read on, by its name. None when that cannot be told. */
export function readVerified(folder: string): Map<string, string> {
  try {
    const text = readFileSync(join(folder, verifiedFile), 'utf8')
    const { copies } = verified.parse(JSON.parse(text))
    const unchanged = copies.filter(({ name, bytes, changed_at }) => {
      const now = lookAt(folder, name)
      return now?.bytes === bytes && now.changed_at === changed_at
    })
    return new Map(unchanged.map(({ name, read_on }) => [name, read_on]))
  } catch {
    return new Map()
  }
}

export function noteVerified(folder: string, days: ReadonlyMap<string, string>): void {
  const copies = [...days].flatMap(([name, read_on]) => {
    const now = lookAt(folder, name)
    return now ? [{ name, read_on, ...now }] : []
  })
  keepText(join(folder, verifiedFile), `${JSON.stringify({ version: 1, copies }, null, 2)}\n`)
}

function lookAt(folder: string, name: string): z.infer<typeof seen> | null {
  const found = statSync(join(folder, name), { throwIfNoEntry: false })
  return found ? { bytes: found.size, changed_at: found.mtimeMs } : null
}
