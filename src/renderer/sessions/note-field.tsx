import { useLingui } from '@lingui/react/macro'
import type { Ref } from 'react'
import { TextField } from '../ui/text-field.tsx'
import { useLanguage } from '../words/language.tsx'
import { numberInWords } from '../words/numbers.ts'
import { RealTextHint } from './real-text-hint.tsx'

const limit = 4000
/** From here on the room that is left is shown. */
const nearLimit = 3500

interface Props {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onBlur: () => void
  readonly inputRef: Ref<HTMLInputElement & HTMLTextAreaElement>
  readonly error: string | undefined
}

/** The note, with a counter when it nears its limit. */
export function NoteField({ error, ...field }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const length = field.value.trim().normalize().length
  const over = numberInWords(length - limit, language)
  const count = numberInWords(length, language)
  const most = numberInWords(limit, language)

  return (
    <div>
      <TextField
        {...field}
        label={t`Anteckning`}
        isMultiline
        error={
          length > limit
            ? t`Anteckningen rymmer ${most} tecken. Ta bort ${over}, så går den att spara.`
            : error
        }
        {...(length >= nearLimit && length <= limit && { hint: t`${count} av ${most} tecken` })}
      />
      <RealTextHint text={field.value} />
    </div>
  )
}
