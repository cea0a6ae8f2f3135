import { useLingui } from '@lingui/react/macro'
import {
  sessionsBehind,
  sessionsBehindAll,
  sessionsBehindFact,
} from '../../shared/behind-figures.ts'
import type { SessionFilter } from '../../shared/session-search.ts'
import type { Period, Summary } from '../../shared/summary.ts'
import { type PlanPart, planSubject } from '../plans/plan-subject.ts'
import { useGoTo } from '../shell/navigation.tsx'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'
import { numberInWords, shareInWords } from '../words/numbers.ts'
import { usePeriodName } from './period-names.ts'

interface KeyFigure {
  readonly name: string
  readonly text: string
  readonly value: number
  /** Where it is counted: some sessions, or what is kept beside them. */
  readonly open: () => void
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
  const count = (name: string, value: number, open: KeyFigure['open']): KeyFigure => ({
    name,
    value,
    text: numberInWords(value, language),
    open,
  })
  const sessions = (name: string, filter: SessionFilter) => () =>
    goTo('log', { filter, figure: `${name}, ${nameOf(period)}` })
  const countOfSessions = (name: string, value: number, filter: SessionFilter) =>
    count(name, value, sessions(name, filter))
  const timeOf = (name: string, value: number, filter: SessionFilter): KeyFigure => ({
    name,
    value,
    text: durationInWords(value),
    open: sessions(name, filter),
  })
  const part = (of: PlanPart) => () => goTo('plans', planSubject(of))

  const figures: readonly KeyFigure[] = [
    countOfSessions(t`Insatser`, all.sessions, sessionsBehindAll(period)),
    timeOf(t`Din tid`, all.minutes, sessionsBehindAll(period)),
    {
      name: t`Direkt arbete`,
      value: direct.minutes,
      text: shareInWords(direct.minutes, all.minutes, language),
      open: sessions(t`Direkt arbete`, sessionsBehind(period, 'kind', 'direct')),
    },
    countOfSessions(
      t`Olika pseudonymer`,
      summary.people_with_alias,
      sessionsBehindFact(period, 'people_with_alias'),
    ),
    countOfSessions(
      t`Första kontakter`,
      summary.first_contacts,
      sessionsBehindFact(period, 'first_contacts'),
    ),
    count(t`Uppföljningar som är klara`, summary.follow_ups_done, () => goTo('people')),
    countOfSessions(
      t`Blev inte av`,
      summary.did_not_happen,
      sessionsBehindFact(period, 'did_not_happen'),
    ),
  ]
  const besideSessions: readonly KeyFigure[] = [
    count(t`Påbörjade hemkomstlistor`, summary.lists_started, part('homecoming')),
    count(t`Färdiga hemkomstlistor`, summary.lists_finished, part('homecoming')),
    count(t`Klara punkter i hemkomstlistor`, summary.list_items_done, part('homecoming')),
    count(t`Planer som var igång`, summary.plans_active, part('studies')),
    count(t`Klara steg i planer`, summary.plan_steps_done, part('studies')),
    count(t`Grupptillfällen som blev av`, summary.groups_held, part('groups')),
    count(t`Inställda grupptillfällen`, summary.groups_cancelled, part('groups')),
    timeOf(
      t`Handledning och fortbildning`,
      summary.supervision_and_training_minutes,
      sessionsBehind(period, 'activity', 'I04'),
    ),
  ]

  return (
    <div className="key-figures">
      <FigureLinks figures={figures} />
      <FigureLinks figures={besideSessions} isLesser />
    </div>
  )
}

interface LinksProps {
  readonly figures: readonly KeyFigure[]
  readonly isLesser?: boolean
}

function FigureLinks({ figures, isLesser = false }: LinksProps) {
  const there = figures.filter(({ value }) => value > 0)
  if (there.length === 0) return null
  return (
    <dl className={isLesser ? 'key-figures-row lesser' : 'key-figures-row'}>
      {there.map(({ name, text, open }) => (
        <div key={name}>
          <dt className="small soft">{name}</dt>
          <dd>
            <button
              type="button"
              className="figure-link"
              aria-label={`${text}, ${name}`}
              onClick={open}
            >
              {text}
            </button>
          </dd>
        </div>
      ))}
    </dl>
  )
}
