import { useLingui } from '@lingui/react/macro'
import type { Ref } from 'react'
import { readHours } from '../../shared/read-hours.ts'
import { TextField } from '../ui/text-field.tsx'
import { durationInWords } from '../words/duration.ts'

interface Props {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onBlur: () => void
  readonly inputRef: Ref<HTMLInputElement & HTMLTextAreaElement>
  readonly error: string | undefined
}

/** How long something was, typed in hours; under it what was understood. */
export function HoursField(props: Props) {
  const { t } = useLingui()
  const minutes = readHours(props.value)
  return (
    <TextField
      {...props}
      label={t`Timmar`}
      hint={minutes > 0 ? `= ${durationInWords(minutes)}` : t`Till exempel 7 eller 1,5`}
    />
  )
}
