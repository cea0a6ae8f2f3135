import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useState } from 'react'
import {
  type Overview,
  type PlaceChoice,
  type PlaceKind,
  placeKinds,
} from '../../shared/overview.ts'
import type { MonthRange, SavedReport } from '../../shared/report.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { PeriodChoice } from '../summary/period-choice.tsx'
import { FindBox } from '../ui/combo-box.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { useAnswer } from '../use-answer.ts'
import { folded } from '../words/folded.ts'
import { useLanguage } from '../words/language.tsx'
import { activityName } from '../words/names.ts'
import { FiguresByMonth } from './figures-by-month.tsx'
import { FiguresDivided, type Part } from './figures-divided.tsx'
import { KeyFigures } from './key-figures.tsx'
import { monthLengths, monthsOfSpan, type PeriodProps } from './months-of-span.ts'
import { Notes } from './notes.tsx'
import { ReportButton } from './report-button.tsx'
import { usePlaceNames } from './use-place-names.ts'

type Division = PlaceKind | 'activity'

interface Props extends PeriodProps {
  readonly received: MonthRange | null
  readonly onReport: (report: SavedReport) => void
}

/** The figures of all places or of some, month by month and divided. */
export function FiguresPart({ span, onSpan, newest, received, onReport }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const places = usePlaceNames()
  const [of, setOf] = useState<PlaceChoice | null>(null)
  const [division, setDivision] = useState<Division>('region')
  const { from, to } = monthsOfSpan(span)
  const {
    value: work,
    refusal,
    askAgain,
  } = useAnswer(useCallback(() => api.overview.work({ range: { from, to }, of }), [from, to, of]))
  const divisions: Readonly<Record<Division, string>> = { ...places.kinds, activity: t`Aktivitet` }
  const partsOf = ({ by_place, by_activity }: Overview): readonly Part[] =>
    division === 'activity'
      ? by_activity.map(({ activity, ...figures }) => ({
          id: activity,
          name: activityName(activity, language),
          figures,
        }))
      : by_place[division].map((row) => ({
          id: row.units.join('\n'),
          name: places.nameOfRow(division, row),
          figures: row.figures,
        }))

  return (
    <div className="overview-part">
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {received === null && (
        <EmptyState lead={<Trans>Här blir månaderna till siffror.</Trans>}>
          <p>
            <Trans>
              När du har läst in filer under Inkorg ser du timmar, insatser och vad de bestod av.
            </Trans>
          </p>
        </EmptyState>
      )}
      {received && (
        <PeriodChoice lengths={monthLengths} about={newest} span={span} onChange={onSpan} />
      )}
      {received && work && (
        <>
          <div className="overview-ways">
            <PlaceBox choices={work.choices} value={of} onChange={setOf} />
          </div>
          {work.whole.figures === null ? (
            <p className="lead">
              <Trans>
                Siffrorna kommer från en enda logg. De vore en persons och visas därför inte här.
              </Trans>
            </p>
          ) : (
            <>
              <KeyFigures work={work.whole} isOneMonth={from === to} isAll={of === null} />
              {from !== to && <FiguresByMonth months={work.by_month} />}
              <section className="overview-divided">
                <SelectField<Division>
                  label={t`Dela upp efter`}
                  value={division}
                  onChange={setDivision}
                  options={[...placeKinds, 'activity' as const].map((id) => ({
                    id,
                    text: divisions[id],
                  }))}
                />
                <FiguresDivided
                  name={divisions[division]}
                  parts={partsOf(work)}
                  whole={work.whole.figures}
                />
              </section>
            </>
          )}
          <Notes work={work} />
          {work.whole.logs > 0 && (
            <ReportButton
              range={{ from, to }}
              units={of === null ? [] : work.by_place.unit.flatMap(({ names }) => names)}
              onReport={onReport}
            />
          )}
        </>
      )}
    </div>
  )
}

interface PlaceBoxProps {
  readonly choices: Overview['choices']
  readonly value: PlaceChoice | null
  readonly onChange: (choice: PlaceChoice | null) => void
}

const idOf = ({ by, key }: PlaceChoice) => `${by} ${key}`

/** All places, or those with one word in common. */
function PlaceBox({ choices, value, onChange }: PlaceBoxProps) {
  const { t } = useLingui()
  const places = usePlaceNames()
  const all = placeKinds.flatMap((by) => choices[by].map((key): PlaceChoice => ({ by, key })))
  const nameOf = ({ by, key }: PlaceChoice) => places.nameOf(by, key)
  const find = (text: string) =>
    placeKinds
      .map((by) => ({
        id: by,
        text: places.kinds[by],
        options: all
          .filter(
            (choice) => choice.by === by && folded(nameOf(choice)).includes(folded(text.trim())),
          )
          .map((choice) => ({ id: idOf(choice), text: nameOf(choice) })),
      }))
      .filter(({ options }) => options.length > 0)
  return (
    <FindBox
      label={t`Visa bara`}
      placeholder={t`Allt`}
      hint={t`En region, organisation, verksamhetsform eller enhet. Tomt visar allt.`}
      noMatch={t`Inget heter så.`}
      value={value && idOf(value)}
      textOf={() => (value ? nameOf(value) : '')}
      find={find}
      onChange={(id) => onChange(all.find((choice) => idOf(choice) === id) ?? null)}
    />
  )
}
