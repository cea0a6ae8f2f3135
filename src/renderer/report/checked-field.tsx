import { type ReactNode, type Ref, useEffect, useRef, useState } from 'react'
import { TextField, type TextFieldProps } from '../ui/text-field.tsx'
import { useSentence } from '../words/use-sentence.ts'

type Read<T> =
  | { readonly success: true; readonly data: T }
  | { readonly success: false; readonly error: { readonly issues: readonly { message: string }[] } }

interface Props<T> {
  /** Names the field among those of the report. */
  readonly id: string
  readonly label: ReactNode
  readonly value: T
  readonly read: (text: string) => Read<T>
  /** Called with what can be saved, and nothing else. */
  readonly onRead: (value: T) => void
  readonly onMark: (id: string, isMarked: boolean) => void
  readonly hint?: ReactNode
  readonly inputMode?: NonNullable<TextFieldProps['inputMode']>
  readonly isMultiline?: boolean
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>
}

/** Digits such as those of an identity number, also before the last one is typed. */
const longNumber = /(?:[0-9][\s./+\-\u2010-\u2015\u2212]{0,3}){8,}[0-9]/gu
const withoutLongNumbers = (text: string) => text.replaceAll(longNumber, '')

/**
 * A field that keeps what is typed as it is, and hands on what of it can be saved: all, or all but a
 * number that is not taken, or what stood there before when nothing else is left.
 */
export function CheckedField<T>({ id, value, read, onRead, onMark, ...field }: Props<T>) {
  const sentence = useSentence()
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: T }>()
  const before = useRef<{ readonly value: T }>(null)
  // What was typed gives way to a value from elsewhere, such as a title that follows the period.
  const text = typed && typed.value === value ? typed.text : String(value)
  const result = read(text)
  const isMarked = !result.success
  useEffect(() => onMark(id, isMarked), [id, isMarked, onMark])

  const change = (next: string) => {
    before.current ??= { value }
    const rest = withoutLongNumbers(next)
    const [whole, part] = [read(next), read(rest)]
    const kept = whole.success ? whole.data : part.success ? part.data : null
    const now = kept ?? (rest.trim() === '' ? before.current.value : value)
    setTyped({ text: next, value: now })
    onRead(now)
  }
  return (
    <TextField
      {...field}
      value={text}
      onChange={change}
      onBlur={() => {
        before.current = null
      }}
      error={result.success ? undefined : sentence(result.error.issues[0]?.message ?? '')}
    />
  )
}
