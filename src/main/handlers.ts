/** What main does for each call of the contract, and for what happens around the window. */
import { basename } from 'node:path'
import { purgeRemoved } from '../logbook/session-changes.ts'
import type { Handlers } from '../shared/contract.ts'
import type { Entered } from '../upkeep/enter.ts'
import { readSafekeeping } from '../upkeep/safekeeping.ts'
import { asRefusal } from '../vault/failures.ts'
import { isHeldUp } from '../vault/in-time.ts'
import type { Store } from '../vault/open.ts'
import { writeWholeFile } from '../vault/write-file.ts'
import type { Around } from './around.ts'
import { doAtLengthWith } from './at-length.ts'
import { backupHandlers } from './backup-handlers.ts'
import { deskHandlers } from './desk-handlers.ts'
import { developmentHandlers } from './development-handlers.ts'
import { diagnosisText } from './diagnosis.ts'
import type { EventLog } from './event-log.ts'
import { diagnosisFiles } from './file-kinds.ts'
import { homecomingHandlers } from './homecoming-handlers.ts'
import { groupHandlers } from './group-handlers.ts'
import { IdleLock } from './idle-lock.ts'
import { keyHandlers } from './key-handlers.ts'
import { invitationHandlers } from './invitation-handlers.ts'
import type { SystemKeychain } from './keychain.ts'
import type { LastFolders } from './last-folders.ts'
import { Locking, type TellWindow } from './locking.ts'
import type { Dialogs } from './native-dialogs.ts'
import { backUpAsUsual } from './noted-backup.ts'
import { oldLogHandlers } from './old-log-handlers.ts'
import { OpenProfile } from './open-profile.ts'
import { peerHandlers } from './peer-handlers.ts'
import { planHandlers } from './plan-handlers.ts'
import type { Printer } from './printer.ts'
import { profileHandlers } from './profile-handlers.ts'
import { safetyHandlers } from './safety-handlers.ts'
import type { Settings } from './settings.ts'
import { sharingFolderHandlers } from './sharing-folder-handlers.ts'
import { SharingFolderPost } from './sharing-folder-post.ts'
import { sharingHandlers } from './sharing-handlers.ts'
import { overviewHandlers } from './overview-handlers.ts'
import { reportHandlers } from './report-handlers.ts'

interface Surroundings {
  readonly appVersion: string
  readonly profilesFolder: string
  readonly settings: Settings
  readonly dialogs: Dialogs
  readonly lastFolders: LastFolders
  readonly keychain: SystemKeychain
  readonly printer: Printer
  readonly eventLog: EventLog
  readonly tellWindow: TellWindow
  /** Begins the window's page anew, so that nothing of a profile stays in its memory. */
  readonly beginPageAnew: () => void
  /** Whether pictures and recordings of the screen leave the window out. */
  readonly hideFromCapture: (isHidden: boolean) => void
  readonly languageChanged: () => void
}

/** The handlers, and what happens to the open profile from outside of them. */
export function handlersFor(surroundings: Surroundings): {
  readonly handlers: Handlers
  readonly locking: Locking
  /** Closes the open profile at once. */
  readonly leave: () => void
  /** The window has a new page. */
  readonly pageLoaded: () => void
  /** A call to the system hangs, and keeps the program from ending by itself. */
  readonly isHeldUp: () => boolean
} {
  const { settings, profilesFolder, dialogs, lastFolders, eventLog, hideFromCapture } = surroundings
  const beginPageAnew = () => {
    // They may tell of people, and the next to come may be somebody else.
    lastFolders.forget()
    surroundings.beginPageAnew()
  }
  const { note } = eventLog

  const heedChoices = ({ db }: Store) => {
    const { lock_after_minutes, is_hidden_from_capture } = readSafekeeping(db)
    idle.begin(lock_after_minutes)
    hideFromCapture(is_hidden_from_capture === 1)
  }
  /** Whoever is here is let in, also where the settings cannot be written. */
  const rememberAsLatest = ({ profile }: Store) => {
    try {
      settings.setLatestProfile(profile.id)
    } catch (error) {
      if (asRefusal(error).code === 'unexpected') throw error
    }
  }
  const post = new SharingFolderPost({ note, tellWindow: surroundings.tellWindow })
  const open = new OpenProfile({
    entered(entered) {
      heedChoices(entered.store)
      for (const { code } of entered.findings) note('found', { finding: code })
      if (entered.migratedFrom !== null) note('migrated', { from: entered.migratedFrom })
      letGoOfRemoved(entered)
      rememberAsLatest(entered.store)
      if (entered.store.profile.kind === 'peer') post.begin(entered.store)
    },
    leaving(store) {
      post.end()
      backUpAsUsual(store, note)
    },
    left() {
      idle.end()
      surroundings.printer.stop()
    },
  })
  const locking = new Locking({ ...surroundings, beginPageAnew, open, note })
  const idle = new IdleLock({
    soon: (seconds) => surroundings.tellWindow('locksSoon', seconds),
    over: () => void locking.ask('locked-when-idle'),
  })
  const around: Around = {
    ...surroundings,
    beginPageAnew,
    open,
    locking,
    idle,
    note,
    heedChoices,
    doAtLength: doAtLengthWith(idle),
  }
  const diagnosis = () => {
    const { appVersion } = surroundings
    const language = settings.language()
    return diagnosisText({ appVersion, language, profilesFolder, eventLog })
  }
  let shownDiagnosis: string | null = null

  const handlers: Handlers = {
    app: {
      state: () => ({ language: settings.language(), open: open.profile }),
      setLanguage: (language) => {
        settings.setLanguage(language)
        surroundings.languageChanged()
      },
    },
    ...profileHandlers(around),
    ...safetyHandlers(around),
    ...backupHandlers(around),
    diagnosis: {
      text: () => (shownDiagnosis = diagnosis()),
      save: async () => {
        const text = shownDiagnosis ?? diagnosis()
        const path = await dialogs.chooseWhereToSave(diagnosisFiles, 'peerlogg-diagnos.txt')
        if (path === null) return null
        await writeWholeFile(path, text, { overwrite: true })
        return { file: basename(path) }
      },
    },
    ...peerHandlers(around),
    ...invitationHandlers(around),
    ...sharingHandlers(around),
    ...sharingFolderHandlers(around, post),
    ...groupHandlers(around),
    ...homecomingHandlers(around),
    ...planHandlers(around),
    ...developmentHandlers(around),
    ...oldLogHandlers(around),
    ...keyHandlers(around),
    ...deskHandlers(around),
    ...overviewHandlers(around),
    ...reportHandlers(around),
    printing: surroundings.printer.handlers,
  }
  const pageLoaded = () => {
    // Not sooner: until then the window may still show what was on the former page.
    if (!open.profile) hideFromCapture(false)
  }
  return {
    handlers,
    locking,
    leave: () => open.leave(),
    pageLoaded,
    isHeldUp: () => post.isAtWork || isHeldUp(),
  }
}

/** A disk that takes no change keeps nobody out of their log: it is tried again the next time. */
function letGoOfRemoved({ store, asOf }: Entered): void {
  if (store.profile.kind !== 'peer') return
  try {
    purgeRemoved(store.db, asOf)
  } catch (error) {
    if (asRefusal(error).code === 'unexpected') throw error
  }
}
