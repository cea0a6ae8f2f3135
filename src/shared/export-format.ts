/**
 * The lines inside an export file, version 1 (docs/export-format.md). The keys are a public format:
 * the committed JSON Schema is made from these shapes.
 */
import * as z from 'zod/mini'
import { month, optionalLine } from './fields.ts'
import { activityCode, form, name, phase, setting } from './session.ts'

export const exportFormat = 'peerlogg-export'
export const exportVersion = 1

/** No month of one log comes near it, and it keeps the sum of millions of cells an exact number. */
const most = 1_000_000_000

const count = z.int().check(z.gte(0), z.lte(most))

/** What one month's sessions that share unit, setting, activity, form and phase add up to. */
export const cell = z.strictObject({
  month,
  /** Empty when no unit was stated. */
  unit: optionalLine(80),
  /** `other` without a unit. */
  setting,
  activity: activityCode,
  form,
  phase,
  /** Those that happened. The minutes are also those spent on what did not come about. */
  sessions: count,
  minutes: count,
  participants: count,
})
export type Cell = z.infer<typeof cell>

/** Figures of a month that are not sums of sessions. */
export const factNames = [
  'distinct_people',
  'first_contacts',
  'follow_ups_done',
  'lists_started',
  'lists_finished',
  'list_items_done',
  'plans_active',
  'plan_steps_done',
  'groups_held',
  'supervision_and_training_minutes',
] as const
export type FactName = (typeof factNames)[number]

/**
 * What a fact may be added over (decision 0033). A pseudonym may stand in several months and logs. A
 * plan is in one log, and active in every month that it goes on.
 */
const addedOver: Readonly<Record<FactName, 'nothing' | 'logs' | 'logs and months'>> = {
  distinct_people: 'nothing',
  first_contacts: 'logs and months',
  follow_ups_done: 'logs and months',
  lists_started: 'logs and months',
  lists_finished: 'logs and months',
  list_items_done: 'logs and months',
  plans_active: 'logs',
  plan_steps_done: 'logs and months',
  groups_held: 'logs and months',
  supervision_and_training_minutes: 'logs and months',
}

/** The facts of several logs that are numbers of something when added up, over one month or several. */
export const factsAddedOver = (months: 'one month' | 'months'): readonly FactName[] =>
  factNames.filter(
    (one) =>
      addedOver[one] === 'logs and months' || (addedOver[one] === 'logs' && months === 'one month'),
  )
export const fact = z.strictObject({ month, name: z.enum(factNames), value: count })
export type Fact = z.infer<typeof fact>

const base64 = (bytes: number) => {
  const length = Math.ceil(bytes / 3) * 4
  return z.string().check(z.regex(new RegExp(`^(?=.{${length}}$)[A-Za-z0-9+/]+={0,2}$`)))
}

export const manifest = z.strictObject({
  format: z.literal(exportFormat),
  version: z.literal(exportVersion),
  organisation: name,
  /** The age recipient the file was made for; signed, so a file cannot be passed off as another's. */
  recipient: z.string().check(z.regex(/^age1[0-9a-z]{58}$/)),
  signer: z.strictObject({ name, public_key: base64(32) }),
  export_id: z.uuid(),
  /** Rises with every export of a store. The highest wins for each month. */
  sequence: z.int().check(z.gte(1)),
  /** UTC, for people to read; never decides which file is newer. */
  created: z.iso.datetime(),
  /** The whole months this file speaks for, oldest first, each once. */
  months: z.array(month).check(z.minLength(1), z.maxLength(120)),
  counts: z.strictObject({ cells: count, facts: count }),
  /** How many cells the peer supporter chose to keep back. */
  withheld: count,
  body_sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
})
export type Manifest = z.infer<typeof manifest>

/** Line 2: an Ed25519 signature in base64. */
export const signature = base64(64)

/** The file a supervisor gives to peer supporters. */
export const invitation = z.strictObject({
  format: z.literal('peerlogg-invitation'),
  version: z.literal(1),
  organisation: name,
  recipient: manifest.shape.recipient,
})
export type Invitation = z.infer<typeof invitation>
