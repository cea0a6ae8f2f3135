/** The handlers of main behind the real contract, over a user-data folder of their own. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answer } from '../../src/main/answer.ts'
import { type EventLog, openEventLog } from '../../src/main/event-log.ts'
import { handlersFor } from '../../src/main/handlers.ts'
import type { KeychainState, SystemKeychain } from '../../src/main/keychain.ts'
import { LastFolders } from '../../src/main/last-folders.ts'
import type { Locking } from '../../src/main/locking.ts'
import type { Channel } from '../../src/main/logged-events.ts'
import { noteRefusal } from '../../src/main/noted-refusals.ts'
import { Printer } from '../../src/main/printer.ts'
import { openSettings } from '../../src/main/settings.ts'
import { type Api, bridge, calls } from '../../src/shared/contract.ts'
import { Refusal } from '../../src/shared/refusal.ts'

export interface AnApp {
  readonly folder: string
  readonly api: Api
  readonly locking: Locking
  readonly eventLog: EventLog
  readonly keychain: AKeychain
  /** What the person answers in the next dialogs. */
  readonly answers: string[]
  readonly lastFolders: LastFolders
  /** What the window was told, and what happened to it. */
  readonly told: unknown[]
  close(): void
}

/** A keychain that can be taken away, changed and found without protection. */
export interface AKeychain extends SystemKeychain {
  become(state: KeychainState): void
  forget(): void
  isOutdated: boolean
}

export function anApp(): AnApp {
  const folder = mkdtempSync(join(tmpdir(), 'peerlogg-handlers-'))
  const userData = join(folder, 'user-data')
  mkdirSync(userData)
  const answers: string[] = []
  const told: unknown[] = []
  const eventLog = openEventLog(join(userData, 'logs'))
  const keychain = aKeychain()
  const lastFolders = new LastFolders()
  const printer = aPrinter()
  const { handlers, locking, leave, pageLoaded } = handlersFor({
    appVersion: '1.2.3',
    profilesFolder: join(userData, 'profiles'),
    settings: openSettings(join(userData, 'settings.json'), 'sv-SE'),
    dialogs: {
      chooseFiles: async () => answers.splice(0),
      chooseFolder: async () => answers.shift() ?? null,
      chooseWhereToSave: async () => answers.shift() ?? null,
    },
    lastFolders,
    keychain,
    printer,
    eventLog,
    tellWindow: (name, event) => void told.push(event === undefined ? name : { [name]: event }),
    beginPageAnew: () => {
      told.push('a new page')
      pageLoaded()
    },
    hideFromCapture: (isHidden) => void told.push({ isHidden }),
    languageChanged: () => {},
  })
  const byChannel = new Map([...calls()].map((each) => [each.channel, each]))
  const byName = handlers as unknown as Record<string, Record<string, () => unknown>>
  const api = bridge(async (channel, input) => {
    const { noun, verb, call } = byChannel.get(channel)!
    const reply = await answer(call, byName[noun]![verb]!, input, (refusal) =>
      noteRefusal(eventLog.note, channel as Channel, refusal),
    )
    if (!reply.ok) throw new Refusal(reply.error.code, reply.error.detail)
    // What the window would not be promised must not come.
    return call.output.parse(reply.value)
  })
  return {
    folder,
    api,
    locking,
    eventLog,
    keychain,
    answers,
    lastFolders,
    told,
    close() {
      leave()
      rmSync(folder, { recursive: true, maxRetries: 5 })
    },
  }
}

/** A printer whose page is drawn at once and prints nothing but the beginning of a PDF. */
function aPrinter(): Printer {
  const printer: Printer = new Printer(() => ({
    sender: null,
    load: async () => printer.handlers.drawn(),
    toPdf: async () => Buffer.from('%PDF-'),
    close: () => {},
  }))
  return printer
}

function aKeychain(): AKeychain {
  let state: KeychainState = 'ready'
  const sealed = new Map<string, string>()
  const refuseUnlessReady = () => {
    if (state === 'absent') throw new Refusal('keychain-unavailable')
    if (state === 'unprotected') throw new Refusal('keychain-unprotected')
  }
  return {
    isOutdated: false,
    state: async () => state,
    become: (next) => (state = next),
    forget: () => sealed.clear(),
    async seal(text) {
      refuseUnlessReady()
      const name = `sealed ${sealed.size}`
      sealed.set(name, text)
      return Buffer.from(name)
    },
    async reveal(name) {
      refuseUnlessReady()
      const text = sealed.get(name.toString())
      if (text === undefined) throw new Error('The system has another key')
      return text
    },
  }
}
