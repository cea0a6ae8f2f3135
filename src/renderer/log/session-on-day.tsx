import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { usualForm, usualParticipants } from '../../shared/session-defaults.ts'
import { askMemory } from '../sessions/memory.ts'
import { NewSessionDialog } from '../sessions/new-session-dialog.tsx'
import { emptyFields, type SessionFields } from '../sessions/session-fields.ts'
import { shortDayInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'

/** What is already known of the session: its day, and perhaps more. */
export type BegunSession = Pick<SessionFields, 'date'> & Partial<SessionFields>

/** The usual values of an activity, until somebody says otherwise. */
function usualFields({ date, ...known }: BegunSession, lastUnit: string): SessionFields {
  const { activity = '' } = known
  const form = known.form ?? usualForm(activity)
  return {
    ...emptyFields(date, lastUnit),
    form,
    participants: usualParticipants(activity, form),
    ...known,
  }
}

interface Props {
  readonly begun: BegunSession
  readonly onClose: () => void
}

/** Logs a session on a chosen day without leaving the log. */
export function SessionOnDay({ begun, onClose }: Props) {
  const { t } = useLingui()
  const day = shortDayInWords(begun.date, useLanguage())
  const ask = useCallback(async () => {
    const memory = await askMemory()
    return { ...memory, initial: usualFields(begun, memory.units[0]?.name ?? '') }
  }, [begun])
  return (
    <NewSessionDialog
      title={t`Ny insats, ${day}`}
      draftContext={`session:new:${begun.date}`}
      ask={ask}
      onClose={onClose}
    />
  )
}
