import * as z from 'zod/mini'
import { date, oneOf, optionalLine, requiredLine } from './fields.ts'
import type { Bilingual } from './language.ts'

/** What was promised. */
export const followUpKinds = [
  { code: 'talk', sv: 'Nytt samtal', en: 'Another talk' },
  { code: 'accompany', sv: 'Följa med', en: 'Come along' },
  { code: 'find_out', sv: 'Ta reda på', en: 'Find out' },
  { code: 'contact', sv: 'Ta kontakt, med samtycke', en: 'Get in touch, with consent' },
  { code: 'group', sv: 'Grupp', en: 'Group' },
] as const satisfies readonly ({ readonly code: string } & Bilingual)[]
export type FollowUpKind = (typeof followUpKinds)[number]['code']

export const followUpStates = ['open', 'done', 'not_relevant'] as const
export type FollowUpState = (typeof followUpStates)[number]

export const newFollowUp = z.strictObject({
  what: requiredLine(200),
  due: date,
  kind: oneOf<FollowUpKind>(
    followUpKinds.map(({ code }) => code),
    'invalid-input',
  ),
  /** A pseudonym, or empty. */
  person: optionalLine(80),
  /** The session it came from; null when none. */
  sessionId: z.nullable(z.int()),
})
export type NewFollowUp = z.infer<typeof newFollowUp>

export const followUp = z.extend(newFollowUp, {
  id: z.int(),
  state: z.enum(followUpStates),
  /** The day it was closed; empty while open. */
  closedOn: z.string(),
})
export type FollowUp = z.infer<typeof followUp>
