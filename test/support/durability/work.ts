/**
 * The program that is killed: it opens a store with the real rooms and does one step after the other.
 * Before each it says on channel 3 what it will do, and once the rooms have acknowledged it, what it
 * did; only then it goes on. Everything it needs comes as JSON on its standard input.
 */
import { copyFileSync, mkdirSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { json } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { undoImport } from '../../../src/logbook/imports.ts'
import { importOldLog } from '../../../src/logbook/old-log/import-old-log.ts'
import {
  changeSession,
  removeSession,
  restoreSession,
} from '../../../src/logbook/session-changes.ts'
import { logSession } from '../../../src/logbook/sessions.ts'
import { activityCodes } from '../../../src/shared/activities.ts'
import type { OldLogMapping } from '../../../src/shared/old-log.ts'
import { Refusal, type RefusalCode } from '../../../src/shared/refusal.ts'
import { type NewSession, forms } from '../../../src/shared/session.ts'
import { fileAt, importFiles } from '../../../src/supervision/incoming-files.ts'
import { backupFolderFor } from '../../../src/upkeep/backup-folder.ts'
import { backUp, listBackups } from '../../../src/upkeep/backups.ts'
import { enterStore } from '../../../src/upkeep/enter.ts'
import { restoreBackup } from '../../../src/upkeep/restore.ts'
import { asRefusal } from '../../../src/vault/failures.ts'
import { changePassphrase, replaceRecoveryCode, type Secret } from '../../../src/vault/keyslots.ts'
import type { Store } from '../../../src/vault/open.ts'
import {
  type Answer,
  chooser,
  type Deed,
  type Known,
  note,
  type ReadyExport,
  type Step,
} from './steps.ts'

export interface Task {
  readonly directory: string
  /** Where every backup that is made is copied to, because it may be pruned. Has room when the store has none. */
  readonly keptFolder: string
  readonly known: Known
  readonly files: readonly ReadyExport[]
  readonly seed: number
  readonly favourite: Deed | null
}

/** What is said on channel 3, a line each. */
export type Said =
  | { readonly says: 'will'; readonly step: Step }
  | { readonly says: 'did'; readonly answer: Answer }
  /** What nobody foresaw is 'unexpected', and its stack says where. */
  | { readonly says: 'refused'; readonly code: RefusalCode; readonly stack: string }

const mapping: OldLogMapping = {
  version: 1,
  encoding: 'utf-8',
  separator: ';',
  hasQuotes: true,
  titleLines: 0,
  hasHeadings: true,
  columns: ['date', 'minutes', 'activity', 'form', 'unit', 'person', 'participants', 'note'],
  dateOrder: 'ymd',
  year: 2026,
  carriesDate: false,
  words: Object.fromEntries(
    activityCodes.map((activity) => [activity.toLowerCase(), { activity, label: '', form: '' }]),
  ),
  formWords: Object.fromEntries(forms.map(({ code }) => [code, code])),
  activity: '',
  unit: '',
  setting: 'inpatient',
  takes: {
    'already-logged': true,
    'twice-in-file': true,
    'future-date': true,
    'before-1990': true,
    'over-10-hours': true,
    'may-be-a-real-person': true,
  },
}

const say = (said: Said): void => void writeSync(3, `${JSON.stringify(said)}\n`)

const task = (await json(process.stdin)) as Task
const { directory, known } = task
const backupFolder = backupFolderFor(directory)
const choose = chooser(task.seed, task.files, task.favourite)

/** The recovery code costs no key derivation, so that more of the time goes into what may break. */
const secret = (): Secret =>
  known.recoveryCode !== null && task.seed % 6 > 0
    ? { recoveryCode: known.recoveryCode }
    : { passphrase: known.passphrase }

let store: Store | null = null
let keptCount = 0
for (let step: Step = { does: 'close and open' }; ; step = store ? choose(known) : step) {
  say({ says: 'will', step })
  try {
    const answer = await take(step)
    note(known, step, answer)
    say({ says: 'did', answer })
  } catch (error) {
    const refusal = asRefusal(error)
    const { stack } = (refusal.cause ?? refusal) as Error
    say({ says: 'refused', code: refusal.code, stack: stack ?? '' })
  }
  if (store) continue
  step = { does: 'close and open' }
  await pause(20)
}

async function take(step: Step): Promise<Answer> {
  if (step.does === 'close and open') {
    store?.close()
    store = null
    const entered = await enterStore({ directory, ...secret() })
    store = entered.store
    return { findings: entered.findings.map(({ code }) => code), ...backupsNow() }
  }
  if (!store) throw new Error('A store that is closed is opened first')
  const { db, profile } = store
  switch (step.does) {
    case 'log':
      logSession(db, step.session)
      return {}
    case 'change':
      changeSession(db, step)
      return {}
    case 'remove':
      removeSession(db, step.id)
      return {}
    case 'restore':
      restoreSession(db, step.changeId)
      return {}
    case 'import an old log': {
      const lines = Buffer.from(oldLogOf(step.sessions))
      await importOldLog(db, lines, mapping, { today: '2026-11-22', isStrict: true })
      return {}
    }
    case 'undo an import':
      undoImport(db, step.id)
      return {}
    case 'take in an export': {
      const [receipt] = await importFiles(db, [fileAt(step.file.path)], {
        signal: new AbortController().signal,
        tell: () => {},
      })
      if (receipt?.reason) throw new Refusal(receipt.reason.code, receipt.reason.detail)
      return {}
    }
    case 'back up': {
      const now = new Date(Date.now() - step.minutesAgo * 60_000)
      backUp(store, { now, always: step.always })
      return backupsNow()
    }
    case 'restore a backup': {
      store.close()
      store = null
      await restoreBackup({ source: join(backupFolder, step.name), directory, ...secret() })
      return backupsNow()
    }
    case 'change the passphrase':
      await changePassphrase(directory, profile, secret(), step.to)
      return {}
    case 'replace the recovery code':
      return { recoveryCode: await replaceRecoveryCode(directory, profile, secret()) }
  }
}

/** The names of the backups. Each new one is copied before it is said to be there. */
function backupsNow(): Answer {
  const backups = listBackups(directory).map(({ name }) => name)
  const made = backups.filter((name) => !known.backups[name])
  const kept = made.flatMap((name) => {
    const path = join(task.keptFolder, String(++keptCount), name)
    mkdirSync(dirname(path), { recursive: true })
    return copies(join(backupFolder, name), path) ? [path] : []
  })
  return { backups, kept }
}

/**
 * False when the limit on the size of this process's files, which can come at any moment, stopped the copy
 * too. The step before it is done all the same, and must not be told as refused.
 */
function copies(from: string, to: string): boolean {
  try {
    copyFileSync(from, to)
    return true
  } catch (error) {
    if (asRefusal(error).code !== 'disk-full') throw error
    rmSync(to, { force: true })
    return false
  }
}

function oldLogOf(sessions: readonly NewSession[]): string {
  const lines = sessions.map(
    ({ date, minutes, activity, form, unit, person, participants, note: text }) =>
      [date, minutes, activity, form, unit, person, participants, `"${text}"`].join(';'),
  )
  return `Dag;Minuter;Aktivitet;Form;Enhet;Person;Antal;Anteckning\n${lines.join('\n')}\n`
}
