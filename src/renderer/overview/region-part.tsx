import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import type { Overview } from '../../shared/overview.ts'
import type { MonthRange, SavedReport } from '../../shared/report.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { PeriodChoice } from '../summary/period-choice.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useAnswer } from '../use-answer.ts'
import { listInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { monthLengths, monthsOfSpan, type PeriodProps } from './months-of-span.ts'
import { Notes } from './notes.tsx'
import { RegionTable } from './region-table.tsx'
import { regionsOf } from './regions.ts'
import { ReportButton } from './report-button.tsx'

interface Props extends PeriodProps {
  readonly received: MonthRange | null
  readonly onReport: (report: SavedReport) => void
  /** Goes to where units are registered. */
  readonly onUnits: () => void
}

/** In which units peer supporters work, what they do there, and where there are none yet. */
export function RegionPart({ span, onSpan, newest, received, onReport, onUnits }: Props) {
  const { from, to } = monthsOfSpan(span)
  const { value, refusal, askAgain } = useAnswer(
    useCallback(async () => {
      const [work, names] = await Promise.all([
        api.overview.work({ range: { from, to }, of: null }),
        api.overview.namesInLogs(),
      ])
      return { work, unplaced: names.length }
    }, [from, to]),
  )
  const work = value?.work
  const isNothing = received === null && work?.without.length === 0
  const toUnits = (
    <Button onPress={onUnits}>
      <Trans>Till Enheter</Trans>
    </Button>
  )

  return (
    <div className="overview-part">
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {isNothing && (
        <EmptyState
          lead={<Trans>Här syns var peer supportrar arbetar, och var de inte finns än.</Trans>}
        >
          <p>
            <Trans>
              Arbetet kommer hit när du läser in filer från peer supportrar under Inkorg. Enheterna
              kan du registrera redan nu, även dem där det inte finns någon peer supporter.
            </Trans>
          </p>
          {toUnits}
        </EmptyState>
      )}
      {work && !isNothing && (
        <>
          <PeriodChoice lengths={monthLengths} about={newest} span={span} onChange={onSpan} />
          <WhereAndWhereNot work={work} />
          {value.unplaced > 0 && (
            <div className="overview-hint">
              <p>
                <Plural
                  value={value.unplaced}
                  one="# namn i loggarna hör inte till någon registrerad enhet än."
                  other="# namn i loggarna hör inte till någon registrerad enhet än."
                />
              </p>
              {toUnits}
            </div>
          )}
          {regionsOf(work).map((region) => (
            <RegionTable key={region ?? ' '} region={region} work={work} />
          ))}
          {from === to && (
            <p className="small soft">
              <Trans>
                Personer räknas i hela loggar. Där någon av loggarna också har arbetat på andra
                enheter går det inte att säga hur många som hör hit.
              </Trans>
            </p>
          )}
          <Notes work={work} />
          {work.whole.logs > 0 && (
            <ReportButton range={{ from, to }} units={[]} onReport={onReport} />
          )}
        </>
      )}
    </div>
  )
}

/** The question that peer support in a region begins with, answered in two sentences. */
function WhereAndWhereNot({ work }: { readonly work: Overview }) {
  const { t } = useLingui()
  const language = useLanguage()
  const units = work.by_place.unit.flatMap((row) => row.units).filter((unit) => unit !== '')
  const none = work.without.filter(({ isToldOfEarlier }) => !isToldOfEarlier)
  const names = listInWords(
    none.map(({ name }) => name),
    language,
  )
  return (
    <div className="overview-answer">
      <p className="lead">
        {units.length === 0 ? (
          <Trans>Ingen har delat arbete från den här perioden.</Trans>
        ) : (
          <Plural
            value={units.length}
            one="Peer supportrar har delat arbete från # enhet."
            other="Peer supportrar har delat arbete från # enheter."
          />
        )}
      </p>
      {none.length > 0 && <p>{t`Här finns ingen peer supporter än: ${names}.`}</p>}
    </div>
  )
}
