import type { Refusal, RefusalCode } from '../shared/refusal.ts'
import { type Channel, errorKindOf, type Note } from './logged-events.ts'

/** What tells of the computer, wherever it is met. */
const ofTheComputer: ReadonlySet<RefusalCode> = new Set([
  'disk-full',
  'disk-failed',
  'folder-read-only',
  'database-damaged',
  'store-in-use',
])
/** Calls of which every refusal is noted. Elsewhere people are refused for what they have written. */
const ofTheStore = /^(profiles|safety|backups|repairs)\./

/** Notes a refusal that says something about the store or the computer, and every unforeseen error. */
export function noteRefusal(note: Note, call: Channel, { code, cause }: Refusal): void {
  if (code === 'unexpected') note('unexpected-error', { error: errorKindOf(cause), call })
  else if (ofTheComputer.has(code) || ofTheStore.test(call)) note('refused', { code, call })
}
