import { useLingui } from '@lingui/react/macro'
import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { dayAfter, isDate } from '../../shared/dates.ts'
import { TextField } from '../ui/text-field.tsx'
import { shortDayInWords } from './days.ts'
import { useLanguage } from './language.tsx'
import { readDate } from '../../shared/read-date.ts'
import { useToday } from './use-today.ts'

interface Props {
  readonly label: ReactNode
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onBlur?: () => void
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>
  readonly error?: string | undefined
  /** `coming` where something is planned: which year a day without one belongs to. */
  readonly lean?: 'past' | 'coming'
}

/** A day, typed. The arrow keys move it; the weekday stands under it as a check. */
export function DateField({ value, onChange, lean = 'past', ...field }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const day = readDate(value, useToday(), lean)
  const isKnown = isDate(day)

  const moveByArrow = (event: KeyboardEvent) => {
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    if (step === undefined || !isKnown) return
    event.preventDefault()
    onChange(dayAfter(day, step))
  }

  return (
    <TextField
      {...field}
      value={value}
      onChange={onChange}
      onKeyDown={moveByArrow}
      hint={isKnown ? shortDayInWords(day, language) : t`Till exempel 31/10`}
    />
  )
}
