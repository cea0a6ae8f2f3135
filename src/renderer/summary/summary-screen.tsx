import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useState } from 'react'
import { localDay } from '../../shared/dates.ts'
import type { Period, Summary } from '../../shared/summary.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { ScreenHeading } from '../shell/screen-heading.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Notice } from '../ui/notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { PeriodChoice } from './period-choice.tsx'
import { periodOf } from './periods.ts'
import { SummaryFigures } from './summary-figures.tsx'
import { SummarySentence } from './summary-sentence.tsx'
import './summary.css'

/** The summary together with the period it is of, so that the two never part on screen. */
async function askFor(period: Period) {
  const [summary, samples] = await Promise.all([
    api.summaries.summarise(period),
    api.samples.count(),
  ])
  return { period, summary, hasSamples: samples > 0 }
}

const isEmpty = ({ all, did_not_happen }: Summary) => all.sessions === 0 && did_not_happen === 0

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
        {value?.hasSamples && (
          <Notice tone="plain">
            <p>
              <Trans>
                Exempeldata finns i loggen och räknas med här. Den tas bort under Inställningar.
              </Trans>
            </p>
          </Notice>
        )}
        {value && isEmpty(value.summary) && (
          <EmptyState lead={<Trans>Inget är loggat i perioden.</Trans>}>
            <p>
              <Trans>
                Här ser du hur tiden fördelar sig när du har loggat några insatser. Välj en annan
                period, eller börja under Idag.
              </Trans>
            </p>
          </EmptyState>
        )}
        {value && !isEmpty(value.summary) && (
          <>
            <SummarySentence {...value} />
            <SummaryFigures summary={value.summary} />
          </>
        )}
      </div>
    </>
  )
}
