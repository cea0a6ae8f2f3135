import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useState } from 'react'
import { localDay } from '../../shared/dates.ts'
import type { Period } from '../../shared/summary.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { ScreenHeading } from '../shell/screen-heading.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useAnswer } from '../use-answer.ts'
import { PeriodChoice } from './period-choice.tsx'
import { periodOf } from './periods.ts'
import { SummaryFigures } from './summary-figures.tsx'
import { SummarySentence } from './summary-sentence.tsx'
import './summary.css'

/** The summary together with the period it is of, so that the two never part on screen. */
const askFor = async (period: Period) => ({
  period,
  summary: await api.summaries.summarise(period),
})

export function SummaryScreen() {
  const { t } = useLingui()
  const [period, setPeriod] = useState(() => periodOf('this-month', localDay(new Date())))
  const { value, refusal, askAgain } = useAnswer(useCallback(() => askFor(period), [period]))

  return (
    <>
      <ScreenHeading name={t`Sammanställning`} />
      <div className="summary">
        <PeriodChoice value={period} onChange={setPeriod} />
        {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
        {value?.summary.all.sessions === 0 && (
          <EmptyState lead={<Trans>Inget är loggat i perioden.</Trans>}>
            <p>
              <Trans>
                Här ser du hur tiden fördelar sig när du har loggat några insatser. Välj en annan
                period, eller börja under Idag.
              </Trans>
            </p>
          </EmptyState>
        )}
        {value && value.summary.all.sessions > 0 && (
          <>
            <SummarySentence {...value} />
            <SummaryFigures summary={value.summary} />
          </>
        )}
      </div>
    </>
  )
}
