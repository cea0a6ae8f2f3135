import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useMemo, useState } from 'react'
import type { Meeting } from '../../shared/meeting.ts'
import type { Session } from '../../shared/session.ts'
import { askMemory } from '../sessions/memory.ts'
import { NewSessionDialog } from '../sessions/new-session-dialog.tsx'
import { useSessionActions } from '../sessions/session-actions.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useToday } from '../words/use-today.ts'
import { fieldsFromMeeting } from './meeting-session.ts'

/** Which meeting is being logged, if any; and, when it was held, the offer of a follow-up. */
export function useLogMeeting() {
  const [meeting, setMeeting] = useState<Meeting>()
  const [held, setHeld] = useState<Session>()
  return {
    logFrom: setMeeting,
    dialog: meeting && (
      <LogMeeting
        meeting={meeting}
        onLogged={(session) => setHeld(session.happened ? session : undefined)}
        onClose={() => setMeeting(undefined)}
      />
    ),
    offer: held && <AfterMeeting session={held} onLeave={() => setHeld(undefined)} />,
  }
}

interface LogProps {
  readonly meeting: Meeting
  readonly onLogged: (session: Session) => void
  readonly onClose: () => void
}

function LogMeeting({ meeting, onLogged, onClose }: LogProps) {
  const { t } = useLingui()
  const today = useToday()
  const ask = useCallback(async () => {
    const memory = await askMemory()
    const unit = memory.units[0]?.name ?? ''
    return { ...memory, initial: fieldsFromMeeting(meeting, today, unit) }
  }, [meeting, today])
  return (
    <NewSessionDialog
      title={t`Logga mötet`}
      draftContext={`session:meeting:${meeting.id}`}
      ask={ask}
      origin={useMemo(() => ({ kind: 'meeting', id: meeting.id }), [meeting.id])}
      onLogged={onLogged}
      onClose={onClose}
    />
  )
}

interface AfterProps {
  readonly session: Session
  readonly onLeave: () => void
}

/** Just logged: what was promised at the meeting can be written down at once. */
function AfterMeeting({ session, onLeave }: AfterProps) {
  const { followUp } = useSessionActions()
  return (
    <Notice tone="done">
      <div className="after-meeting">
        <p>
          <Trans>Mötet är loggat. Blev något lovat?</Trans>
        </p>
        <Button
          autoFocus
          onPress={() => {
            onLeave()
            followUp(session)
          }}
        >
          <Trans>Ny uppföljning …</Trans>
        </Button>
        <Button look="quiet" onPress={onLeave}>
          <Trans>Behövs inte</Trans>
        </Button>
      </div>
    </Notice>
  )
}
