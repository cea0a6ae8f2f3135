import { useLingui } from '@lingui/react/macro'
import { useCallback, useState } from 'react'
import type { FollowUp } from '../../shared/follow-up.ts'
import { api } from '../api.ts'
import { askMemory } from '../sessions/memory.ts'
import { NewSessionDialog } from '../sessions/new-session-dialog.tsx'
import { emptyFields } from '../sessions/session-fields.ts'
import { fromFollowUp } from '../today/from-follow-up.ts'
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
export function SessionAbout({ about, onClose }: Props) {
  const { t } = useLingui()
  const today = useToday()
  return (
    <NewSessionDialog
      title={t`Ny insats`}
      draftContext={'kind' in about ? `session:follow-up:${about.id}` : `person:${about.person}`}
      ask={useCallback(() => askForm(about, today), [about, today])}
      onClose={onClose}
    />
  )
}

/** Which follow-up is being logged, if any, and the dialog for it. */
export function useLogFrom() {
  const [about, setAbout] = useState<FollowUp>()
  return {
    logFrom: setAbout,
    dialog: about && <SessionAbout about={about} onClose={() => setAbout(undefined)} />,
  }
}
