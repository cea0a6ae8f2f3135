import { Trans, useLingui } from '@lingui/react/macro'
import { type SyntheticEvent, useState } from 'react'
import type { OwnInvitation } from '../../shared/invitation.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { name } from '../../shared/session.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { asRefusal } from '../use-answer.ts'
import { useSentence } from '../words/use-sentence.ts'

/** The organisation gets its name and its key, once. */
export function NewOrganisation({ onMade }: { readonly onMade: (own: OwnInvitation) => void }) {
  const { t } = useLingui()
  const sentence = useSentence()
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [isMaking, setMaking] = useState(false)

  const make = async (event: SyntheticEvent) => {
    event.preventDefault()
    const judged = name.safeParse(typed)
    setError(judged.error?.issues[0]?.message)
    if (!judged.success) return
    setRefusal(undefined)
    setMaking(true)
    try {
      onMade(await api.ownInvitation.make({ organisation: judged.data }))
    } catch (failure) {
      setRefusal(asRefusal(failure))
      setMaking(false)
    }
  }

  return (
    <>
      <p>
        <Trans>
          Med en inbjudan låser peer supportrar sina filer så att bara den här profilen kan öppna
          dem. Du ger den till dem som fil, text eller papper.
        </Trans>
      </p>
      {refusal && <RefusalNotice refusal={refusal} />}
      <form className="supervise-form" noValidate onSubmit={(event) => void make(event)}>
        <TextField
          label={t`Organisationens namn`}
          hint={t`Så som peer supportrarna känner igen den. Namnet går inte att ändra senare.`}
          value={typed}
          onChange={setTyped}
          error={error === undefined ? undefined : sentence(error)}
        />
        <Button type="submit" look="primary" isPending={isMaking}>
          <Trans>Skapa inbjudan</Trans>
        </Button>
      </form>
    </>
  )
}
