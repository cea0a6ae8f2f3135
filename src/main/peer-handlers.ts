import { deleteDraft, draftKey, listDrafts, saveDraft } from '../logbook/drafts.ts'
import {
  addFollowUp,
  changeFollowUp,
  listFollowUps,
  removeFollowUp,
  settleFollowUp,
} from '../logbook/follow-ups.ts'
import { patternOf } from '../logbook/patterns.ts'
import {
  addPerson,
  forgetPerson,
  listPeople,
  mergePeople,
  renamePerson,
} from '../logbook/people.ts'
import { plansWith } from '../logbook/person-plans.ts'
import { changePreferences, readPreferences, renameLabel } from '../logbook/preferences.ts'
import { addSamples, countSamples, removeSamples } from '../logbook/samples.ts'
import {
  changeSession,
  listChanges,
  listRemoved,
  removeSession,
  restoreSession,
} from '../logbook/session-changes.ts'
import { logSessionFrom } from '../logbook/session-origins.ts'
import { findSessions, listFavourites, searchSessions } from '../logbook/session-search.ts'
import { findLatest, listSessions, logSession, readSessions } from '../logbook/sessions.ts'
import { summarise } from '../logbook/summaries.ts'
import { changeUnit, listUnits } from '../logbook/units.ts'
import type { Handlers } from '../shared/contract.ts'
import type { Around } from './around.ts'

/** What a peer supporter's profile answers. */
export function peerHandlers({ open }: Around) {
  const logbook = () => open.logbook().db

  return {
    sessions: {
      log: (session) => logSession(logbook(), session),
      logFrom: ({ origin, session }) => logSessionFrom(logbook(), origin, session),
      find: (filter) => findSessions(logbook(), filter),
      read: (ids) => readSessions(logbook(), ids),
      list: (period) => listSessions(logbook(), period),
      search: (text) => searchSessions(logbook(), text),
      latest: () => findLatest(logbook()),
      favourites: (day) => listFavourites(logbook(), day),
      change: (change) => changeSession(logbook(), change),
      remove: (id) => removeSession(logbook(), id),
      changes: (id) => listChanges(logbook(), id),
      removed: () => listRemoved(logbook()),
      restore: (changeId) => restoreSession(logbook(), changeId),
    },
    units: {
      list: () => listUnits(logbook()),
      change: (change) => changeUnit(logbook(), change),
    },
    people: {
      list: () => listPeople(logbook()),
      add: (name) => addPerson(logbook(), name),
      plans: (name) => plansWith(logbook(), name),
      rename: (names) => renamePerson(logbook(), names),
      merge: (names) => mergePeople(logbook(), names),
      forget: (name) => forgetPerson(logbook(), name),
    },
    followUps: {
      list: (of) => listFollowUps(logbook(), of),
      add: (followUp) => addFollowUp(logbook(), followUp),
      change: (change) => changeFollowUp(logbook(), change),
      settle: (settled) => settleFollowUp(logbook(), settled),
      remove: (id) => removeFollowUp(logbook(), id),
    },
    preferences: {
      read: () => readPreferences(logbook()),
      change: (changes) => changePreferences(logbook(), changes),
      renameLabel: (rename) => renameLabel(logbook(), rename),
    },
    drafts: {
      key: () => draftKey(logbook()),
      list: () => listDrafts(logbook()),
      save: (draft) => saveDraft(logbook(), draft),
      discard: (context) => deleteDraft(logbook(), context),
    },
    samples: {
      count: () => countSamples(logbook()),
      add: (day) => addSamples(logbook(), day),
      remove: () => removeSamples(logbook()),
    },
    summaries: {
      summarise: (period) => summarise(logbook(), period),
      pattern: (period) => patternOf(logbook(), period),
    },
  } satisfies Partial<Handlers>
}
