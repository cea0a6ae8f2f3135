import { Trans } from '@lingui/react/macro'
import { isDate } from '../../shared/dates.ts'
import type { NewRecord } from '../../shared/own-development.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { shortDateInWords } from '../words/days.ts'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'
import { isOneSession } from './from-record.ts'

interface Props {
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
  readonly time: Pick<NewRecord, 'date' | 'minutes'>
}

/** Offers to log the same time in the daily log in the same go. */
export function LogTooField({ isChecked, onChange, time }: Props) {
  const language = useLanguage()
  const today = useToday()
  const { date, minutes } = time
  if (minutes > 0 && isDate(date) && !isOneSession(time, today)) {
    return (
      <p className="soft">
        <Trans>Tiden loggas inte nu. Det kan du göra från registret, dag för dag.</Trans>
      </p>
    )
  }
  return (
    <div className="log-too">
      <Checkbox isChecked={isChecked} onChange={onChange}>
        {minutes > 0 && isDate(date) ? (
          <Trans>
            Logga också {durationInWords(minutes)} den {shortDateInWords(date, language)}
          </Trans>
        ) : (
          <Trans>Logga också tiden</Trans>
        )}
        <span className="choice-detail">
          <Trans>
            Som insatsen Få handledning och fortbildning. Bara den räknas i dina siffror.
          </Trans>
        </span>
      </Checkbox>
    </div>
  )
}
