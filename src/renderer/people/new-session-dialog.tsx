import { useLingui } from '@lingui/react/macro'
import { useCallback, useState } from 'react'
import type { FollowUp } from '../../shared/follow-up.ts'
import { api } from '../api.ts'
import { askMemory } from '../sessions/memory.ts'
import { useSessionActions } from '../sessions/session-actions.tsx'
import { emptyFields } from '../sessions/session-fields.ts'
import { SessionForm } from '../sessions/session-form.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { fromFollowUp } from '../today/from-follow-up.ts'
import { Dialog } from '../ui/dialog.tsx'
import { useAnswer } from '../use-answer.ts'
import { useToday } from '../words/use-today.ts'

/** What the session is about: a follow-up that was done, or a pseudonym. */
type About = FollowUp | { readonly person: string }

interface Props {
  readonly about: About
  readonly onClose: () => void
}

async function askForm(about: About, today: string) {
  const memory = await askMemory()
  if (!('kind' in about)) {
    // Like the sessions before it: at the unit that was logged last.
    const unit = memory.units[0]?.name ?? ''
    return { ...memory, initial: { ...emptyFields(today, unit), person: about.person } }
  }
  const { sessionId } = about
  const [origin] = sessionId === null ? [] : await api.sessions.read([sessionId])
  return { ...memory, initial: fromFollowUp(about, origin, today) }
}

/** A new session with what is known already filled in. */
export function NewSessionDialog({ about, onClose }: Props) {
  const { t } = useLingui()
  const today = useToday()
  const { log } = useSessionActions()
  const { value, refusal, askAgain } = useAnswer(
    useCallback(() => askForm(about, today), [about, today]),
  )
  return (
    <Dialog title={t`Ny insats`} isWide onClose={onClose}>
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {value && (
        <SessionForm
          {...value}
          heading={t`Ny insats`}
          draftContext={
            'kind' in about ? `session:follow-up:${about.id}` : `person:${about.person}`
          }
          today={today}
          onSave={async (session) => {
            await log(session)
            onClose()
          }}
        />
      )}
    </Dialog>
  )
}

/** Which follow-up is being logged, if any, and the dialog for it. */
export function useLogFrom() {
  const [about, setAbout] = useState<FollowUp>()
  return {
    logFrom: setAbout,
    dialog: about && <NewSessionDialog about={about} onClose={() => setAbout(undefined)} />,
  }
}
