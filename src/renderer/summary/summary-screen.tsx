import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useState } from 'react'
import { periodBefore, periodLastYear } from '../../shared/compared-periods.ts'
import { type Grain, localDay } from '../../shared/dates.ts'
import { groupings, type Grouping, type Period, type Summary } from '../../shared/summary.ts'
import { api } from '../api.ts'
import { useLogAnswer } from '../sessions/use-log-answer.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { ScreenHeading } from '../shell/screen-heading.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Notice } from '../ui/notice.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { GroupsCompared, WholesCompared } from './figures-compared.tsx'
import { FiguresByGroup } from './figures-by-group.tsx'
import { FiguresInWeek } from './figures-in-week.tsx'
import { FiguresOverTime } from './figures-over-time.tsx'
import { KeyFigures } from './key-figures.tsx'
import { PeriodChoice } from './period-choice.tsx'
import { useGrainNames } from './period-names.ts'
import { grainsWithin, spanAround } from './spans.ts'
import { SummaryNotes } from './summary-notes.tsx'
import { SummarySentence } from './summary-sentence.tsx'
import './summary.css'

type View = Grouping | 'time' | 'pattern'
type Comparison = 'none' | 'before' | 'last_year'

const comparedWith: Readonly<Record<Comparison, (period: Period) => Period | null>> = {
  none: () => null,
  before: periodBefore,
  last_year: periodLastYear,
}

const summarise = async (period: Period) => ({
  period,
  summary: await api.summaries.summarise(period),
})

/** The summaries together with the periods they are of, so that the two never part on screen. */
async function askFor(period: Period, comparison: Comparison) {
  const earlier = comparedWith[comparison](period)
  const [now, before, samples] = await Promise.all([
    summarise(period),
    earlier && summarise(earlier),
    api.samples.count(),
  ])
  return { now, before, hasSamples: samples > 0 }
}

const hasTime = ({ all }: Summary) => all.minutes > 0
const isEmpty = (whole: Summary) =>
  !hasTime(whole) &&
  [
    whole.did_not_happen,
    whole.follow_ups_done,
    whole.lists_started,
    whole.lists_finished,
    whole.list_items_done,
    whole.plans_active,
    whole.plan_steps_done,
    whole.groups_cancelled,
  ].every((count) => count === 0)

export function SummaryScreen() {
  const { t } = useLingui()
  const [span, setSpan] = useState(() => spanAround(localDay(new Date()), 'month'))
  const [view, setView] = useState<View>('activity')
  const [comparison, setComparison] = useState<Comparison>('none')
  const { period } = span
  const [chosenGrain, setChosenGrain] = useState<Grain>()
  const grainNames = useGrainNames()
  const { value, refusal, askAgain } = useLogAnswer(
    useCallback(() => askFor(period, comparison), [period, comparison]),
  )
  const views: Record<View, string> = {
    activity: t`Aktivitet`,
    type: t`Typ av peer support`,
    word: t`Ord från början`,
    kind: t`Direkt och indirekt`,
    form: t`Form`,
    setting: t`Verksamhetsform`,
    unit: t`Enhet`,
    phase: t`Fas`,
    time: t`Tid`,
    pattern: t`Veckodag och klockslag`,
  }
  const comparisons: Record<Comparison, string> = {
    none: t`Inget`,
    before: t`Perioden före`,
    last_year: t`Samma period förra året`,
  }
  const optionsOf = <Id extends string>(names: Readonly<Record<Id, string>>, ids: readonly Id[]) =>
    ids.map((id) => ({ id, text: names[id] }))
  const now = value?.now
  const before = value?.before
  const isOfBoth = before && view !== 'time' && view !== 'pattern'
  const hasFigures = now && (hasTime(now.summary) || (isOfBoth && hasTime(before.summary)))
  const { offered, sensible } = grainsWithin(now?.period ?? period)
  const grain = chosenGrain !== undefined && offered.includes(chosenGrain) ? chosenGrain : sensible

  return (
    <>
      <ScreenHeading name={t`Sammanställning`} />
      <div className="summary">
        <PeriodChoice span={span} onChange={setSpan} />
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
        {now && (
          <>
            {isEmpty(now.summary) ? (
              <EmptyState lead={<Trans>Inget är loggat i perioden.</Trans>}>
                <p>
                  <Trans>
                    Här ser du hur tiden fördelar sig när du har loggat några insatser. Välj en
                    annan period, eller börja under Idag.
                  </Trans>
                </p>
              </EmptyState>
            ) : (
              <>
                <SummarySentence {...now} />
                <KeyFigures {...now} />
              </>
            )}
            <div className="summary-ways">
              <SelectField<View>
                label={t`Dela upp efter`}
                value={view}
                onChange={setView}
                options={optionsOf(views, [...groupings, 'time', 'pattern'])}
              />
              {view === 'time' && (
                <SelectField<Grain>
                  label={t`Tidssteg`}
                  value={grain}
                  onChange={setChosenGrain}
                  options={optionsOf(grainNames, offered)}
                />
              )}
              <SelectField<Comparison>
                label={t`Jämför med`}
                value={comparison}
                onChange={setComparison}
                options={optionsOf(comparisons, ['none', 'before', 'last_year'])}
              />
              <Button onPress={() => window.print()}>
                <Trans>Skriv ut …</Trans>
              </Button>
            </div>
            {hasFigures && (
              <section className="summary-figures" aria-labelledby="summary-figures">
                <h3 id="summary-figures" className="visually-hidden">
                  {views[view]}
                </h3>
                {view === 'time' && <FiguresOverTime {...now} grain={grain} />}
                {view === 'pattern' && <FiguresInWeek period={now.period} />}
                {view !== 'time' &&
                  view !== 'pattern' &&
                  (before ? (
                    <GroupsCompared now={now} before={before} grouping={view} name={views[view]} />
                  ) : (
                    <FiguresByGroup {...now} grouping={view} name={views[view]} />
                  ))}
              </section>
            )}
            {before && <WholesCompared now={now} before={before} />}
            {!isEmpty(now.summary) && <SummaryNotes summary={now.summary} />}
          </>
        )}
      </div>
    </>
  )
}
