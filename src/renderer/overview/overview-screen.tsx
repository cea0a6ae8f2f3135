import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { daysOfMonth } from '../../shared/dates.ts'
import type { MonthRange, SavedReport } from '../../shared/report.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { ScreenHeading } from '../shell/screen-heading.tsx'
import { spanAround } from '../summary/spans.ts'
import { PartTabs } from '../ui/part-tabs.tsx'
import { useAnswer } from '../use-answer.ts'
import { useToday } from '../words/use-today.ts'
import { FiguresPart } from './figures-part.tsx'
import { MonthsPart } from './months-part.tsx'
import { RegionPart } from './region-part.tsx'
import { UnderNamePart } from './under-name-part.tsx'
import { UnitsPart } from './units-part.tsx'
import './overview.css'

const askReceived = () => api.overview.monthsReceived()

interface Props {
  /** Goes on with a report on the Report screen. */
  readonly onReport: (report: SavedReport) => void
}

/** What peer supporters do in the region, and where there are none yet. */
export function OverviewScreen({ onReport }: Props) {
  const { t } = useLingui()
  const { value: received, refusal, askAgain } = useAnswer(askReceived)
  return (
    <>
      <ScreenHeading name={t`Översikt`}>
        <p className="soft overview-lead">
          <Trans>Var peer supportrar arbetar, vad de gör där, och var de inte finns än.</Trans>
        </p>
      </ScreenHeading>
      <p className="overview-on-paper">
        <Trans>
          Översikten är bara för skärmen och skrivs inte ut: små tal är inte dolda här. Välj Gör en
          rapport för siffror att skriva ut eller lämna vidare.
        </Trans>
      </p>
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {received !== undefined && <Parts received={received} onReport={onReport} />}
    </>
  )
}

type Part = 'region' | 'figures' | 'months' | 'units' | 'under-name'

interface PartsProps extends Props {
  readonly received: MonthRange | null
}

function Parts({ received, onReport }: PartsProps) {
  const { t } = useLingui()
  const [part, setPart] = useState<Part>('region')
  const today = useToday()
  const newest = received ? daysOfMonth(received.to).from : today
  const [span, setSpan] = useState(() => spanAround(newest, 'year'))
  const parts = [
    { id: 'region', name: t`Regionen` },
    { id: 'figures', name: t`Siffror` },
    { id: 'months', name: t`Månader` },
    { id: 'units', name: t`Enheter` },
    { id: 'under-name', name: t`Under eget namn` },
  ] as const
  const period = { span, onSpan: setSpan, newest }
  return (
    <div className="overview">
      <PartTabs label={t`Översikt`} parts={parts} selected={part} onSelect={setPart}>
        {(id) => {
          switch (id) {
            case 'region':
              return (
                <RegionPart
                  {...period}
                  received={received}
                  onReport={onReport}
                  onUnits={() => setPart('units')}
                />
              )
            case 'figures':
              return <FiguresPart {...period} received={received} onReport={onReport} />
            case 'months':
              return <MonthsPart received={received} onUnits={() => setPart('units')} />
            case 'units':
              return <UnitsPart />
            case 'under-name':
              return <UnderNamePart {...period} />
          }
        }}
      </PartTabs>
    </div>
  )
}
