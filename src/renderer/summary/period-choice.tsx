import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { type Period, period } from '../../shared/summary.ts'
import { Choices } from '../ui/choices.tsx'
import { DateField } from '../words/date-field.tsx'
import { readDate } from '../../shared/read-date.ts'
import { useSentence } from '../words/use-sentence.ts'
import { useToday } from '../words/use-today.ts'
import { type NamedPeriod, periodOf } from './periods.ts'

type Choice = NamedPeriod | 'own'

interface Props {
  readonly value: Period
  readonly onChange: (period: Period) => void
}

export function PeriodChoice({ value, onChange }: Props) {
  const { t } = useLingui()
  const sentence = useSentence()
  const today = useToday()
  const [choice, setChoice] = useState<Choice>('this-month')
  const [own, setOwn] = useState({ from: value.from, to: value.to })

  const judged = period.safeParse({ from: readDate(own.from, today), to: readDate(own.to, today) })
  const issues = judged.error?.issues ?? []
  const errorOf = (field: 'from' | 'to') => {
    // What the two dates are to each other is only asked once both exist.
    const atPeriod = field === 'to' && issues.every(({ path }) => path.length === 0)
    const issue = issues.find(({ path }) => (atPeriod ? true : path[0] === field))
    return issue && sentence(issue.message)
  }

  const changeOwn = (next: Period) => {
    setOwn(next)
    const read = period.safeParse({
      from: readDate(next.from, today),
      to: readDate(next.to, today),
    })
    if (read.success) onChange(read.data)
  }

  return (
    <div className="period-choice">
      <Choices<Choice>
        label={t`Period`}
        value={choice}
        onChange={(next) => {
          setChoice(next)
          if (next === 'own') setOwn(value)
          else onChange(periodOf(next, today))
        }}
        choices={[
          { id: 'this-month', text: t`Den här månaden` },
          { id: 'last-month', text: t`Förra månaden` },
          { id: 'this-year', text: t`I år` },
          { id: 'own', text: t`Egna datum` },
        ]}
      />
      {choice === 'own' && (
        <div className="period-own">
          <DateField
            label={t`Från och med`}
            value={own.from}
            onChange={(from) => changeOwn({ ...own, from })}
            error={errorOf('from')}
          />
          <DateField
            label={t`Till och med`}
            value={own.to}
            onChange={(to) => changeOwn({ ...own, to })}
            error={errorOf('to')}
          />
        </div>
      )}
    </div>
  )
}
