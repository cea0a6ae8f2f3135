import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useState } from 'react'
import type { MonthRange } from '../../shared/supervision.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { ScreenHeading } from '../shell/screen-heading.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { useAnswer } from '../use-answer.ts'
import { capitalised, monthInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { monthsBetween } from './months-between.ts'
import { ReportFigures } from './report-figures.tsx'

const askReceived = () => api.supervision.monthsReceived()

export function ReportScreen() {
  const { t } = useLingui()
  const received = useAnswer(askReceived)
  return (
    <>
      <ScreenHeading name={t`Rapport`} />
      <div className="supervise supervise-report">
        {received.refusal && (
          <RefusalNotice refusal={received.refusal} onRetry={received.askAgain} />
        )}
        {received.value === null && (
          <EmptyState lead={<Trans>Här växer rapporten fram.</Trans>}>
            <p>
              <Trans>
                När du har läst in den första filen ser du tid och insatser per enhet och aktivitet.
              </Trans>{' '}
              <a href="#import">
                <Trans>Till Läs in</Trans>
              </a>
            </p>
          </EmptyState>
        )}
        {received.value && <ReportOf received={received.value} />}
      </div>
    </>
  )
}

function ReportOf({ received }: { readonly received: MonthRange }) {
  const { t } = useLingui()
  const language = useLanguage()
  const all = monthsBetween(received)
  // A year is what people ask for; more is a choice.
  const [range, setRange] = useState<MonthRange>({
    from: all.at(-12) ?? received.from,
    to: received.to,
  })
  const { value, refusal, askAgain } = useAnswer(
    useCallback(() => api.supervision.report(range), [range]),
  )
  const options = all
    .map((month) => ({ id: month, text: capitalised(monthInWords(month, language)) }))
    .toReversed()

  return (
    <>
      <div className="report-range">
        <SelectField
          label={t`Från och med`}
          value={range.from}
          onChange={(from) => setRange({ from, to: from > range.to ? from : range.to })}
          options={options}
        />
        <SelectField
          label={t`Till och med`}
          value={range.to}
          onChange={(to) => setRange({ from: to < range.from ? to : range.from, to })}
          options={options}
        />
      </div>
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {value && <ReportFigures report={value} />}
    </>
  )
}
