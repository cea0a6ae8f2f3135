/** What somebody does with a store, one step after the other, and what the store must hold after each. */
import { randomFrom, sampleDay } from '../../../src/logbook/sample-month.ts'
import { activityCodes } from '../../../src/shared/activities.ts'
import { type NewSession, noDetails } from '../../../src/shared/session.ts'
import type { LogContents, SharedContents, StoreContents } from './contents.ts'

/** An export that lies ready for a supervisor. */
export interface ReadyExport {
  readonly path: string
  readonly exportId: string
  readonly sequence: number
  readonly publicKey: string
  /** Its cells and facts by month, as `contentsOf` reads them. */
  readonly months: Readonly<Record<string, readonly string[]>>
}

export type Step =
  | { readonly does: 'log'; readonly session: NewSession }
  | {
      readonly does: 'change'
      readonly id: number
      readonly revision: number
      readonly session: NewSession
    }
  | { readonly does: 'remove'; readonly id: number }
  | { readonly does: 'restore'; readonly changeId: number }
  | { readonly does: 'import an old log'; readonly sessions: readonly NewSession[] }
  | { readonly does: 'undo an import'; readonly id: number }
  | { readonly does: 'take in an export'; readonly file: ReadyExport }
  | { readonly does: 'back up'; readonly minutesAgo: number; readonly always: boolean }
  | { readonly does: 'restore a backup'; readonly name: string }
  | { readonly does: 'change the passphrase'; readonly to: string }
  | { readonly does: 'replace the recovery code' }
  | { readonly does: 'close and open' }

export type Deed = Step['does']

/** All that is known of a store from outside: what it holds, what its backups hold, what opens it. */
export interface Known {
  contents: StoreContents
  /** By the name of the backup. */
  backups: Record<string, StoreContents>
  passphrase: string
  /** Null while nobody knows it: of an older store, or when the moment it was told was lost. */
  recoveryCode: string | null
}

/** What a step answered that could not be foreseen. */
export interface Answer {
  readonly recoveryCode?: string
  /** Of an opening. */
  readonly findings?: readonly string[]
  /** The backups that are there now. */
  readonly backups?: readonly string[]
  /** Copies of those of them that are new. */
  readonly kept?: readonly string[]
}

/** Puts what a step did into what is known. */
export function note(known: Known, step: Step, answer: Answer): void {
  const before = known.contents
  if (step.does === 'restore a backup') {
    const restored = known.backups[step.name]
    if (!restored) throw new Error('Nobody knows what that backup holds')
    known.contents = structuredClone(restored)
  } else if (before.kind === 'peer') changeLog(before, step)
  else if (step.does === 'take in an export') takeIn(before, step.file)

  if (step.does === 'change the passphrase') known.passphrase = step.to
  if (step.does === 'replace the recovery code') known.recoveryCode = answer.recoveryCode ?? null
  if (answer.backups) noteBackups(known, answer.backups, before)
}

/** The backups that are there now. One that nobody knew was made of what the store held then. */
export function noteBackups(known: Known, names: readonly string[], contents: StoreContents): void {
  const { backups } = known
  known.backups = Object.fromEntries(
    names.map((name) => [name, backups[name] ?? structuredClone(contents)]),
  )
}

function changeLog(log: LogContents, step: Step): void {
  const { sessions, lastIds } = log
  switch (step.does) {
    case 'log':
      addSession(log, step.session, null)
      break
    case 'change':
      overwrite(log, step.id, step.session)
      break
    case 'remove':
      keep(log, step.id, 'removed')
      delete sessions[step.id]
      break
    case 'restore': {
      const { sessionId, before: kept } = log.changes[step.changeId]!
      const before = { ...kept, setting: log.units[kept.unit] ?? kept.setting }
      if (sessions[sessionId]) overwrite(log, sessionId, before)
      else {
        const last = Object.values(log.changes).findLast((one) => one.sessionId === sessionId)!
        const { revision, importId } = last
        sessions[sessionId] = { ...before, id: sessionId, revision: revision + 1, importId }
        noteNames(log, before)
      }
      break
    }
    case 'import an old log': {
      const id = ++lastIds.imports
      log.imports[id] = step.sessions.length
      const byDay = step.sessions.toSorted((one, other) => one.date.localeCompare(other.date))
      for (const session of byDay) addSession(log, session, id)
      for (const activity of activityCodes) log.oldLogWords[activity.toLowerCase()] = true
      break
    }
    case 'undo an import':
      takeOutImport(log, step.id)
      break
    case 'take in an export':
    case 'back up':
    case 'restore a backup':
    case 'change the passphrase':
    case 'replace the recovery code':
    case 'close and open':
  }
}

function addSession(log: LogContents, session: NewSession, importId: number | null): void {
  const id = ++log.lastIds.sessions
  log.sessions[id] = { ...session, id, revision: 1, importId }
  noteNames(log, session)
}

/** A unit and a person are made when they are first named. */
function noteNames(log: LogContents, { unit, setting, person }: NewSession): void {
  if (unit !== '' && setting !== '') log.units[unit] = setting
  if (person !== '') log.people[person] ??= 'without'
}

function overwrite(log: LogContents, id: number, session: NewSession): void {
  const present = log.sessions[id]!
  const { revision, importId } = present
  const now = { ...session, id, revision, importId }
  if (JSON.stringify(sorted(now)) === JSON.stringify(sorted(present))) return
  keep(log, id, 'changed')
  log.sessions[id] = { ...now, revision: revision + 1 }
  noteNames(log, session)
}

const sorted = (value: object) => Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))

function keep(log: LogContents, sessionId: number, kind: string): void {
  const { id: _id, revision, importId, ...before } = log.sessions[sessionId]!
  log.changes[++log.lastIds.session_changes] = { sessionId, revision, kind, before, importId }
}

/** What nothing else needs goes with it. */
function takeOutImport(log: LogContents, importId: number): void {
  const gone = Object.values(log.sessions).filter((session) => session.importId === importId)
  const touched = new Set([
    ...gone.map(({ id }) => id),
    ...Object.values(log.changes)
      .filter((change) => change.importId === importId)
      .map(({ sessionId }) => sessionId),
  ])
  for (const { id } of gone) delete log.sessions[id]
  for (const [id, { sessionId }] of Object.entries(log.changes)) {
    if (touched.has(sessionId)) delete log.changes[Number(id)]
  }
  delete log.imports[importId]
  const left = Object.values(log.sessions)
  for (const { unit, person } of gone) {
    if (!left.some((session) => session.unit === unit)) delete log.units[unit]
    const isNeeded = left.some((session) => session.person === person)
    if (!isNeeded && log.people[person] === 'without') delete log.people[person]
  }
}

function takeIn(shared: SharedContents, file: ReadyExport): void {
  shared.receipts[file.exportId] = true
  for (const [month, rows] of Object.entries(file.months)) {
    const held = `${file.publicKey} ${month}`
    const present = shared.months[held]
    if (present && present.sequence >= file.sequence) continue
    shared.months[held] = { exportId: file.exportId, sequence: file.sequence, rows }
  }
}

type Random = () => number
const oneOf = <Item>(random: Random, items: readonly Item[]): Item | undefined =>
  items[Math.floor(random() * items.length)]

const chances: Readonly<Record<Deed, number>> = {
  log: 30,
  change: 20,
  remove: 8,
  restore: 8,
  'import an old log': 4,
  'undo an import': 3,
  'take in an export': 30,
  'back up': 4,
  'restore a backup': 2,
  'change the passphrase': 1,
  'replace the recovery code': 2,
  'close and open': 2,
}
export const deeds = Object.keys(chances) as Deed[]

const mostSessions = 300

/** Answers with one possible step after the other, by chance, one deed far more often when it is given. */
export function chooser(seed: number, files: readonly ReadyExport[], favourite: Deed | null) {
  const random = randomFrom(seed)
  let written = 0
  const someSession = (log: LogContents): NewSession => {
    const day = `2026-${oneOf(random, ['09', '10', '11'])}-${oneOf(random, ['02', '13', '27'])}`
    const [session] = sampleDay(day, 1, random)
    if (!session) throw new Error('A day of one session has none')
    const { unit } = session
    return {
      ...session,
      setting: log.units[unit] ?? session.setting,
      note: `${session.note} ${seed} ${++written}`.trim(),
    }
  }

  const stepOf = (deed: Deed, { contents, backups }: Known): Step | null => {
    const log = contents.kind === 'peer' ? contents : null
    switch (deed) {
      case 'log':
        return log && { does: deed, session: someSession(log) }
      case 'change': {
        const session = log && oneOf(random, Object.values(log.sessions))
        if (!session) return null
        return { does: deed, id: session.id, revision: session.revision, session: someSession(log) }
      }
      case 'remove': {
        const session = log && oneOf(random, Object.values(log.sessions))
        return session ? { does: deed, id: session.id } : null
      }
      case 'restore': {
        const changeId = log && oneOf(random, Object.keys(log.changes))
        return changeId ? { does: deed, changeId: Number(changeId) } : null
      }
      case 'import an old log': {
        if (!log) return null
        const count = 1 + Math.floor(random() * 100)
        const sessions = Array.from({ length: count }, () => someSession(log))
        return { does: deed, sessions: sessions.map((session) => asInOldLog(session, log)) }
      }
      case 'undo an import': {
        const id = log && oneOf(random, Object.keys(log.imports))
        return id ? { does: deed, id: Number(id) } : null
      }
      case 'take in an export': {
        const file = log ? undefined : oneOf(random, files)
        return file ? { does: deed, file } : null
      }
      case 'restore a backup': {
        const name = oneOf(random, Object.keys(backups))
        return name === undefined ? null : { does: deed, name }
      }
      case 'change the passphrase':
        return { does: deed, to: `fyra ord och ett tal ${seed} ${++written}` }
      case 'back up':
        return { does: deed, minutesAgo: Math.floor(random() * 86_400), always: random() < 0.7 }
      case 'replace the recovery code':
      case 'close and open':
        return { does: deed }
    }
  }

  return (known: Known): Step => {
    for (;;) {
      const deed = favourite && random() < 0.3 ? favourite : byChance(random)
      const { contents } = known
      const isFull =
        contents.kind === 'peer' && Object.keys(contents.sessions).length > mostSessions
      if (isFull && (deed === 'log' || deed === 'import an old log')) continue
      const step = stepOf(deed, known)
      if (step) return step
    }
  }
}

function byChance(random: Random): Deed {
  const sum = Object.values(chances).reduce((total, chance) => total + chance)
  let place = random() * sum
  for (const deed of deeds) {
    place -= chances[deed]
    if (place < 0) return deed
  }
  return 'log'
}

/** As much of a session as a line of an old log says; units that are new are of one setting. */
const asInOldLog = (session: NewSession, { units }: LogContents): NewSession => ({
  ...session,
  ...noDetails,
  setting: session.unit === '' ? '' : (units[session.unit] ?? 'inpatient'),
  start: '',
  phase: '',
})

/** Without what was written: a number tells it well enough, and the seed says the rest. */
export function inWords(step: Step): string {
  switch (step.does) {
    case 'change':
    case 'remove':
    case 'undo an import':
      return `${step.does} ${step.id}`
    case 'restore':
      return `${step.does} ${step.changeId}`
    case 'import an old log':
      return `${step.does} of ${step.sessions.length}`
    case 'restore a backup':
      return `${step.does} ${step.name}`
    case 'take in an export':
      return `${step.does} ${step.file.exportId.slice(0, 8)}`
    case 'log':
    case 'back up':
    case 'change the passphrase':
    case 'replace the recovery code':
    case 'close and open':
      return step.does
  }
}
