import { Trans } from '@lingui/react/macro'
import { type ReactNode, type SyntheticEvent, useRef, useState } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { asRefusal } from '../use-answer.ts'
import { isAboutAttempt } from '../welcome/use-attempt.ts'
import { useSentence } from '../words/use-sentence.ts'
import { PresentPassphrase } from './present-passphrase.tsx'

export interface Question {
  /** What it is about, above the passphrase. */
  readonly children: ReactNode
  /** What is chosen beside it. */
  readonly choice?: ReactNode
  readonly actText: ReactNode
  /** Plain for what cannot be undone. */
  readonly look?: 'primary' | 'plain'
  readonly act: (passphrase: string) => Promise<void>
  readonly onClose: () => void
}

/** Asks for the passphrase, for what only the owner of the profile may do. */
export function PassphraseQuestion({ children, choice, act, onClose, ...button }: Question) {
  const [passphrase, setPassphrase] = useState('')
  const [isMissed, setMissed] = useState(false)
  const sentence = useSentence()
  const [refusal, setRefusal] = useState<Refusal>()
  const [isPending, setPending] = useState(false)
  const field = useRef<HTMLInputElement>(null)

  const go = async (event: SyntheticEvent) => {
    event.preventDefault()
    setMissed(passphrase === '')
    if (passphrase === '') {
      field.current?.focus()
      return
    }
    setPending(true)
    setRefusal(undefined)
    try {
      await act(passphrase)
    } catch (error) {
      setRefusal(asRefusal(error))
      setPending(false)
      field.current?.focus()
      field.current?.select()
    }
  }

  return (
    <form
      className="settings-form"
      autoComplete="off"
      noValidate
      onSubmit={(event) => void go(event)}
    >
      {refusal && !isAboutAttempt(refusal) && <RefusalNotice refusal={refusal} />}
      {children}
      {choice}
      <PresentPassphrase
        value={passphrase}
        onChange={setPassphrase}
        inputRef={field}
        refusal={refusal}
        error={isMissed && passphrase === '' ? sentence('text-missing') : undefined}
      />
      <div className="dialog-actions">
        <Button type="submit" look={button.look ?? 'primary'} isPending={isPending}>
          {button.actText}
        </Button>
        <Button look="quiet" onPress={onClose}>
          <Trans>Avbryt</Trans>
        </Button>
      </div>
    </form>
  )
}
