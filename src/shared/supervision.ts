import * as z from 'zod/mini'
import { month } from './fields.ts'
import { manifest } from './export-format.ts'
import { importNotes } from './import-notes.ts'
import { refusalCodes } from './refusal.ts'
import { signer } from './report.ts'

/**
 * What a file would do, or did: bring months that were not here, replace months with newer ones, or
 * change nothing; a file by a signer nobody has confirmed waits; a refused one says why.
 */
export const importResult = z.strictObject({
  file: z.string(),
  state: z.enum(['new', 'replaced', 'unchanged', 'waiting', 'refused']),
  signer: z.nullable(signer),
  export_id: z.nullable(manifest.shape.export_id),
  months: z.strictObject({
    new: z.array(month),
    replaced: z.array(month),
    /** Held from this very export. */
    unchanged: z.array(month),
    /** Held from a newer export, which stays. */
    older: z.array(month),
  }),
  /** What the file holds in all. */
  sessions: z.int(),
  minutes: z.int(),
  /** How many lines the sender kept back. */
  withheld: z.int(),
  /** When this very export was taken in before, UTC; empty when it was not. */
  imported_at: z.string(),
  /** What is good to know beside; nothing that keeps the file from being taken in. */
  notes: z.array(z.enum(importNotes)),
  /** Set when waiting or refused: a refusal code and its detail. */
  reason: z.nullable(
    z.strictObject({
      code: z.enum(refusalCodes),
      detail: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
})
export type ImportResult = z.infer<typeof importResult>
