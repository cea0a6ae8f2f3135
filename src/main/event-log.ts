/** What happened, by codes and numbers, for whoever looks for a fault: `logs/events.jsonl`. */
import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type EventCode, loggedEvents, type Note } from './logged-events.ts'

const mostBytes = 512 * 1024
/** The newest first. */
const fileNames = ['events.jsonl', ...[1, 2, 3, 4].map((age) => `events.${age}.jsonl`)]

export interface EventLog {
  readonly note: Note
  /** The newest events as lines of text, oldest first. */
  read(most: number): string[]
}

/** A log that cannot be written or read never stops anything. */
export function openEventLog(folder: string): EventLog {
  const files = fileNames.map((name) => join(folder, name))
  return {
    note(code, fields) {
      quietly(() => {
        const entry = { at: new Date().toISOString(), ...checked(code, fields) }
        mkdirSync(folder, { recursive: true })
        makeRoom(files)
        appendFileSync(newestOf(files), `${JSON.stringify(entry)}\n`, { mode: 0o600 })
      })
    },
    read(most) {
      const entries: string[] = []
      for (const file of files) {
        if (entries.length >= most) break
        entries.unshift(...(quietly(() => linesOf(readFileSync(file, 'utf8'))) ?? []))
      }
      return entries.slice(-most)
    },
  }
}

/** Again at run time: a type can be got around, and a file can be written by anybody. */
function checked(code: EventCode, fields: object): object {
  return { event: code, ...loggedEvents[code].parse(fields) }
}

function makeRoom(files: readonly string[]): void {
  const size = statSync(newestOf(files), { throwIfNoEntry: false })?.size ?? 0
  if (size < mostBytes) return
  for (let age = files.length - 1; age > 0; age--) {
    quietly(() => renameSync(files[age - 1] as string, files[age] as string))
  }
}

const newestOf = (files: readonly string[]): string => files[0] as string

function linesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => quietly(() => [toLine(line)]) ?? [])
}

/** `2026-11-22T02:10:00.000Z backup-made ms=120` */
function toLine(entry: string): string {
  const { at, event, ...fields } = JSON.parse(entry) as { at: string; event: EventCode }
  const known = Object.entries(loggedEvents[event].parse(fields))
  const told = known.map(([name, value]) => `${name}=${String(value)}`)
  return [new Date(at).toISOString(), event, ...told].join(' ')
}

function quietly<Result>(work: () => Result): Result | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
