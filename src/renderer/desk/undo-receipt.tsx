import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useState } from 'react'
import type { Receipt, Undoing } from '../../shared/desk.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { asRefusal, useAnswer } from '../use-answer.ts'
import { capitalised } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { useMoments } from '../words/use-moments.ts'
import { monthsTogether } from './months-together.ts'

interface Props {
  readonly receipt: Receipt
  readonly onClose: () => void
  readonly onUndone: () => void
}

/** Says what it means before an import is undone. */
export function UndoReceipt({ receipt, onClose, onUndone }: Props) {
  const { t } = useLingui()
  const { value, refusal } = useAnswer(
    useCallback(() => api.desk.undoing(receipt.id), [receipt.id]),
  )
  const [failure, setFailure] = useState<Refusal>()
  const [isWorking, setWorking] = useState(false)

  const undo = async () => {
    setFailure(undefined)
    setWorking(true)
    try {
      await api.desk.undo(receipt.id)
      onClose()
      onUndone()
    } catch (error) {
      setFailure(asRefusal(error))
      setWorking(false)
    }
  }

  const told = failure ?? refusal
  return (
    <Dialog title={t`Ångra inläsningen från ${receipt.signer.name}?`} onClose={onClose}>
      {value && <WhatItMeans undoing={value} />}
      <p className="soft">
        <Trans>Samma fil kan läsas in igen så länge avsändarens nyckel gäller.</Trans>
      </p>
      {told && <RefusalNotice refusal={told} />}
      <div className="dialog-actions">
        <Button
          look="primary"
          isDisabled={!value}
          isPending={isWorking}
          onPress={() => void undo()}
        >
          <Trans>Ångra inläsningen</Trans>
        </Button>
        <Button onPress={onClose}>
          <Trans>Behåll</Trans>
        </Button>
      </div>
    </Dialog>
  )
}

function WhatItMeans({ undoing: { back, away, stays, notKept } }: { readonly undoing: Undoing }) {
  const language = useLanguage()
  const when = useMoments()
  const said = (months: readonly string[]) => capitalised(monthsTogether(months, language))
  const groups = (list: Undoing['back']) =>
    [...Map.groupBy(list, ({ created }) => created)].map(([created, months]) => ({
      created,
      made: when(created),
      months: said(months.map(({ month }) => month)),
    }))
  return (
    <>
      {groups(back).map(({ created, made, months }) => (
        <p key={created}>
          <Trans>
            {months} går tillbaka till filen från {made}.
          </Trans>
        </p>
      ))}
      {away.length > 0 && (
        <p>
          <Trans>{said(away)} försvinner härifrån.</Trans>
        </p>
      )}
      {stays.length > 0 && (
        <p>
          <Trans>{said(stays)} ligger kvar: det som visas kommer ur en nyare fil.</Trans>
        </p>
      )}
      {groups(notKept).map(({ created, made, months }) => (
        <p key={created}>
          <Trans>
            {months} fanns också i filen från {made}, men den lästes in innan Peerlogg sparade
            filerna. Läs in den igen om du vill ha tillbaka den.
          </Trans>
        </p>
      ))}
    </>
  )
}
