import * as z from 'zod/mini'
import { type Call, call, nothing } from '../call.ts'
import { draft } from '../draft.ts'
import { date } from '../fields.ts'
import { followUp, followUpStates, newFollowUp } from '../follow-up.ts'
import {
  oldLogImport,
  oldLogLayout,
  oldLogLook,
  oldLogMapping,
  oldLogPreview,
  oldLogProgress,
} from '../old-log.ts'
import { person, personPlans } from '../person.ts'
import { preferences } from '../preferences.ts'
import { changed as sessionChanged, sessionChange } from '../session-change.ts'
import { sessionOrigin } from '../session-origin.ts'
import { favourite, found, sessionFilter } from '../session-search.ts'
import { activityCode, name, newSession, session, unit } from '../session.ts'
import { pattern, period, summary } from '../summary.ts'

/** What a peer supporter’s log is asked day by day. */
export const logCalls = {
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
} satisfies Record<string, Record<string, Call>>
