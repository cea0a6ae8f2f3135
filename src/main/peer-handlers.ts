import { deleteDraft, draftKey, listDrafts, saveDraft } from '../logbook/drafts.ts'
import { exportMonths, previewExport } from '../logbook/exports.ts'
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
import {
  findLatest,
  listMonths,
  listSessions,
  logSession,
  readSessions,
} from '../logbook/sessions.ts'
import { summarise } from '../logbook/summaries.ts'
import { changeUnit, listUnits } from '../logbook/units.ts'
import type { Handlers } from '../shared/contract.ts'
import { maximumInvitationBytes, readInvitation } from '../sharing/invitation.ts'
import { readFileUpTo } from '../vault/read-file.ts'
import type { Around } from './around.ts'
import { exportFiles, invitationFiles } from './file-kinds.ts'
import { saveFile } from './save-file.ts'

/** What a peer supporter's profile answers. */
export function peerHandlers(around: Around) {
  const { open, dialogs } = around
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
    sharing: {
      months: () => listMonths(logbook()),
      chooseInvitation: async () => {
        const [path] = await dialogs.chooseFiles(invitationFiles, 'one')
        return path === undefined
          ? null
          : readInvitation(await readFileUpTo(path, maximumInvitationBytes))
      },
      preview: (choice) => previewExport(logbook(), open.logbook().profile, choice),
      save: (preview) => {
        const { db, profile } = open.logbook()
        const firstAndLast = new Set([preview.months.at(0), preview.months.at(-1)])
        const fileName = `peerlogg-${[...firstAndLast].join('--')}.peerlogg`
        return saveFile(around, db, exportFiles, fileName, async () => {
          const { bytes } = await exportMonths(db, profile, preview)
          return bytes
        })
      },
    },
  } satisfies Partial<Handlers>
}
