/**
 * The delay after mistakes, kept beside the key slots so that a restart does not end it. It slows
 * people at the keyboard; programs are slowed by the key derivation.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { Refusal } from '../shared/refusal.ts'
import { removeFile } from './when-free.ts'
import { ownersOnly, writeWholeFile } from './write-file.ts'

export const attemptsFile = 'attempts.json'
const version = 1

const attempts = z.strictObject({
  version: z.literal(version),
  mistakes: z.int().check(z.gte(1)),
  last_at: z.int(),
})
type Attempts = z.infer<typeof attempts>

const freeMistakes = 3
const firstWait = 5
const longestWait = 300

/** Seconds from a mistake to the next try, when there have been so many in a row. */
export function waitAfter(mistakes: number): number {
  if (mistakes <= freeMistakes) return 0
  return Math.min(firstWait * 2 ** (mistakes - freeMistakes - 1), longestWait)
}

/**
 * Tries a secret, unless it is too soon after the latest mistakes: Refusal 'too-many-attempts' with
 * the `seconds` that are left. Whatever tries one through the key slots comes by here, once.
 */
export async function attempt<Result>(
  directory: string,
  trying: () => Promise<Result>,
  now: () => number = Date.now,
): Promise<Result> {
  const path = join(directory, attemptsFile)
  const before = read(path)
  if (before) await refuseTooSoon(path, before, now())
  try {
    const result = await trying()
    forget(path)
    return result
  } catch (error) {
    if (isMistake(error)) {
      await note(path, { version, mistakes: (before?.mistakes ?? 0) + 1, last_at: now() })
    }
    throw error
  }
}

async function refuseTooSoon(path: string, before: Attempts, now: number): Promise<void> {
  const wait = waitAfter(before.mistakes) * 1000
  const passed = now - before.last_at
  // The clock was set back: the wait begins anew, or it would last until the clock has caught up.
  if (passed < 0) await note(path, { ...before, last_at: now })
  const left = wait - Math.max(passed, 0)
  if (left > 0) throw new Refusal('too-many-attempts', { seconds: Math.ceil(left / 1000) })
}

/** A mistyped recovery code is none: its check fails before anything is tried. */
function isMistake(error: unknown): boolean {
  const codes = ['wrong-passphrase', 'wrong-recovery-code']
  return error instanceof Refusal && codes.includes(error.code)
}

/** None when there is no file or nobody can tell what it says; it could be deleted as well. */
function read(path: string): Attempts | null {
  try {
    return attempts.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? null
  } catch {
    return null
  }
}

function forget(path: string): void {
  try {
    if (existsSync(path)) removeFile(path)
  } catch {
    // The secret was right. What still stands there only makes a later mistake wait longer.
  }
}

async function note(path: string, content: Attempts): Promise<void> {
  try {
    const text = `${JSON.stringify(content, null, 2)}\n`
    await writeWholeFile(path, text, { overwrite: true, mode: ownersOnly })
  } catch {
    // On a full or read-only disk the mistake itself is what the person needs to hear of.
  }
}
