/** The folder that an organisation's files are put in, and what waits for it. */
import * as z from 'zod/mini'
import { month } from './fields.ts'
import { name } from './session.ts'

/**
 * How it is with a folder, as far as is known: nobody waits for one that does not answer. `unknown`
 * before the first look; `closed` is there and takes no files, `full` has no room.
 */
export const folderStates = ['unknown', 'there', 'away', 'closed', 'full'] as const
export type FolderState = (typeof folderStates)[number]

const ofAnExport = {
  /** Of the export. */
  sequence: z.int(),
  months: z.array(month),
}

export const sharingFolder = z.strictObject({
  organisationId: z.int(),
  organisation: name,
  /** Shown to the owner of the profile alone, and never logged. Empty without one. */
  folder: z.string(),
  state: z.enum(folderStates),
  /** The first month that goes there by itself; empty when none does. */
  sendsItselfFrom: z.union([z.literal(''), month]),
  /** Files that wait for the folder, oldest first. */
  waiting: z.array(z.strictObject({ ...ofAnExport, created: z.string() })),
  /** What went there by itself in the last week, newest first. */
  wentByItself: z.array(z.strictObject({ ...ofAnExport, leftAt: z.string() })),
})
export type SharingFolder = z.infer<typeof sharingFolder>

/** What became of a file: it is in the folder, or it waits. */
export const putResult = z.strictObject({
  hasLeft: z.boolean(),
  folder: sharingFolder,
})
export type PutResult = z.infer<typeof putResult>
