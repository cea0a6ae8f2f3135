import { useLingui } from '@lingui/react/macro'
import { usualForm, usualParticipants } from '../../shared/session-defaults.ts'
import { askMemory } from '../sessions/memory.ts'
import { useSessionActions } from '../sessions/session-actions.tsx'
import { emptyFields, type SessionFields } from '../sessions/session-fields.ts'
import { SessionForm } from '../sessions/session-form.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useAnswer } from '../use-answer.ts'
import { shortDayInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'

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
  const language = useLanguage()
  const today = useToday()
  const { log } = useSessionActions()
  const memory = useAnswer(askMemory)
  const day = shortDayInWords(begun.date, language)
  return (
    <Dialog title={t`Ny insats, ${day}`} onClose={onClose} isWide>
      {memory.refusal && <RefusalNotice refusal={memory.refusal} onRetry={memory.askAgain} />}
      {memory.value && (
        <SessionForm
          heading={t`Ny insats`}
          initial={usualFields(begun, memory.value.units[0]?.name ?? '')}
          draftContext={`session:new:${begun.date}`}
          today={today}
          {...memory.value}
          onSave={async (session) => {
            await log(session)
            onClose()
          }}
        />
      )}
    </Dialog>
  )
}
