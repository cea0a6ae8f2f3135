import type { Ref } from 'react'
import { RealTextHint } from '../sessions/real-text-hint.tsx'
import { TextField } from '../ui/text-field.tsx'

interface Props {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onBlur: () => void
  readonly ref: Ref<HTMLInputElement & HTMLTextAreaElement>
  readonly error: string | undefined
}

/** A few lines in somebody's own words, with a calm word about what may tell who somebody is. */
export function OwnWordsField({ ref, ...field }: Props) {
  return (
    <div>
      <TextField {...field} inputRef={ref} isMultiline />
      <RealTextHint text={field.value} />
    </div>
  )
}
