import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { type Grain, grains } from '../../shared/dates.ts'
import { readDate } from '../../shared/read-date.ts'
import { type Period, period } from '../../shared/summary.ts'
import { ariaKeys, shortcuts, useShortcut } from '../shell/shortcuts.ts'
import { Button } from '../ui/button.tsx'
import { Choices } from '../ui/choices.tsx'
import { Sign } from '../ui/sign.tsx'
import { DateField } from '../words/date-field.tsx'
import { capitalised, datesInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { useSentence } from '../words/use-sentence.ts'
import { useToday } from '../words/use-today.ts'
import { grainOf, useGrainNames, usePeriodName } from './period-names.ts'
import { regrained, type Span, spanAround, spanOf, stepped } from './spans.ts'
import './summary.css'

/** Their names do not tell the days. */
const hasDaysBeside: readonly Grain[] = ['week', 'quarter', 'half_year']

interface Props {
  /** The lengths of time there are to choose among; days of one's own too when not said. */
  readonly lengths?: readonly Span['grain'][]
  /** The day that a shorter period is about when it can be; today when not said. */
  readonly about?: string | undefined
  readonly span: Span
  readonly onChange: (span: Span) => void
}

/** How long a period, and which one: stepped through by a key each way. */
export function PeriodChoice({ lengths = [...grains, 'own'], about, span, onChange }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const today = useToday()
  const nameOf = usePeriodName()
  const grainNames = useGrainNames()
  const earlierButton = useRef<HTMLButtonElement>(null)
  const { from, to } = span.period
  const [steps, setSteps] = useState(0)
  const step = (direction: -1 | 1) => {
    onChange(stepped(span, direction))
    setSteps(steps + 1)
  }
  const goEarlier = () => step(-1)
  const goLater = () => step(1)
  useShortcut(shortcuts.earlier, goEarlier)
  useShortcut(shortcuts.later, goLater)
  const isNow = from <= today && today <= to
  const grain = grainOf(span.period)

  return (
    <div className="period-choice">
      <Choices<Span['grain']>
        label={t`Period`}
        value={span.grain}
        onChange={(next) => onChange(regrained(span, next, about ?? today))}
        choices={lengths.map((id) => ({ id, text: id === 'own' ? t`Egna datum` : grainNames[id] }))}
      />
      {span.grain === 'own' && (
        // After a step the fields begin anew, with other days.
        <OwnDates key={steps} value={span.period} onChange={(own) => onChange(spanOf(own))} />
      )}
      <div className="period-head">
        <h2 className="period-name" aria-live="polite">
          {capitalised(nameOf(span.period))}
          {grain !== undefined && hasDaysBeside.includes(grain) && (
            <span className="period-days soft"> {datesInWords(from, to, language)}</span>
          )}
        </h2>
        <div className="period-steps">
          <Button
            ref={earlierButton}
            look="quiet"
            aria-keyshortcuts={ariaKeys(shortcuts.earlier)}
            shortcut={shortcuts.earlier}
            onPress={goEarlier}
          >
            <Sign of="back" />
            <Trans>Tidigare</Trans>
          </Button>
          <Button
            look="quiet"
            aria-keyshortcuts={ariaKeys(shortcuts.later)}
            shortcut={shortcuts.later}
            onPress={goLater}
          >
            <Sign of="on" />
            <Trans>Senare</Trans>
          </Button>
          {!isNow && span.grain !== 'own' && (
            <Button
              look="quiet"
              onPress={() => {
                // This button goes with the way there.
                earlierButton.current?.focus()
                if (span.grain !== 'own') onChange(spanAround(today, span.grain))
              }}
            >
              <Trans>Till i dag</Trans>
            </Button>
          )}
        </div>
      </div>
    </div>
  )
}

interface OwnProps {
  readonly value: Period
  readonly onChange: (period: Period) => void
}

function OwnDates({ value, onChange }: OwnProps) {
  const { t } = useLingui()
  const sentence = useSentence()
  const today = useToday()
  const [own, setOwn] = useState(value)
  const readOwn = ({ from, to }: Period) =>
    period.safeParse({ from: readDate(from, today), to: readDate(to, today) })

  const issues = readOwn(own).error?.issues ?? []
  const errorOf = (field: 'from' | 'to') => {
    // What the two dates are to each other is only asked once both exist.
    const atPeriod = field === 'to' && issues.every(({ path }) => path.length === 0)
    const issue = issues.find(({ path }) => (atPeriod ? true : path[0] === field))
    return issue && sentence(issue.message)
  }

  const change = (next: Period) => {
    setOwn(next)
    const read = readOwn(next)
    if (read.success) onChange(read.data)
  }

  return (
    <div className="period-own">
      <DateField
        label={t`Från och med`}
        value={own.from}
        onChange={(from) => change({ ...own, from })}
        error={errorOf('from')}
      />
      <DateField
        label={t`Till och med`}
        value={own.to}
        onChange={(to) => change({ ...own, to })}
        error={errorOf('to')}
      />
    </div>
  )
}
