import { Plural, Trans, useLingui } from '@lingui/react/macro'
import {
  sessionsBehind,
  sessionsBehindAll,
  sessionsBehindFact,
  type SessionFact,
} from '../../shared/behind-figures.ts'
import type { SessionFilter } from '../../shared/session-search.ts'
import { breakdownBy, type Grouping, type Period, type Summary } from '../../shared/summary.ts'
import { ComparisonChart } from '../charts/comparison-chart.tsx'
import { capitalised } from '../words/days.ts'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'
import { numberInWords } from '../words/numbers.ts'
import { type Figure, FigureTable } from './figure-table.tsx'
import { useMostInWords } from './most-in-words.ts'
import { useLineName } from './line-names.ts'
import { linesOf } from './lines.ts'
import { usePeriodName } from './period-names.ts'

interface OfPeriod {
  readonly period: Period
  readonly summary: Summary
}

interface Props {
  readonly now: OfPeriod
  readonly before: OfPeriod
}

/** A figure of both periods and what differs, in plain numbers. */
function useTriple({ now, before }: Props) {
  const language = useLanguage()
  const nameOf = usePeriodName()
  const textOf = {
    count: (value: number) => numberInWords(value, language),
    time: durationInWords,
  }
  return (
    name: string,
    unit: keyof typeof textOf,
    valueOf: (summary: Summary) => number,
    filterOf?: (period: Period) => SessionFilter,
  ): Figure[] => {
    const figureOf = (of: OfPeriod): Figure => {
      const value = valueOf(of.summary)
      return {
        text: textOf[unit](value),
        ...(filterOf &&
          value > 0 && {
            behind: {
              filter: filterOf(of.period),
              figure: `${name}, ${nameOf(of.period)}`,
            },
          }),
      }
    }
    const difference = valueOf(now.summary) - valueOf(before.summary)
    const size = textOf[unit](Math.abs(difference))
    return [
      figureOf(before),
      figureOf(now),
      { text: difference === 0 ? size : difference > 0 ? `+${size}` : `−${size}` },
    ]
  }
}

/** Both periods as a whole, side by side. */
export function WholesCompared(props: Props) {
  const { now, before } = props
  const { t } = useLingui()
  const nameOf = usePeriodName()
  const triple = useTriple(props)
  const names = { before: nameOf(before.period), now: nameOf(now.period) }
  const ofKind = (kind: 'direct' | 'indirect') => (period: Period) =>
    sessionsBehind(period, 'kind', kind)
  const ofFact = (fact: SessionFact) => (period: Period) => sessionsBehindFact(period, fact)
  type Row = readonly [id: string, ...Parameters<typeof triple>]
  // Not everybody has any of it: without, it is not shown as lacking.
  const besideSessions: readonly Row[] = [
    ['started', t`Påbörjade hemkomstlistor`, 'count', (of) => of.lists_started],
    ['finished', t`Färdiga hemkomstlistor`, 'count', (of) => of.lists_finished],
    ['items', t`Klara punkter i hemkomstlistor`, 'count', (of) => of.list_items_done],
    ['plans', t`Planer som var igång`, 'count', (of) => of.plans_active],
    ['steps', t`Klara steg i planer`, 'count', (of) => of.plan_steps_done],
    ['held', t`Grupptillfällen som blev av`, 'count', (of) => of.groups_held],
    ['cancelled', t`Inställda grupptillfällen`, 'count', (of) => of.groups_cancelled],
    [
      'development',
      t`Handledning och fortbildning`,
      'time',
      (of) => of.supervision_and_training_minutes,
      (period) => sessionsBehind(period, 'activity', 'I04'),
    ],
  ]
  const rows: readonly Row[] = [
    ['sessions', t`Insatser`, 'count', ({ all }) => all.sessions, sessionsBehindAll],
    ['time', t`Din tid`, 'time', ({ all }) => all.minutes, sessionsBehindAll],
    ['direct', t`Direkt arbete`, 'time', ({ direct }) => direct.minutes, ofKind('direct')],
    ['indirect', t`Indirekt arbete`, 'time', (of) => of.indirect.minutes, ofKind('indirect')],
    ['participants', t`Deltagare`, 'count', ({ all }) => all.participants, sessionsBehindAll],
    [
      'people',
      t`Olika pseudonymer`,
      'count',
      (of) => of.people_with_alias,
      ofFact('people_with_alias'),
    ],
    ['first', t`Första kontakter`, 'count', (of) => of.first_contacts, ofFact('first_contacts')],
    ['done', t`Uppföljningar som är klara`, 'count', (of) => of.follow_ups_done],
    ['not', t`Blev inte av`, 'count', (of) => of.did_not_happen, ofFact('did_not_happen')],
    ...besideSessions.filter(([, , , valueOf]) =>
      [now, before].some(({ summary }) => valueOf(summary) > 0),
    ),
  ]
  const figures = rows.map(([id, ...row]) => ({ id, name: row[0], figures: triple(...row) }))
  const [sessions, time] = figures.map((row) => row.figures.map(({ text }) => text))
  const moreSessions = Math.abs(now.summary.all.sessions - before.summary.all.sessions)

  return (
    <section className="compared" aria-labelledby="compared">
      <h3 id="compared">
        <Trans>Jämfört med {names.before}</Trans>
      </h3>
      <p>
        <Trans>
          {capitalised(names.before)}: {sessions?.[0]}{' '}
          <Plural value={before.summary.all.sessions} one="insats" other="insatser" /> på sammanlagt{' '}
          {time?.[0]}. Skillnaden till {names.now} är {sessions?.[2]}{' '}
          <Plural value={moreSessions} one="insats" other="insatser" /> och {time?.[2]}.
        </Trans>
      </p>
      <FigureTable
        caption={t`Perioderna som helhet`}
        headings={[t`Vad`, capitalised(names.before), capitalised(names.now), t`Skillnad`]}
        rows={figures}
      />
    </section>
  )
}

interface GroupProps extends Props {
  readonly grouping: Grouping
  readonly name: string
}

/** A breakdown of both periods: a picture in pairs, and a table with what differs. */
export function GroupsCompared({ grouping, name, ...props }: GroupProps) {
  const { now, before } = props
  const { t } = useLingui()
  const language = useLanguage()
  const nameOf = usePeriodName()
  const lineName = useLineName()
  const triple = useTriple(props)
  const names = { before: nameOf(before.period), now: nameOf(now.period) }
  const breakdownOf = (summary: Summary) => breakdownBy(summary, grouping)
  const lines = linesOf(
    grouping,
    breakdownOf(now.summary),
    breakdownOf(before.summary),
    language,
  ).map((line) => ({ ...line, name: lineName(grouping, line.key) }))
  const most = useMostInWords(lines, now.summary.all)
  const what = name.toLowerCase()

  return (
    <>
      <p>
        {capitalised(names.now)}. {most}
      </p>
      <div className="beside">
        <ComparisonChart
          description={t`Stapeldiagram i par: tid efter ${what}, ${names.before} och ${names.now}. ${most} Samma siffror står i tabellen.`}
          names={{ before: capitalised(names.before), after: capitalised(names.now) }}
          rows={lines.map(({ key, name: label, minutes, before: earlier }) => ({
            id: key,
            label,
            before: earlier.minutes,
            after: minutes,
            beforeText: durationInWords(earlier.minutes),
            afterText: durationInWords(minutes),
          }))}
        />
        <FigureTable
          caption={t`Tid och insatser efter ${what}: ${names.before} och ${names.now}`}
          over={[
            { heading: t`Din tid`, columns: 3 },
            { heading: t`Insatser`, columns: 3 },
          ]}
          headings={[
            name,
            ...[t`Din tid`, t`Insatser`].flatMap(() => [t`Före`, t`Nu`, t`Skillnad`]),
          ]}
          rows={lines.map(({ key, name: line }) => {
            const behind = (period: Period) => sessionsBehind(period, grouping, key)
            return {
              id: key,
              name: line,
              figures: [
                ...triple(line, 'time', (of) => breakdownOf(of)[key]?.minutes ?? 0, behind),
                ...triple(line, 'count', (of) => breakdownOf(of)[key]?.sessions ?? 0, behind),
              ],
            }
          })}
          sums={{
            id: 'sums',
            name: t`Allt`,
            figures: [
              ...triple(t`Allt`, 'time', ({ all }) => all.minutes, sessionsBehindAll),
              ...triple(t`Allt`, 'count', ({ all }) => all.sessions, sessionsBehindAll),
            ],
          }}
        />
      </div>
    </>
  )
}
