import * as z from 'zod/mini'
import { Refusal, type RefusalCode, type RefusalDetail, isRefusalCode } from '../shared/refusal.ts'

/** What the disk and the database answer, by the beginning of the code they answer with. */
const refusalsByFailure: readonly (readonly [prefix: string, code: RefusalCode])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EFBIG', 'disk-full'],
  ['SQLITE_READONLY', 'folder-read-only'],
  // A store's file is there before it is opened, so what cannot be opened is the WAL beside it.
  ['SQLITE_CANTOPEN', 'folder-read-only'],
  ['EACCES', 'folder-read-only'],
  ['EPERM', 'folder-read-only'],
  ['EROFS', 'folder-read-only'],
  ['EBUSY', 'file-held'],
  ['SQLITE_BUSY', 'store-in-use'],
  ['SQLITE_LOCKED', 'store-in-use'],
  ['SQLITE_CORRUPT', 'database-damaged'],
  // Whoever opens a store has its key from the slots, so it is the first page that cannot be read.
  ['SQLITE_NOTADB', 'database-damaged'],
  ['SQLITE_IOERR', 'disk-failed'],
  ['EIO', 'disk-failed'],
]

/**
 * The refusal an error stands for. What nothing here knows becomes 'unexpected', with the error as
 * its `cause` for those who look for the fault; its message may hold content and is never shown.
 */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof z.core.$ZodError) return refusalOfShape(error)
  const code = failureCodeOf(error)
  const known = refusalsByFailure.find(([prefix]) => code.startsWith(prefix))
  const refusal = new Refusal(known ? known[1] : 'unexpected')
  refusal.cause = error
  return refusal
}

function refusalOfShape(error: z.core.$ZodError): Refusal {
  const issue = error.issues[0]
  if (!issue || !isRefusalCode(issue.message)) return new Refusal('invalid-input')
  const detail: RefusalDetail = 'minimum' in issue ? { minimum: Number(issue.minimum) } : {}
  return new Refusal(issue.message, detail)
}

/** Whether the error carries one of these codes of the file system or the database. */
export function isFailure(error: unknown, ...codes: readonly string[]): boolean {
  return codes.includes(failureCodeOf(error))
}

function failureCodeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return typeof code === 'string' ? code : ''
}
