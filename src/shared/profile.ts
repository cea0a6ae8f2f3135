import * as z from 'zod/mini'
import { oneOf } from './fields.ts'
import { name } from './session.ts'

/** A peer profile owns a logbook; a supervisor profile owns imported summaries. */
export const profileKinds = ['peer', 'supervisor'] as const
export type ProfileKind = (typeof profileKinds)[number]

export const profileKind = oneOf<ProfileKind>(profileKinds, 'invalid-input')

export const profile = z.strictObject({
  /** Random, 32 hexadecimal digits; also the name of its folder in the app's own list. */
  id: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  kind: profileKind,
  label: name,
})
export type Profile = z.infer<typeof profile>

/** NIST SP 800-63B asks for at least eight; length is what counts, so nothing else is asked for. */
export const minimumPassphrase = 8

export const newPassphrase = z
  .string()
  .check(z.minLength(minimumPassphrase, { error: 'passphrase-too-short' }), z.maxLength(1024))
