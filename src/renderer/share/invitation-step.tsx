import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Invitation } from '../../shared/export-format.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { asRefusal } from '../use-answer.ts'

interface Props {
  readonly invitation: Invitation | null
  readonly onChoose: (invitation: Invitation) => void
}

export function InvitationStep({ invitation, onChoose }: Props) {
  const [refusal, setRefusal] = useState<Refusal>()

  const choose = async () => {
    setRefusal(undefined)
    try {
      const chosen = await api.sharing.chooseInvitation()
      if (chosen) onChoose(chosen)
    } catch (error) {
      setRefusal(asRefusal(error))
    }
  }

  return (
    <>
      {refusal && <RefusalNotice refusal={refusal} />}
      {invitation ? (
        <p role="status">
          <Trans>
            Filen låses så att bara <strong>{invitation.organisation}</strong> kan öppna den.
          </Trans>
        </p>
      ) : (
        <p className="soft">
          <Trans>Inbjudan är en liten fil som du har fått av din handledare.</Trans>
        </p>
      )}
      <Button look={invitation ? 'plain' : 'primary'} onPress={() => void choose()}>
        {invitation ? <Trans>Välj en annan inbjudan …</Trans> : <Trans>Välj inbjudan …</Trans>}
      </Button>
    </>
  )
}
