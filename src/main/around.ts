/** What the handlers of main share with each other. */
import type { Store } from '../vault/open.ts'
import type { DoAtLength } from './at-length.ts'
import type { IdleLock } from './idle-lock.ts'
import type { SystemKeychain } from './keychain.ts'
import type { Locking } from './locking.ts'
import type { Note } from './logged-events.ts'
import type { Dialogs } from './native-dialogs.ts'
import type { OpenProfile } from './open-profile.ts'
import type { Printer } from './printer.ts'
import type { Settings } from './settings.ts'

export interface Around {
  readonly profilesFolder: string
  readonly settings: Settings
  readonly open: OpenProfile
  readonly locking: Locking
  readonly idle: IdleLock
  readonly dialogs: Dialogs
  readonly keychain: SystemKeychain
  readonly printer: Printer
  readonly note: Note
  /** Begins the window's page anew, so that nothing of a profile stays in its memory. */
  readonly beginPageAnew: () => void
  /** Puts in force what the owner of the store has chosen. */
  readonly heedChoices: (store: Store) => void
  readonly doAtLength: DoAtLength
}
