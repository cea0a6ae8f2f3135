import { useLingui } from '@lingui/react/macro'
import { type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { SecretField } from '../ui/secret-field.tsx'
import { useSentence } from '../words/use-sentence.ts'
import { isAboutAttempt, useAttempt } from './use-attempt.ts'

interface Props {
  readonly buttonText: ReactNode
  readonly busyText: ReactNode
  readonly isBusy: boolean
  /** Why the latest attempt failed. */
  readonly refusal: Refusal | undefined
  readonly onSubmit: (passphrase: string) => void
  readonly autoFocus?: boolean
}

/** Asks for the passphrase of a profile. What is wrong with it stands under the field, with the focus there. */
export function PassphraseForm(props: Props) {
  const { t } = useLingui()
  const [passphrase, setPassphrase] = useState('')
  const [isMissed, setMissed] = useState(false)
  const sentence = useSentence()
  const attempt = useAttempt(props.refusal, passphrase)
  const field = useRef<HTMLInputElement>(null)

  useEffect(() => {
    if (!props.refusal) return
    field.current?.focus()
    field.current?.select()
  }, [props.refusal])

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (props.isBusy) return
    setMissed(passphrase === '')
    if (passphrase === '') field.current?.focus()
    else props.onSubmit(passphrase)
  }

  return (
    <form className="passphrase-form" noValidate onSubmit={submit}>
      {props.refusal && !isAboutAttempt(props.refusal) && <RefusalNotice refusal={props.refusal} />}
      <SecretField
        label={t`Lösenfras`}
        value={passphrase}
        onChange={setPassphrase}
        inputRef={field}
        isNew={false}
        autoFocus={props.autoFocus ?? false}
        {...(isMissed && passphrase === '' ? { error: sentence('text-missing') } : attempt)}
        showLabel={t`Visa lösenfrasen`}
        showText={t`Visa`}
        hideText={t`Dölj`}
      />
      <Button type="submit" look="primary" isWide isPending={props.isBusy}>
        {props.isBusy ? props.busyText : props.buttonText}
      </Button>
    </form>
  )
}
