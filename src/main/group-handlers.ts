import {
  addGroup,
  changeGroup,
  listGroups,
  listSessionsOfGroup,
  putGroupBack,
  removeGroup,
} from '../logbook/groups.ts'
import {
  addMeeting,
  changeMeeting,
  closeMeeting,
  listMeetings,
  listSessionsOfMeeting,
  putMeetingBack,
  removeMeeting,
} from '../logbook/meetings.ts'
import type { Handlers } from '../shared/contract.ts'
import type { Around } from './around.ts'

/** What a peer supporter's profile answers about groups, and meetings that a person wants company at. */
export function groupHandlers({ open }: Around) {
  const logbook = () => open.logbook().db
  return {
    groups: {
      list: (from) => listGroups(logbook(), from),
      sessions: (id) => listSessionsOfGroup(logbook(), id),
      add: (group) => addGroup(logbook(), group),
      change: (change) => changeGroup(logbook(), change),
      remove: (id) => removeGroup(logbook(), id),
      putBack: (group) => putGroupBack(logbook(), group),
    },
    meetings: {
      list: () => listMeetings(logbook()),
      sessions: (id) => listSessionsOfMeeting(logbook(), id),
      add: (meeting) => addMeeting(logbook(), meeting),
      change: (change) => changeMeeting(logbook(), change),
      close: (closed) => closeMeeting(logbook(), closed),
      remove: (id) => removeMeeting(logbook(), id),
      putBack: (meeting) => putMeetingBack(logbook(), meeting),
    },
  } satisfies Partial<Handlers>
}
