import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Wellbeing } from '../../shared/own-development.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { api } from '../api.ts'
import { useLogAnswer } from '../sessions/use-log-answer.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { asRefusal } from '../use-answer.ts'
import { useToday } from '../words/use-today.ts'
import { useWellbeingActions } from './use-wellbeing-actions.ts'
import { WellbeingDay } from './wellbeing-day.tsx'
import { WellbeingForm } from './wellbeing-form.tsx'

const askDays = () => api.wellbeing.list()

/** How many days to show until somebody asks for all. */
const atOnce = 20

/** The days that somebody wrote something of, newest first. */
export function WellbeingDays() {
  const { t } = useLingui()
  const today = useToday()
  const { value, refusal, askAgain } = useLogAnswer(askDays)
  const { remove } = useWellbeingActions()
  const [failure, setFailure] = useState<Refusal>()
  const [writing, setWriting] = useState<Wellbeing | 'new'>()
  const [isWhole, setIsWhole] = useState(false)
  const close = () => setWriting(undefined)
  const days = value ?? []
  const ofToday = days.find(({ day }) => day === today)

  return (
    <div className="wellbeing">
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {failure && <RefusalNotice refusal={failure} />}
      {value && (
        <div>
          <Button onPress={() => setWriting(ofToday ?? 'new')}>
            {ofToday ? <Trans>Ändra för i dag …</Trans> : <Trans>Skriv för i dag …</Trans>}
          </Button>
        </div>
      )}
      {value?.length === 0 && (
        <p className="soft">
          <Trans>Inget är skrivet. Det behöver det inte vara heller.</Trans>
        </p>
      )}
      <ul className="development-lines" aria-label={t`Dagar`}>
        {(isWhole ? days : days.slice(0, atOnce)).map((entry) => (
          <WellbeingDay
            key={entry.day}
            entry={entry}
            onChange={() => setWriting(entry)}
            onRemove={() => {
              setFailure(undefined)
              remove(entry.day).catch((error: unknown) => setFailure(asRefusal(error)))
            }}
          />
        ))}
      </ul>
      {!isWhole && days.length > atOnce && (
        <Button look="quiet" onPress={() => setIsWhole(true)}>
          <Trans>Visa alla {days.length}</Trans>
        </Button>
      )}
      {writing && (
        <Dialog title={t`Hur jag mår`} onClose={close}>
          <WellbeingForm of={writing} onClose={close} />
        </Dialog>
      )}
    </div>
  )
}
