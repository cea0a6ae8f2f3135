import { FollowUpDialog } from '../follow-ups/follow-up-dialog.tsx'
import type { OpenSession } from './session-actions.tsx'
import { SessionEditor } from './session-editor.tsx'
import { SessionHistory } from './session-history.tsx'

interface Props {
  readonly open: OpenSession
  readonly onClose: () => void
}

/** What was opened about a session, before the screen it was opened from. */
export function SessionDialogs({ open: { kind, session }, onClose }: Props) {
  switch (kind) {
    case 'editor':
      return <SessionEditor key={session.id} session={session} onClose={onClose} />
    case 'history':
      return <SessionHistory session={session} onClose={onClose} />
    case 'follow-up':
      return (
        <FollowUpDialog of={{ person: session.person, sessionId: session.id }} onClose={onClose} />
      )
  }
}
