import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import type { ReportScope, SavedReport } from '../../shared/report.ts'
import { api } from '../api.ts'
import { useSafety } from '../safety/safety-provider.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { MonthsReceived } from '../overview/months-received.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { focusBeside } from '../ui/focus-beside.ts'
import { useOfferUndo } from '../undo/undo.tsx'
import { asRefusal, useAnswer } from '../use-answer.ts'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'
import { newReport } from './proposals.ts'
import { ReportRow } from './report-row.tsx'

interface Props {
  readonly scope: ReportScope
  readonly onOpen: (report: SavedReport) => void
}

const askReports = () => api.reports.list()

/** The reports that were begun, the latest first. */
export function ReportList({ scope, onOpen }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const today = useToday()
  const offerUndo = useOfferUndo()
  const { profile } = useSafety()
  const reports = useAnswer(askReports)
  const [refusal, setRefusal] = useState<Refusal>()
  const begin = useRef<HTMLButtonElement>(null)

  const attempt = async (act: () => Promise<unknown>) => {
    setRefusal(undefined)
    try {
      await act()
    } catch (error) {
      setRefusal(asRefusal(error))
    }
  }
  const beginNew = () =>
    attempt(async () => {
      const settings = newReport(scope, language, today)
      onOpen(await api.reports.save({ id: null, settings }))
    })
  const remove = (report: SavedReport, line: HTMLElement | null) =>
    attempt(async () => {
      await api.reports.remove(report.id)
      focusBeside(line, begin.current)
      reports.askAgain()
      offerUndo(t`Rapporten ”${report.settings.title}” är borttagen.`, async () => {
        await api.reports.save({ id: null, settings: report.settings })
        reports.askAgain()
      })
    })

  const saved = reports.value
  return (
    <div className="reports">
      {refusal && <RefusalNotice refusal={refusal} />}
      {reports.refusal && <RefusalNotice refusal={reports.refusal} onRetry={reports.askAgain} />}
      {saved?.length === 0 && (
        <EmptyState lead={<Trans>Här blir siffror till något man läser.</Trans>}>
          <p>
            <Trans>
              Välj månader, skriv med egna ord vad arbetet har gett, och se sidan växa fram bredvid.
              Den sparas medan du skriver. När du är nöjd blir den en PDF eller en Excelfil som du
              själv lämnar vidare.
            </Trans>
          </p>
        </EmptyState>
      )}
      {saved && (
        <div>
          <Button look="primary" ref={begin} onPress={() => void beginNew()}>
            <Trans>Ny rapport</Trans>
          </Button>
        </div>
      )}
      {saved && saved.length > 0 && (
        <section className="reports-saved" aria-labelledby="reports-saved">
          <h2 id="reports-saved">
            <Trans>Sparade rapporter</Trans>
          </h2>
          <ul>
            {saved.map((report) => (
              <ReportRow
                key={report.id}
                report={report}
                onOpen={() => onOpen(report)}
                onRemove={(line) => void remove(report, line)}
              />
            ))}
          </ul>
        </section>
      )}
      {profile.kind === 'supervisor' && <MonthsReceived received={scope} />}
    </div>
  )
}
