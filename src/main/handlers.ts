/** What main does for each call of the contract. One profile is open at a time, or none. */
import { randomBytes } from 'node:crypto'
import { basename, join } from 'node:path'
import { exportMonths, previewExport } from '../logbook/exports.ts'
import { logbookMigrations } from '../logbook/migrations/index.ts'
import {
  listMonths,
  listPeople,
  listSessions,
  listUnits,
  logSession,
  searchSessions,
} from '../logbook/sessions.ts'
import { summarise } from '../logbook/summaries.ts'
import type { Handlers } from '../shared/contract.ts'
import type { ProfileKind } from '../shared/profile.ts'
import { Refusal } from '../shared/refusal.ts'
import { maximumFileBytes } from '../sharing/export-file.ts'
import { maximumInvitationBytes, readInvitation, writeInvitation } from '../sharing/invitation.ts'
import {
  importInspected,
  inspectFiles,
  type InspectedFile,
  judgeAnew,
  signerOf,
} from '../supervision/imports.ts'
import { supervisionMigrations } from '../supervision/migrations/index.ts'
import { findOrganisation, foundOrganisation } from '../supervision/organisation.ts'
import { findMonthsReceived, reportOn } from '../supervision/overview.ts'
import { confirmSigner } from '../supervision/signers.ts'
import type { Database } from '../vault/database.ts'
import { createStore, openStore, type Store } from '../vault/open.ts'
import { listProfiles } from '../vault/profiles.ts'
import { readFileUpTo } from '../vault/read-file.ts'
import { writeWholeFile } from '../vault/write-file.ts'
import type { Dialogs, FileKind } from './native-dialogs.ts'
import type { Settings } from './settings.ts'

const exportFiles: FileKind = {
  title: { sv: 'Exportfil från Peerlogg', en: 'Peerlogg export file' },
  extension: 'peerlogg',
}
const invitationFiles: FileKind = {
  title: { sv: 'Inbjudan från Peerlogg', en: 'Peerlogg invitation' },
  extension: 'peerlogg-invitation',
}
const migrations = { peer: logbookMigrations, supervisor: supervisionMigrations }

interface Surroundings {
  readonly profilesFolder: string
  readonly settings: Settings
  readonly dialogs: Dialogs
  readonly languageChanged: () => void
}

/** The handlers, and how to lock from outside of them. */
export function handlersFor({ profilesFolder, settings, dialogs, languageChanged }: Surroundings): {
  handlers: Handlers
  lock: () => void
} {
  let open: Store | null = null
  /** Rises whenever somebody locks or enters, so that an opening that was overtaken can tell. */
  let turn = 0
  let chosen: readonly InspectedFile[] = []

  function store(kind: ProfileKind): Store {
    if (!open) throw new Refusal('locked')
    if (open.profile.kind !== kind) {
      throw new Refusal(kind === 'peer' ? 'not-a-logbook' : 'not-a-supervisor-profile')
    }
    return open
  }
  const logbook = () => store('peer').db
  const supervision = () => store('supervisor').db

  function lock() {
    turn++
    open?.close()
    open = null
    chosen = []
  }

  async function enter(opening: () => Promise<Store>) {
    lock()
    const ownTurn = turn
    const opened = await opening()
    if (turn !== ownTurn) {
      opened.close()
      throw new Refusal('locked')
    }
    open = opened
    return opened.profile
  }

  const resultsOf = (files: readonly InspectedFile[]) => files.map(({ result }) => result)

  /** While a dialog stands the profile may be locked: what was chosen then is for nobody. */
  function checkStillOpen(db: Database) {
    if (!db.open) throw new Refusal('locked')
  }

  async function save(
    db: Database,
    kind: FileKind,
    fileName: string,
    contents: () => Promise<Uint8Array | string>,
  ) {
    const path = await dialogs.chooseWhereToSave(kind, fileName)
    if (path === null) return null
    checkStillOpen(db)
    await writeWholeFile(path, await contents(), { overwrite: true })
    return { file: basename(path) }
  }

  const handlers: Handlers = {
    app: {
      state: () => ({ language: settings.language(), open: open?.profile ?? null }),
      setLanguage: (language) => {
        settings.setLanguage(language)
        languageChanged()
      },
    },
    profiles: {
      list: () => listProfiles(profilesFolder),
      create: (request) => {
        const id = randomBytes(16).toString('hex')
        return enter(() =>
          createStore({ ...request, id, directory: join(profilesFolder, id), migrations }),
        )
      },
      unlock: ({ id, passphrase }) =>
        enter(() => openStore({ directory: join(profilesFolder, id), passphrase, migrations })),
      lock,
    },
    sessions: {
      log: (session) => logSession(logbook(), session),
      list: (period) => listSessions(logbook(), period),
      search: (text) => searchSessions(logbook(), text),
    },
    units: { list: () => listUnits(logbook()) },
    people: { list: () => listPeople(logbook()) },
    summaries: { summarise: (period) => summarise(logbook(), period) },
    sharing: {
      months: () => listMonths(logbook()),
      chooseInvitation: async () => {
        const [path] = await dialogs.chooseFiles(invitationFiles, 'one')
        return path === undefined
          ? null
          : readInvitation(await readFileUpTo(path, maximumInvitationBytes))
      },
      preview: (choice) => previewExport(logbook(), store('peer').profile, choice),
      save: (preview) => {
        const { db, profile } = store('peer')
        const firstAndLast = new Set([preview.months.at(0), preview.months.at(-1)])
        const fileName = `peerlogg-${[...firstAndLast].join('--')}.peerlogg`
        return save(db, exportFiles, fileName, async () => {
          const { bytes } = await exportMonths(db, profile, preview)
          return bytes
        })
      },
    },
    supervision: {
      organisation: () => findOrganisation(supervision()),
      invite: ({ organisation }) => {
        const db = supervision()
        // The organisation is made when its invitation is saved: a name that was mistyped and
        // cancelled must not stay.
        return save(db, invitationFiles, 'peerlogg.peerlogg-invitation', async () =>
          writeInvitation(await foundOrganisation(db, organisation)),
        )
      },
      chooseFiles: async () => {
        const db = supervision()
        const paths = await dialogs.chooseFiles(exportFiles, 'many')
        if (paths.length === 0) return []
        checkStillOpen(db)
        const files = await Promise.all(
          paths.map(async (path) => ({
            file: basename(path),
            bytes: await readFileUpTo(path, maximumFileBytes),
          })),
        )
        chosen = await inspectFiles(db, files)
        return resultsOf(chosen)
      },
      confirmSigner: (fingerprint) => {
        const db = supervision()
        confirmSigner(db, signerOf(chosen, fingerprint))
        chosen = judgeAnew(db, chosen)
        return resultsOf(chosen)
      },
      importChosen: () => importInspected(supervision(), chosen),
      report: (range) => reportOn(supervision(), range),
      monthsReceived: () => findMonthsReceived(supervision()),
    },
  }
  return { handlers, lock }
}
