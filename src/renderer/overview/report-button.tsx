import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { monthOf } from '../../shared/dates.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { MonthRange, SavedReport } from '../../shared/report.ts'
import { api } from '../api.ts'
import { newReportOn } from '../report/proposals.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { asRefusal } from '../use-answer.ts'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'

interface Props {
  readonly range: MonthRange
  /** As logs call them; empty for all. */
  readonly units: readonly string[]
  readonly onReport: (report: SavedReport) => void
}

/** The way out: a report of the same months and units, with its small numbers hidden. */
export function ReportButton({ range: { from, to }, units, onReport }: Props) {
  const language = useLanguage()
  const today = useToday()
  const [refusal, setRefusal] = useState<Refusal>()
  const begin = async () => {
    setRefusal(undefined)
    // What is to come has no figures yet.
    const now = monthOf(today)
    const range = { from, to: from <= now && now < to ? now : to }
    try {
      const settings = newReportOn(range, units, language)
      onReport(await api.reports.save({ id: null, settings }))
    } catch (error) {
      setRefusal(asRefusal(error))
    }
  }
  return (
    <div className="overview-way-out">
      {refusal && <RefusalNotice refusal={refusal} />}
      <Button onPress={() => void begin()}>
        <Trans>Gör en rapport</Trans>
      </Button>
      <p className="small soft">
        <Trans>
          Siffrorna här är bara för dina ögon. I en rapport döljs små tal, så att den kan lämnas
          vidare.
        </Trans>
      </p>
    </div>
  )
}
