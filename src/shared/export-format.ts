/**
 * The lines inside an export file, version 1 (docs/export-format.md). The keys are a public format:
 * the committed JSON Schema is made from these shapes.
 */
import * as z from 'zod/mini'
import { month, optionalLine } from './fields.ts'
import { activityCode, form, name, phase, setting } from './session.ts'

export const exportFormat = 'peerlogg-export'
export const exportVersion = 1

/** No log comes near it, and it keeps the sum of millions of cells an exact number. */
export const mostInOneFile = 1_000_000_000

const count = z.int().check(z.gte(0), z.lte(mostInOneFile))

/** What one month's sessions that share unit, setting, activity, form and phase add up to. */
export const cell = z.strictObject({
  month,
  /** Empty when no unit was stated. */
  unit: optionalLine(80),
  /** `other` without a unit. */
  setting,
  activity: activityCode,
  /** Empty when the sender left forms out. */
  form: z.union([form, z.literal('')]),
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

/** 32 bytes in base64, whose last letter holds four bits: so there is one way to write them. */
const publicKey = z.string().check(z.regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/))

const recipient = z.string().check(z.regex(/^age1[0-9a-z]{58}$/))

const isDistinct = (texts: readonly string[]) => new Set(texts).size === texts.length

/** The recipients that a newer one is replacing: files are locked to them too, for a while. */
const formerRecipients = z.optional(
  z.array(recipient).check(z.minLength(1), z.maxLength(4), z.refine(isDistinct)),
)

/** Details that a sender may leave out of a whole file; cells that then are alike are added up. */
export const details = ['unit', 'form', 'phase'] as const
export type Detail = (typeof details)[number]

const isInOrder = (chosen: readonly Detail[]) =>
  details.filter((detail) => chosen.includes(detail)).join() === chosen.join()

/** Sorted, and nothing twice. */
const isRising = (texts: readonly string[]) =>
  texts.every((text, place) => place === 0 || text > (texts[place - 1] ?? ''))

const manifestKeys = z.strictObject({
  format: z.literal(exportFormat),
  version: z.literal(exportVersion),
  organisation: name,
  /** The age recipient the file was made for; signed, so a file cannot be passed off as another's. */
  recipient,
  former_recipients: formerRecipients,
  signer: z.strictObject({
    name,
    public_key: publicKey,
    /** The key that the same log signed with before this one. */
    former_public_key: z.optional(publicKey),
  }),
  export_id: z.uuid(),
  /** The export that left the same log for the same organisation before this one. */
  follows: z.optional(z.uuid()),
  /** Rises with every export of a store. The highest wins for each month. */
  sequence: z.int().check(z.gte(1)),
  /** UTC, for people to read; never decides which file is newer. */
  created: z.iso.datetime({ precision: 3 }),
  /** The whole months this file speaks for, oldest first, each once. */
  months: z.array(month).check(z.minLength(1), z.maxLength(120), z.refine(isRising)),
  counts: z.strictObject({ cells: count, facts: count }),
  /** How many cells the peer supporter chose to keep back. */
  withheld: count,
  /** The details that were left out of every cell. */
  without: z.optional(z.array(z.enum(details)).check(z.minLength(1), z.refine(isInOrder))),
  /** Set when the sender lets their figures be looked at under their name. */
  under_name: z.optional(z.literal(true)),
  body_sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
})

/** Nothing comes after itself. */
export const manifest = manifestKeys.check(
  z.refine(({ recipient: own, former_recipients: former = [] }) => !former.includes(own)),
  z.refine(({ signer }) => signer.former_public_key !== signer.public_key),
  z.refine(({ export_id, follows }) => follows !== export_id),
)
export type Manifest = z.infer<typeof manifest>

/** The file a supervisor gives to peer supporters. */
export const invitation = z.strictObject({
  format: z.literal('peerlogg-invitation'),
  version: z.literal(1),
  organisation: name,
  recipient,
  former_recipients: formerRecipients,
})
export type Invitation = z.infer<typeof invitation>
