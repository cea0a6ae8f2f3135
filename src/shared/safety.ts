/** How a profile is kept safe: its locks, its backups, and what is found wrong. */
import * as z from 'zod/mini'
import { date, month } from './fields.ts'
import { profile } from './profile.ts'

/** Minutes without use after which a profile may be locked. */
export const lockAfterChoices = [1, 2, 5, 10, 15, 30, 60] as const

/** What the owner of a profile chooses. */
export const safetyChoices = z.strictObject({
  lockAfterMinutes: z.literal(lockAfterChoices),
  /** Whether pictures and recordings of the screen leave the window out, where the system can. */
  isHiddenFromCapture: z.boolean(),
})
export type SafetyChoices = z.infer<typeof safetyChoices>

/** What a store or a backup holds, in numbers and days. */
export const contents = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('peer'),
    sessions: z.int(),
    firstDay: z.nullable(date),
    lastDay: z.nullable(date),
    people: z.int(),
    followUps: z.int(),
    lists: z.int(),
    plans: z.int(),
    groups: z.int(),
    meetings: z.int(),
    /** Supervision and training that was received. */
    records: z.int(),
    exports: z.int(),
  }),
  z.strictObject({
    kind: z.literal('supervisor'),
    /** Whether peer supporters may have been given a key that only this store can open files of. */
    hasInvitation: z.boolean(),
    imports: z.int(),
    signers: z.int(),
    firstMonth: z.nullable(month),
    lastMonth: z.nullable(month),
  }),
])
export type Contents = z.infer<typeof contents>

/** A moment by this computer's clock, as a backup's name tells it: 2026-11-22T03:10. */
const localMoment = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/))

/**
 * Why a backup was made: at lock, quit or an import; before the store was brought to a new version;
 * or because it was replaced by a restored or repaired one, whole or not.
 */
export const backupReasons = ['usual', 'before-migration', 'replaced'] as const

/** A backup as its name tells of it; nothing is opened for this. */
export const backup = z.strictObject({
  /** Of the file, in the profile's backup folder. */
  name: z.string().check(z.regex(/^[\dT-]{15}(-[a-z0-9-]{1,40})?\.db$/)),
  madeAt: localMoment,
  reason: z.enum(backupReasons),
  bytes: z.int(),
})
export type Backup = z.infer<typeof backup>

/** Where a restored store comes from: the profile's backup folder, or a file that was chosen. */
export const backupSource = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('backups'), id: profile.shape.id, name: backup.shape.name }),
  z.strictObject({ from: z.literal('file') }),
])
export type BackupSource = z.infer<typeof backupSource>

/** A chosen file as it tells of itself in clear. */
export const chosenBackup = z.strictObject({
  file: z.string(),
  profile,
  madeAt: z.nullable(localMoment),
  /** Whether this profile is on this computer already, so that it would be replaced. */
  isHere: z.boolean(),
})
export type ChosenBackup = z.infer<typeof chosenBackup>

const backupFolder = z.strictObject({
  /** Shown to the owner of the profile alone, and never logged. */
  folder: z.string(),
  /** When the last good backup was made there, ISO 8601 in UTC; null before the first. */
  lastAt: z.nullable(z.string()),
  /** Since when it has not succeeded; null while it does. */
  failedSince: z.nullable(z.string()),
})

export const safety = z.strictObject({
  ...safetyChoices.shape,
  /** Whether the recovery code was typed back. */
  isRecoveryChecked: z.boolean(),
  /** Of the system: not there, there but without protection, or whether it may open this profile. */
  keychain: z.enum(['absent', 'unprotected', 'off', 'on']),
  backups: backupFolder,
  secondBackups: z.nullable(
    z.strictObject({
      ...backupFolder.shape,
      /** Its copies cannot be reached now: they stay there when the profile is removed with its backups. */
      isAway: z.boolean(),
    }),
  ),
})
export type Safety = z.infer<typeof safety>

/** What can be found when a profile is opened and does not keep it shut. Each is a sentence in refusal.ts. */
export const findingCodes = [
  'key-slots-mended',
  'key-slots-from-backups',
  'search-index-mended',
  'changes-missing',
  'older-copy',
  'clock-set-back',
  'store-in-synced-folder',
  'store-on-network',
] as const

export const finding = z.strictObject({
  code: z.enum(findingCodes),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Finding = z.infer<typeof finding>

/** A profile that is open, and what was found on the way. */
export const opened = z.strictObject({ profile, findings: z.array(finding) })
export type Opened = z.infer<typeof opened>

/** A profile on the unlock screen. */
export const listedProfile = z.strictObject({
  ...profile.shape,
  /** `damaged`: its own description cannot be read. `missing`: only its backups are here. */
  state: z.enum(['ready', 'damaged', 'missing']),
  /** Whether the system's keychain may open it. */
  hasKeychain: z.boolean(),
})
export type ListedProfile = z.infer<typeof listedProfile>

/** Tables that a repair tells of. */
export const repairedTables = [
  'sessions',
  'session_changes',
  'people',
  'follow_ups',
  'homecoming_lists',
  'homecoming_items',
  'plans',
  'plan_steps',
  'groups',
  'meetings',
  'development_records',
  'to_bring_up',
  'wellbeing',
  'organisations',
  'exports',
  'drafts',
  'imports',
  'signers',
  'months',
  'cells',
] as const

/** What a repair has found, in a copy. Nothing is changed before it is used. */
export const repair = z.strictObject({
  /** Rows before, null where they cannot be counted any more, and rows that were saved. */
  tables: z.array(
    z.strictObject({
      table: z.enum(repairedTables),
      before: z.nullable(z.int()),
      after: z.int(),
    }),
  ),
  contents,
})
export type Repair = z.infer<typeof repair>
