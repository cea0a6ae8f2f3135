/**
 * Every question the window may ask main, once. Main validates with the schemas, both sides take
 * their types from here, and channel names are made in `calls` alone.
 */
import * as z from 'zod/mini'
import { cell, fact, invitation } from './export-format.ts'
import { draft } from './draft.ts'
import { date, month, optionalLine } from './fields.ts'
import { followUp, followUpStates, newFollowUp } from './follow-up.ts'
import {
  homecomingAbout,
  homecomingAhead,
  homecomingInBrief,
  homecomingItem,
  homecomingList,
  homecomingTemplate,
  itemChanges,
  itemContent,
} from './homecoming.ts'
import { group, groupWithSessions, newGroup } from './group.ts'
import { languages } from './language.ts'
import { meeting, meetingKept, newMeeting } from './meeting.ts'
import {
  oldLogImport,
  oldLogLayout,
  oldLogLook,
  oldLogMapping,
  oldLogPreview,
  oldLogProgress,
} from './old-log.ts'
import {
  addedRecord,
  keptRecord,
  newRecord,
  toBringUp,
  wellbeing,
  year,
  yearRegister,
} from './own-development.ts'
import { person, personPlans } from './person.ts'
import {
  dueStep,
  mostSteps,
  newPlan,
  newStep,
  plan,
  planChanges,
  planInBrief,
  planStep,
} from './plan.ts'
import { preferences } from './preferences.ts'
import { newPassphrase, profile, profileKind } from './profile.ts'
import { type RefusalCode, type RefusalDetail } from './refusal.ts'
import {
  backup,
  backupSource,
  chosenBackup,
  contents,
  listedProfile,
  opened,
  repair,
  safety,
  safetyChoices,
} from './safety.ts'
import { activityCode, name, newSession, session, unit } from './session.ts'
import { changed as sessionChanged, sessionChange } from './session-change.ts'
import { sessionOrigin } from './session-origin.ts'
import { favourite, found, sessionFilter } from './session-search.ts'
import { pattern, period, summary } from './summary.ts'
import {
  monthRange,
  reportAdvice,
  reportFormats,
  reportProgress,
  reportScope,
  reportSettings,
  savedReport,
  signer,
} from './report.ts'
import { reportPage } from './report-page.ts'
import { importResult } from './supervision.ts'

export interface Call<
  Input extends z.ZodMiniType = z.ZodMiniType,
  Output extends z.ZodMiniType = z.ZodMiniType,
> {
  readonly input: Input
  readonly output: Output
}

const call = <Input extends z.ZodMiniType, Output extends z.ZodMiniType>(
  input: Input,
  output: Output,
): Call<Input, Output> => ({ input, output })

const nothing = z.void()
const language = z.enum(languages)
const optionalName = optionalLine(80)
const passphrase = z.string().check(z.minLength(1), z.maxLength(1024))

/** What would leave: every line of the file, and who it is for. */
const exportPreview = z.strictObject({
  invitation,
  /** How the supervisor will see the sender. */
  signer,
  months: z.array(month),
  cells: z.array(cell),
  facts: z.array(fact),
})
export type ExportPreview = z.infer<typeof exportPreview>

/** A saved file. The folder is left out: paths can name people. */
const savedFile = z.strictObject({ file: z.string() })

export const contract = {
  app: {
    /** Where the window should begin: the language, and the profile that is open if any. */
    state: call(nothing, z.strictObject({ language, open: z.nullable(profile) })),
    setLanguage: call(language, nothing),
  },
  profiles: {
    /** The one that was open last comes first, the others by label. */
    list: call(nothing, z.array(listedProfile)),
    /** The recovery code is shown once, and told nowhere else. */
    create: call(
      z.strictObject({ kind: profileKind, label: name, passphrase: newPassphrase }),
      z.strictObject({ profile, recoveryCode: z.string() }),
    ),
    unlock: call(z.strictObject({ id: profile.shape.id, passphrase }), opened),
    unlockByKeychain: call(profile.shape.id, opened),
    /** Opens by the recovery code, sets a new passphrase, and answers with a new recovery code. */
    recover: call(
      z.strictObject({
        id: profile.shape.id,
        recoveryCode: z.string().check(z.maxLength(200)),
        passphrase: newPassphrase,
      }),
      z.strictObject({ ...opened.shape, recoveryCode: z.string() }),
    ),
    lock: call(nothing, nothing),
    /** Somebody uses the window: the time until it is locked begins anew. */
    inUse: call(nothing, nothing),
    /** Removes the open profile for good. */
    remove: call(z.strictObject({ passphrase, withBackups: z.boolean() }), nothing),
    /** Removes a profile that nobody can open any more, with its backups on this computer. */
    discard: call(profile.shape.id, nothing),
  },
  safety: {
    read: call(nothing, safety),
    change: call(z.partial(safetyChoices), safety),
    /** What the open profile holds: what would be lost. */
    contents: call(nothing, contents),
    changePassphrase: call(z.strictObject({ passphrase, newPassphrase }), nothing),
    /** A new code; the former one opens nothing any more. */
    makeRecoveryCode: call(passphrase, z.string()),
    /** The code was typed back. */
    recoveryCodeChecked: call(nothing, nothing),
    startUsingKeychain: call(passphrase, safety),
    stopUsingKeychain: call(nothing, safety),
  },
  backups: {
    /** Of a profile, newest first. Works while no profile is open. */
    list: call(profile.shape.id, z.array(backup)),
    /** Asks for a backup or a file made for moving; null when the choice was cancelled. */
    chooseFile: call(nothing, z.nullable(chosenBackup)),
    /** Opens it beside the present store, and says what it holds. Nothing is changed. */
    preview: call(z.strictObject({ source: backupSource, passphrase }), contents),
    /** Puts it in the place of the present store, which is kept among the backups. */
    restore: call(z.strictObject({ source: backupSource, passphrase }), opened),
    makeNow: call(nothing, safety),
    /** Asks for a folder; null when the choice was cancelled. */
    chooseSecondFolder: call(nothing, z.nullable(safety)),
    stopUsingSecondFolder: call(nothing, safety),
    /** Asks where to save the whole profile in one file, for another computer. */
    saveToMove: call(nothing, z.nullable(savedFile)),
  },
  repairs: {
    /** Saves what can be read of a damaged store, in a copy. */
    prepare: call(z.strictObject({ id: profile.shape.id, passphrase }), repair),
    /** Puts the copy in the place of the damaged store, which is kept among the backups. */
    use: call(z.strictObject({ id: profile.shape.id, passphrase }), opened),
  },
  diagnosis: {
    /** Event codes and numbers: the whole text that `save` would write. */
    text: call(nothing, z.string()),
    /** Asks where to save the text that was shown last; null when the choice was cancelled. */
    save: call(nothing, z.nullable(savedFile)),
  },
  sessions: {
    log: call(newSession, session),
    /** Also remembers what it was logged from, such as a homecoming list. */
    logFrom: call(z.strictObject({ origin: sessionOrigin, session: newSession }), session),
    find: call(sessionFilter, found),
    /** In the given order; those that are no longer there are left out. */
    read: call(z.array(z.int()).check(z.maxLength(500)), z.array(session)),
    /** Oldest first; within a day by clock time, those without one last. */
    list: call(period, z.array(session)),
    /** The newest 50 that hold every word, each possibly unfinished. */
    search: call(z.string().check(z.maxLength(200)), z.array(session)),
    /** The one logged last. */
    latest: call(nothing, z.nullable(session)),
    /** The most frequent of the 14 days up to the given one. */
    favourites: call(date, z.array(favourite)),
    /** Saved only when nobody has changed or removed it since `revision`. */
    change: call(
      z.strictObject({ id: z.int(), revision: z.int(), session: newSession }),
      sessionChanged,
    ),
    /** Rests for 30 days. Answers the change that `restore` undoes. */
    remove: call(z.int(), sessionChange),
    /** Newest first. */
    changes: call(z.int(), z.array(sessionChange)),
    /** The removed ones that still rest, newest first. */
    removed: call(nothing, z.array(sessionChange)),
    /** Puts a session back to what it was before the given change. */
    restore: call(z.int(), session),
  },
  units: {
    /** The one logged last comes first. */
    list: call(nothing, z.array(unit)),
    /** A new name or setting, in every session of the unit. */
    change: call(z.strictObject({ name, unit }), nothing),
  },
  people: {
    /** By name. */
    list: call(nothing, z.array(person)),
    add: call(name, nothing),
    rename: call(z.strictObject({ from: name, to: name }), nothing),
    /** What goes on with one person beside single sessions. */
    plans: call(name, personPlans),
    /** Gives all that is about one to another. */
    merge: call(z.strictObject({ from: name, into: name }), nothing),
    /** What is about the person stays; the pseudonym goes, also from the history of sessions. */
    forget: call(name, nothing),
  },
  followUps: {
    /** By day, those of one person or session when given. */
    list: call(
      z.strictObject({ person: z.optional(name), sessionId: z.optional(z.int()) }),
      z.array(followUp),
    ),
    add: call(newFollowUp, followUp),
    change: call(z.strictObject({ id: z.int(), followUp: newFollowUp }), followUp),
    /** Done, no longer relevant, or open again; `day` is when. */
    settle: call(
      z.strictObject({ id: z.int(), state: z.enum(followUpStates), day: date }),
      followUp,
    ),
    remove: call(z.int(), nothing),
  },
  ownDevelopment: {
    year: call(year, yearRegister),
    /** With a session of the same time, or without. */
    add: call(addedRecord, z.strictObject({ record: keptRecord, session: z.nullable(session) })),
    change: call(z.strictObject({ id: z.int(), record: newRecord }), keptRecord),
    /** The sessions logged from it stay. */
    remove: call(z.int(), keptRecord),
    putBack: call(keptRecord, nothing),
  },
  toBringUp: {
    /** Also what was brought up, in the order it was written. */
    list: call(nothing, z.array(toBringUp)),
    add: call(z.pick(toBringUp, { text: true, addedOn: true }), toBringUp),
    /** Brought up on a day, or not yet. */
    mark: call(z.pick(toBringUp, { id: true, broughtUpOn: true }), toBringUp),
    remove: call(z.int(), toBringUp),
    putBack: call(toBringUp, nothing),
  },
  wellbeing: {
    /** Newest first. */
    list: call(nothing, z.array(wellbeing)),
    /** Answers what the day held before. */
    keep: call(wellbeing, z.nullable(wellbeing)),
    remove: call(date, wellbeing),
  },
  /** For studies, occupation and work. */
  plans: {
    /** Active ones first. */
    list: call(nothing, z.array(planInBrief)),
    get: call(z.int(), plan),
    /** Steps whose day is the given one or has passed. */
    due: call(date, z.array(dueStep)),
    /** Without steps. */
    add: call(newPlan, plan),
    change: call(z.strictObject({ id: z.int(), changes: planChanges }), plan),
    /** On a day; without one it is active again. */
    end: call(z.strictObject({ id: z.int(), endedOn: plan.shape.endedOn }), plan),
    remove: call(z.int(), plan),
    putBack: call(plan, plan),
    // What changes steps answers them all as they were before: what `putBackSteps` takes.
    addSteps: call(
      z.strictObject({ planId: z.int(), steps: z.array(newStep).check(z.maxLength(mostSteps)) }),
      z.array(planStep),
    ),
    changeStep: call(z.strictObject({ id: z.int(), step: newStep }), z.array(planStep)),
    markStep: call(
      z.strictObject({ id: z.int(), state: planStep.shape.state, day: date }),
      z.array(planStep),
    ),
    /** To a place counted from 0. */
    moveStep: call(
      z.strictObject({ id: z.int(), place: z.int().check(z.gte(0)) }),
      z.array(planStep),
    ),
    removeStep: call(z.int(), z.array(planStep)),
    putBackSteps: call(z.strictObject({ planId: z.int(), steps: plan.shape.steps }), nothing),
  },
  homecoming: {
    /** Open ones first, by the day for going home. */
    list: call(nothing, z.array(homecomingInBrief)),
    /** Of those who go home on the given day or soon after. */
    ahead: call(date, z.array(homecomingAhead)),
    get: call(z.int(), homecomingList),
    /** With the items of its unit's template. */
    start: call(z.strictObject({ day: date, list: homecomingAbout }), homecomingList),
    change: call(
      z.strictObject({ id: z.int(), changes: z.partial(homecomingAbout) }),
      homecomingList,
    ),
    finish: call(z.strictObject({ id: z.int(), day: date }), homecomingList),
    reopen: call(z.int(), homecomingList),
    /** Answers what `putBack` puts back. */
    remove: call(z.int(), homecomingList),
    putBack: call(homecomingList, homecomingList),
    addItem: call(
      z.strictObject({
        listId: z.int(),
        item: itemContent,
        day: z.optional(homecomingItem.shape.day),
      }),
      homecomingItem,
    ),
    /** `today` is when an item is marked as done. */
    changeItem: call(
      z.strictObject({ id: z.int(), today: date, changes: itemChanges }),
      homecomingItem,
    ),
    /** Answers what `putBackItem` puts back. */
    removeItem: call(z.int(), homecomingItem),
    /** Also an item as it was before a change. */
    putBackItem: call(homecomingItem, homecomingItem),
    /** What a new list of a unit begins with; without a name, of all units that have none of their own. */
    template: call(optionalName, homecomingTemplate),
    saveTemplate: call(
      z.strictObject({ unit: optionalName, items: z.array(itemContent).check(z.maxLength(1000)) }),
      homecomingTemplate,
    ),
    resetTemplate: call(optionalName, homecomingTemplate),
  },
  groups: {
    /** By name, each with its sessions from the given day on. */
    list: call(date, z.array(groupWithSessions)),
    /** The ids of all sessions of a group, newest first. */
    sessions: call(z.int(), z.array(z.int())),
    add: call(newGroup, group),
    change: call(z.strictObject({ id: z.int(), group: newGroup }), group),
    /** Its sessions stay. Answers what `putBack` puts back. */
    remove: call(z.int(), group),
    putBack: call(group, nothing),
  },
  meetings: {
    /** By day. */
    list: call(nothing, z.array(meeting)),
    /** The ids of all sessions of a meeting, newest first. */
    sessions: call(z.int(), z.array(z.int())),
    add: call(newMeeting, meeting),
    /** The person stays whoever it is by now, unless it differs from `personBefore`. */
    change: call(
      z.strictObject({ id: z.int(), personBefore: z.string(), meeting: newMeeting }),
      meeting,
    ),
    /** No longer relevant since a day, or relevant again. */
    close: call(z.strictObject({ id: z.int(), day: z.union([z.literal(''), date]) }), meeting),
    /** Its sessions stay. Answers what `putBack` puts back. */
    remove: call(z.int(), meetingKept),
    putBack: call(meetingKept, nothing),
  },
  preferences: {
    read: call(nothing, preferences),
    change: call(z.partial(preferences), preferences),
    /** Renames an own label also in the sessions that bear it. */
    renameLabel: call(
      z.strictObject({ activity: activityCode, from: name, to: name }),
      preferences,
    ),
  },
  drafts: {
    /** The key that the window encrypts its own copies with: 32 bytes, base64. */
    key: call(nothing, z.string()),
    list: call(nothing, z.array(draft)),
    save: call(draft, nothing),
    discard: call(draft.shape.context, nothing),
  },
  samples: {
    /** How many sessions of the sample are in the log. */
    count: call(nothing, z.int()),
    /** Adds a made-up month before the given day. */
    add: call(date, z.int()),
    remove: call(nothing, z.int()),
  },
  oldLog: {
    /** Asks for a file and proposes how to read it; null when the choice was cancelled. */
    choose: call(nothing, z.nullable(oldLogLook)),
    /** Reads the chosen file by another layout, and proposes the rest anew. */
    read: call(oldLogLayout, oldLogLook),
    /** Reads it by a changed mapping, and proposes what the words mean that the mapping lacks. */
    match: call(oldLogMapping, oldLogLook),
    /** What would be logged, and what not and why. Nothing is logged yet. */
    preview: call(oldLogMapping, oldLogPreview),
    /** All or nothing. The words of the mapping are remembered. */
    import: call(oldLogMapping, oldLogImport),
    /** How far the import is; null when none is running. */
    progress: call(nothing, z.nullable(oldLogProgress)),
    /** Stops the import; nothing of it stays. */
    cancel: call(nothing, nothing),
    /** Newest first. */
    imports: call(nothing, z.array(oldLogImport)),
    /** Takes away the sessions of an import with what was changed in them; answers how many. */
    undo: call(z.int(), z.int()),
  },
  /** Compared with another period by being asked twice. */
  summaries: { summarise: call(period, summary), pattern: call(period, pattern) },
  /** For both kinds of profile: of its own log, or of the months that logs have shared. */
  reports: {
    /** Newest first. */
    list: call(nothing, z.array(savedReport)),
    /** A new one when `id` is null. */
    save: call(z.strictObject({ id: z.nullable(z.int()), settings: reportSettings }), savedReport),
    remove: call(z.int(), nothing),
    /** Null when there is nothing to report on. */
    scope: call(nothing, z.nullable(reportScope)),
    /** The report as others would see it, and what to think of before it leaves. */
    preview: call(
      reportSettings,
      z.strictObject({ page: reportPage, advice: z.array(reportAdvice) }),
    ),
    /** Asks where to save it, and remembers what has left; null when cancelled. */
    saveFile: call(
      z.strictObject({ settings: reportSettings, format: z.enum(reportFormats) }),
      z.nullable(savedFile),
    ),
    /** How far the file is; null when none is being made. */
    progress: call(nothing, z.nullable(reportProgress)),
    /** Stops the making of the file; nothing of it stays. */
    cancel: call(nothing, nothing),
  },
  /** Asked by the page that nobody sees, which a PDF is printed from. */
  printing: {
    page: call(nothing, reportPage),
    /** Everything is drawn. */
    drawn: call(nothing, nothing),
  },
  sharing: {
    /** Months that have sessions, newest first. */
    months: call(nothing, z.array(month)),
    /** Asks for an invitation file; null when the choice was cancelled. */
    chooseInvitation: call(nothing, z.nullable(invitation)),
    preview: call(z.strictObject({ invitation, months: z.array(month) }), exportPreview),
    /** Asks where to save what was previewed; null when the choice was cancelled. */
    save: call(exportPreview, z.nullable(savedFile)),
  },
  supervision: {
    organisation: call(nothing, z.nullable(invitation)),
    /** Asks where to save the invitation; null when the choice was cancelled. */
    invite: call(z.strictObject({ organisation: name }), z.nullable(savedFile)),
    /** Asks for files and says what each would change. Nothing is imported yet. */
    chooseFiles: call(nothing, z.array(importResult)),
    /** Confirms a signer of the chosen files, after a comparison by voice; says anew what each would change. */
    confirmSigner: call(signer.shape.fingerprint, z.array(importResult)),
    /** Imports the chosen files and answers with a receipt for each. */
    importChosen: call(nothing, z.array(importResult)),
    /** Which months each log has shared. */
    monthsOfLogs: call(monthRange, z.array(z.strictObject({ signer, months: z.array(month) }))),
    /** The first and last month received; null before the first import. */
    monthsReceived: call(nothing, z.nullable(monthRange)),
  },
} satisfies Record<string, Record<string, Call>>

type Contract = typeof contract

/** What main provides for each call. */
export type Handlers = {
  readonly [Noun in keyof Contract]: {
    readonly [Verb in keyof Contract[Noun]]: Contract[Noun][Verb] extends Call<
      infer Input,
      infer Output
    >
      ? (input: z.infer<Input>) => z.infer<Output> | Promise<z.infer<Output>>
      : never
  }
}

/** The same functions as the window sees them. */
export type Api = {
  readonly [Noun in keyof Contract]: {
    readonly [Verb in keyof Contract[Noun]]: Contract[Noun][Verb] extends Call<
      infer Input,
      infer Output
    >
      ? (...input: z.infer<Input> extends void ? [] : [z.infer<Input>]) => Promise<z.infer<Output>>
      : never
  }
}

export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false
      readonly error: { readonly code: RefusalCode; readonly detail: RefusalDetail }
    }

/** What main tells the window without being asked. */
export const events = {
  /** The profile is locked in so many seconds unless somebody uses the window. */
  locksSoon: z.int(),
  /** The profile is being locked: what is half-written has a moment to be handed over. */
  locking: z.void(),
} satisfies Record<string, z.ZodMiniType>

type EventName = keyof typeof events
export type EventOf<Name extends EventName> = z.infer<(typeof events)[Name]>

/** Each calls its listener with every event from then on, until what it answers is called. */
export type Events = {
  readonly [Name in EventName]: (listener: (event: EventOf<Name>) => void) => () => void
}

export const eventChannel = (event: EventName): string => `event.${event}`

type Listen = (channel: string, listener: (event: never) => void) => () => void

/** The functions of `events`, each listening by `listen`. */
export function eventBridge(listen: Listen): Events {
  const names = Object.keys(events) as EventName[]
  const made = names.map((event) => [
    event,
    (listener: (event: never) => void) => listen(eventChannel(event), listener),
  ])
  return Object.fromEntries(made) as Events
}

/** Every call of the contract with its channel name. */
export function* calls(): Generator<{ channel: string; noun: string; verb: string; call: Call }> {
  for (const [noun, verbs] of Object.entries<Record<string, Call>>(contract)) {
    for (const [verb, definition] of Object.entries(verbs)) {
      yield { channel: `${noun}.${verb}`, noun, verb, call: definition }
    }
  }
}

export type Send = (channel: string, input: unknown) => Promise<unknown>

/**
 * The functions of the contract, each sending its input over `send`. What they answer is what
 * `send` answers: the window's `api.ts` opens the reply, tests hand in the handlers themselves.
 */
export function bridge(send: Send): Api {
  const api: Record<string, Record<string, (input?: unknown) => Promise<unknown>>> = {}
  for (const { channel, noun, verb } of calls()) {
    ;(api[noun] ??= {})[verb] = (input) => send(channel, input)
  }
  return api as unknown as Api
}
