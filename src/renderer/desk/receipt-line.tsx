import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useId, useState } from 'react'
import type { Receipt, ReceiptMonth } from '../../shared/desk.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { useFocusWhenLost } from '../ui/use-focus-when-lost.ts'
import { useAnswer } from '../use-answer.ts'
import { capitalised, monthInWords } from '../words/days.ts'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'
import { numberInWords } from '../words/numbers.ts'
import { useMoments } from '../words/use-moments.ts'
import { monthsTogether } from './months-together.ts'
import { UndoReceipt } from './undo-receipt.tsx'

interface Props {
  readonly receipt: Receipt
  readonly onUndone: () => void
}

/** One import: when, from whom and what; opened, what it changed. */
export function ReceiptLine({ receipt, onUndone }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const [isUndoing, setUndoing] = useState(false)
  const opened = useId()
  const { signer, months, sessions, minutes, withheld, importedAt, undoneAt } = receipt
  const when = useMoments()
  const about = monthsTogether(months, language)
  const isUndone = undoneAt !== ''
  return (
    <li className={`desk-line ${isUndone ? 'desk-line-undone' : ''}`}>
      <span className="desk-state">{capitalised(when(importedAt))}</span>
      <div className="desk-about">
        <p className="desk-file">{signer.name}</p>
        <p>
          {capitalised(about)}: <Plural value={sessions} one="# insats" other="# insatser" />,{' '}
          {durationInWords(minutes, (count) => numberInWords(count, language))}.
          {withheld > 0 && (
            <>
              {' '}
              <Plural
                value={withheld}
                one="# rad är undanhållen av avsändaren."
                other="# rader är undanhållna av avsändaren."
              />
            </>
          )}
        </p>
        {isUndone && <Undone when={when(undoneAt)} />}
        {!isUndone && (
          <div className="desk-ways">
            <Button
              look="quiet"
              aria-expanded={isOpen}
              aria-controls={opened}
              aria-label={
                isOpen
                  ? t`Visa mindre om filen från ${signer.name} om ${about}`
                  : t`Vad ändrades? Filen från ${signer.name} om ${about}`
              }
              onPress={() => setOpen(!isOpen)}
            >
              {isOpen ? <Trans>Visa mindre</Trans> : <Trans>Vad ändrades?</Trans>}
            </Button>
            <Button
              look="quiet"
              aria-label={t`Ångra inläsningen från ${signer.name} om ${about} …`}
              onPress={() => setUndoing(true)}
            >
              <Trans>Ångra …</Trans>
            </Button>
          </div>
        )}
        <div id={opened}>{isOpen && !isUndone && <WhatChanged id={receipt.id} />}</div>
        {isUndoing && (
          <UndoReceipt receipt={receipt} onClose={() => setUndoing(false)} onUndone={onUndone} />
        )}
      </div>
    </li>
  )
}

function Undone({ when }: { readonly when: string }) {
  // The button that undid it has gone.
  const told = useFocusWhenLost<HTMLParagraphElement>()
  return (
    <p className="soft" ref={told} tabIndex={-1}>
      <Trans>Ångrad {when}. Samma fil kan läsas in igen så länge avsändarens nyckel gäller.</Trans>
    </p>
  )
}

function WhatChanged({ id }: { readonly id: number }) {
  const { value, refusal, askAgain } = useAnswer(
    useCallback(() => api.desk.receiptMonths(id), [id]),
  )
  if (refusal) return <RefusalNotice refusal={refusal} onRetry={askAgain} />
  return (
    <ul className="desk-months">
      {value?.map((one) => (
        <li key={one.month}>
          <MonthSentence about={one} />
        </li>
      ))}
    </ul>
  )
}

function MonthSentence({ about: { month, newer, earlier } }: { readonly about: ReceiptMonth }) {
  const language = useLanguage()
  const when = useMoments()
  const said = <strong>{capitalised(monthInWords(month, language))}</strong>
  return (
    <>
      {earlier === '' ? (
        <Trans>{said}: ny.</Trans>
      ) : (
        <Trans>
          {said}: nyare än filen från {when(earlier)}.
        </Trans>
      )}{' '}
      {newer !== '' && <Trans>Ersatt av filen från {when(newer)}.</Trans>}
    </>
  )
}
