import { useLingui } from '@lingui/react/macro'
import type { Meeting } from '../../shared/meeting.ts'
import { askMemory } from '../sessions/memory.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useAnswer } from '../use-answer.ts'
import { MeetingForm } from './meeting-form.tsx'
import './meetings.css'

interface Props {
  /** The one that changes; none for a new one. */
  readonly earlier?: Meeting
  readonly onClose: () => void
}

/** A new meeting, or one that changes. */
export function MeetingDialog({ earlier, onClose }: Props) {
  const { t } = useLingui()
  const { value, refusal, askAgain } = useAnswer(askMemory)
  return (
    <Dialog title={earlier ? t`Ändra möte` : t`Nytt möte`} onClose={onClose} isWide>
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {value && (
        <MeetingForm people={value.people} onClose={onClose} {...(earlier && { earlier })} />
      )}
    </Dialog>
  )
}
