import { useLingui } from '@lingui/react/macro'
import {
  sessionsBehind,
  sessionsBehindAll,
  sessionsBehindFact,
} from '../../shared/behind-figures.ts'
import type { SessionFilter } from '../../shared/session-search.ts'
import type { Period, Summary } from '../../shared/summary.ts'
import { useGoTo } from '../shell/navigation.tsx'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'
import { numberInWords, shareInWords } from '../words/numbers.ts'
import { usePeriodName } from './period-names.ts'

interface KeyFigure {
  readonly name: string
  readonly text: string
  readonly value: number
  /** Follow-ups are no sessions; they stand under Personer. */
  readonly filter?: SessionFilter
}

interface Props {
  readonly period: Period
  readonly summary: Summary
}

/** The figures that say most, each the way to what it counts. What is not there is not shown as lacking. */
export function KeyFigures({ period, summary }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const goTo = useGoTo()
  const nameOf = usePeriodName()
  const { all, direct } = summary
  const count = (value: number) => ({ value, text: numberInWords(value, language) })

  const figures: readonly KeyFigure[] = [
    { name: t`Insatser`, ...count(all.sessions), filter: sessionsBehindAll(period) },
    {
      name: t`Din tid`,
      value: all.minutes,
      text: durationInWords(all.minutes),
      filter: sessionsBehindAll(period),
    },
    {
      name: t`Direkt arbete`,
      value: direct.minutes,
      text: shareInWords(direct.minutes, all.minutes, language),
      filter: sessionsBehind(period, 'kind', 'direct'),
    },
    {
      name: t`Olika pseudonymer`,
      ...count(summary.people_with_alias),
      filter: sessionsBehindFact(period, 'people_with_alias'),
    },
    {
      name: t`Första kontakter`,
      ...count(summary.first_contacts),
      filter: sessionsBehindFact(period, 'first_contacts'),
    },
    { name: t`Uppföljningar som är klara`, ...count(summary.follow_ups_done) },
    {
      name: t`Blev inte av`,
      ...count(summary.did_not_happen),
      filter: sessionsBehindFact(period, 'did_not_happen'),
    },
  ]

  return (
    <dl className="key-figures">
      {figures
        .filter(({ value }) => value > 0)
        .map(({ name, text, filter }) => (
          <div key={name}>
            <dt className="small soft">{name}</dt>
            <dd>
              <button
                type="button"
                className="figure-link"
                aria-label={`${text}, ${name}`}
                onClick={() =>
                  filter
                    ? goTo('log', { filter, figure: `${name}, ${nameOf(period)}` })
                    : goTo('people')
                }
              >
                {text}
              </button>
            </dd>
          </div>
        ))}
    </dl>
  )
}
