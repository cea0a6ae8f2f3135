import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Detail } from '../../shared/export-format.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Organisation, OrganisationChoices } from '../../shared/sharing.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { useOfferUndo } from '../undo/undo.tsx'
import { asRefusal } from '../use-answer.ts'

interface Props {
  readonly organisation: Organisation
  readonly onChanged: () => void
}

/** Changes what the files of an organisation tell from now on, and offers to undo it. */
export function useChoices({ organisation: { id }, onChanged }: Props) {
  const offerUndo = useOfferUndo()
  const [refusal, setRefusal] = useState<Refusal>()
  const choose = async (choices: OrganisationChoices, message: string) => {
    setRefusal(undefined)
    try {
      const before = await api.sharing.changeOrganisation({ id, choices })
      onChanged()
      offerUndo(message, async () => {
        await api.sharing.changeOrganisation({ id, choices: before })
        onChanged()
      })
    } catch (error) {
      setRefusal(asRefusal(error))
    }
  }
  return { choose, refusal }
}

/** Which details an organisation's files leave out. Lines that then are alike are added up. */
export function LeftOutDetails({ organisation, onChanged }: Props) {
  const { t } = useLingui()
  const { choose, refusal } = useChoices({ organisation, onChanged })
  const { name, without, isUnderName } = organisation
  const ways: readonly { readonly detail: Detail; readonly text: string }[] = [
    { detail: 'unit', text: t`Utan enhet – verksamhetsformen står kvar` },
    { detail: 'form', text: t`Utan form, som enskilt eller grupp` },
    { detail: 'phase', text: t`Utan fas, som pågående eller avslut` },
  ]
  const change = (detail: Detail, isLeftOut: boolean) =>
    choose(
      {
        isUnderName,
        without: isLeftOut ? [...without, detail] : without.filter((other) => other !== detail),
      },
      t`Filer till ${name} har en annan detaljnivå.`,
    )
  return (
    <fieldset className="share-details">
      <legend>
        <Trans>Färre detaljer?</Trans>{' '}
        <span className="soft small">
          <Trans>Rader som då blir lika läggs ihop. Gäller alla filer till {name} härifrån.</Trans>
        </span>
      </legend>
      {refusal && <RefusalNotice refusal={refusal} />}
      {ways.map(({ detail, text }) => (
        <Checkbox
          key={detail}
          isChecked={without.includes(detail)}
          onChange={(isChecked) => void change(detail, isChecked)}
        >
          {text}
        </Checkbox>
      ))}
    </fieldset>
  )
}
