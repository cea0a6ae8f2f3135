import { Trans, useLingui } from '@lingui/react/macro'
import type { Ref } from 'react'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { briefDayInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'
import type { HeadcountInUse } from './use-headcount.ts'
import './groups.css'

interface Props {
  readonly headcount: HeadcountInUse
  readonly day: string
  /** Of the group, for those who do not see what stands around. */
  readonly name: string
  /** Of the element that says the name. */
  readonly nameId: string
}

/** How many came to a group: a number and Enter. */
export function Headcount({ headcount, day, name, nameId }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const today = useToday()
  const { text, write, isMissing, refusal, input, hold, callOff } = headcount
  const when = day === today ? t`i dag` : briefDayInWords(day, language)

  return (
    <form
      className="headcount"
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        hold()
      }}
    >
      <TextField
        label={
          <>
            <Trans>Deltagare {when}</Trans>
            <span className="visually-hidden">{`: ${name}`}</span>
          </>
        }
        value={text}
        onChange={write}
        inputMode="numeric"
        inputRef={input as Ref<HTMLInputElement & HTMLTextAreaElement>}
        error={isMissing ? t`Skriv hur många ni var.` : undefined}
      />
      <Button type="submit" shortcut="Enter" aria-describedby={nameId}>
        <Trans>Logga</Trans>
      </Button>
      <Button
        look="quiet"
        shortcut="B"
        aria-keyshortcuts="B"
        aria-describedby={nameId}
        onPress={callOff}
      >
        <Trans>Blev inte av</Trans>
      </Button>
      {refusal && <RefusalNotice refusal={refusal} />}
    </form>
  )
}
