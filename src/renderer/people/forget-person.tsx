import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import { api } from '../api.ts'
import { useReadDraftsAgain } from '../drafts/drafts-provider.tsx'
import { useTellLogChanged } from '../sessions/session-actions.tsx'
import { useGoTo } from '../shell/navigation.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useOfferUndo } from '../undo/undo.tsx'
import { asRefusal } from '../use-answer.ts'

/** What is about a person. */
export interface Holds {
  readonly sessions: number
  readonly followUps: number
  readonly hasPlans: boolean
}

interface Props {
  readonly name: string
  readonly holds: Holds
  readonly onClose: () => void
}

/** The one thing here that is asked about first, since it cannot be undone. */
export function ForgetPerson({ name, holds, onClose }: Props) {
  const { t } = useLingui()
  const { sessions, followUps, hasPlans } = holds
  const goTo = useGoTo()
  const offerUndo = useOfferUndo()
  const tellLogChanged = useTellLogChanged()
  const readDraftsAgain = useReadDraftsAgain()
  const [isPending, setIsPending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()

  const forget = async () => {
    setRefusal(undefined)
    setIsPending(true)
    try {
      await api.people.forget(name)
      await readDraftsAgain()
      tellLogChanged()
      // In the place of an earlier offer, which could have brought the pseudonym back.
      offerUndo(t`Pseudonymen är glömd.`)
      onClose()
      goTo('people')
    } catch (error) {
      setRefusal(asRefusal(error))
      setIsPending(false)
    }
  }

  return (
    <Dialog title={t`Glöm ${name}?`} onClose={onClose}>
      {refusal && <RefusalNotice refusal={refusal} />}
      <p>
        <Trans>
          <Plural value={sessions} one="# insats" other="# insatser" /> och{' '}
          <Plural value={followUps} one="# uppföljning" other="# uppföljningar" /> står kvar i
          loggen och räknas som förut, men utan pseudonym. Den tas också bort ur insatsernas
          historik.
        </Trans>{' '}
        {hasPlans && <Trans>Listor, planer och möten står också kvar, utan pseudonym.</Trans>}
      </p>
      <p>
        <Trans>
          Det du själv har skrivit, som anteckningar och mål, ändras inte. Det går inte att ångra.
        </Trans>
      </p>
      <div className="dialog-actions">
        <Button autoFocus onPress={onClose}>
          <Trans>Avbryt</Trans>
        </Button>
        <Button isPending={isPending} onPress={() => void forget()}>
          <Trans>Glöm pseudonymen</Trans>
        </Button>
      </div>
    </Dialog>
  )
}
