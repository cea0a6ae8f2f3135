import { Trans } from '@lingui/react/macro'
import { useCallback, useEffect, useState } from 'react'
import type { ReportSettings } from '../../shared/report.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { useNewestAnswer } from '../use-newest-answer.ts'
import { PageView } from './page-view.tsx'
import { ReportAdviceList } from './report-advice.tsx'
import { ReportFiles } from './report-files.tsx'
import { restFromWriting } from './report-pen.ts'
import type { Writing } from './writing.ts'

interface Props {
  readonly settings: ReportSettings
  /** Whether a field holds what cannot be in the report. */
  readonly isMarked: boolean
  readonly change: (changes: Partial<Writing>) => void
}

/** The page as others would see it. The earlier one stays while the next is drawn up. */
export function ReportPreview({ settings, isMarked, change }: Props) {
  // A new object asks anew, also about the same settings.
  const [asked, setAsked] = useState({ settings })
  useEffect(() => {
    if (settings === asked.settings) return
    const timer = setTimeout(() => setAsked({ settings }), restFromWriting)
    return () => clearTimeout(timer)
  }, [settings, asked.settings])
  const { value, refusal, isCurrent } = useNewestAnswer(
    useCallback(() => api.reports.preview(asked.settings), [asked]),
  )
  const askAgain = () => setAsked({ settings })
  const isBehind = !isCurrent || settings !== asked.settings

  return (
    <section className="report-preview" aria-labelledby="report-preview">
      <div className="report-preview-head">
        <h2 id="report-preview">
          <Trans>Så här blir den</Trans>
        </h2>
        {isBehind && (
          <p className="report-behind small soft">
            <Trans>Räknar om …</Trans>
          </p>
        )}
      </div>
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {value && (
        <>
          <ReportAdviceList advice={value.advice} writing={settings} change={change} />
          <ReportFiles
            settings={settings}
            isMarked={isMarked}
            isBehind={isBehind}
            // It is compared with what has left before, which may change the advice.
            onLeft={askAgain}
          />
          <div className="report-sheet" aria-busy={isBehind}>
            <PageView page={value.page} />
          </div>
        </>
      )}
    </section>
  )
}
