import type { RefusalCode } from '../../shared/refusal.ts'
import type { ListedProfile } from '../../shared/safety.ts'

/** Why a profile stays shut although what was typed may be right. */
export const damageCodes = [
  'database-damaged',
  'database-missing',
  'key-slots-damaged',
  'profile-damaged',
] as const satisfies readonly RefusalCode[]

export type DamageCode = (typeof damageCodes)[number]

export const isDamage = (code: RefusalCode): code is DamageCode =>
  damageCodes.some((damage) => damage === code)

/** Where somebody is on the way in. A passphrase that was typed goes along; it is empty otherwise. */
export type Place =
  | { readonly at: 'unlock' }
  | { readonly at: 'new' | 'file' }
  | { readonly at: 'forgotten' | 'discard'; readonly profile: ListedProfile }
  | { readonly at: 'restore'; readonly profile: ListedProfile; readonly passphrase: string }
  | {
      readonly at: 'damage'
      readonly profile: ListedProfile
      readonly passphrase: string
      readonly code: DamageCode
    }
