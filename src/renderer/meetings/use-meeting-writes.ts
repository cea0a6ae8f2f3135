import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { Meeting, NewMeeting } from '../../shared/meeting.ts'
import { newSession } from '../../shared/session.ts'
import { api } from '../api.ts'
import { askMemory } from '../sessions/memory.ts'
import { useSessionActions, useTellLogChanged } from '../sessions/session-actions.tsx'
import { toNewSession } from '../sessions/session-fields.ts'
import { useOfferUndo } from '../undo/undo.tsx'
import { useToday } from '../words/use-today.ts'
import { fieldsFromMeeting } from './meeting-session.ts'

const contentOf = ({ person, kind, role, day, start, wishes }: Meeting): NewMeeting => ({
  person,
  kind,
  role,
  day,
  start,
  wishes,
})

/** Everything that changes meetings, each with undo. */
export function useMeetingWrites() {
  const { t } = useLingui()
  const today = useToday()
  const { log } = useSessionActions()
  const offerUndo = useOfferUndo()
  const tellLogChanged = useTellLogChanged()
  return useMemo(() => {
    const done = (message: string, undo: () => Promise<unknown>) => {
      tellLogChanged()
      offerUndo(message, () => undo().finally(tellLogChanged))
    }
    const close = async ({ id, closedOn }: Meeting, day: string, message: string) => {
      await api.meetings.close({ id, day })
      done(message, () => api.meetings.close({ id, day: closedOn }))
    }
    return {
      add: async (meeting: NewMeeting) => {
        const { id } = await api.meetings.add(meeting)
        done(t`Mötet är tillagt.`, () => api.meetings.remove(id))
      },
      change: async (earlier: Meeting, meeting: NewMeeting) => {
        const { id, person } = earlier
        await api.meetings.change({ id, personBefore: person, meeting })
        const before = { id, personBefore: meeting.person, meeting: contentOf(earlier) }
        done(t`Mötet är ändrat.`, () => api.meetings.change(before))
      },
      close: (meeting: Meeting) => close(meeting, today, t`Mötet är inte längre aktuellt.`),
      reopen: (meeting: Meeting) => close(meeting, '', t`Mötet är aktuellt igen.`),
      remove: async ({ id }: Meeting) => {
        const removed = await api.meetings.remove(id)
        done(t`Mötet är borttaget.`, () => api.meetings.putBack(removed))
      },
      /** Logs that it did not come about; that took no time. */
      callOff: async (meeting: Meeting) => {
        const { units } = await askMemory()
        const fields = fieldsFromMeeting(meeting, today, units[0]?.name ?? '')
        const written = { ...fields, participants: '', happened: false }
        await log(newSession.parse(toNewSession(written, units, today)), {
          kind: 'meeting',
          id: meeting.id,
        })
      },
    }
  }, [t, today, log, offerUndo, tellLogChanged])
}
