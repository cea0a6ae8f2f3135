import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useId, useRef, useState } from 'react'
import type { ReadInvitation } from '../../shared/invitation.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Choices } from '../ui/choices.tsx'
import { Notice } from '../ui/notice.tsx'
import { asRefusal } from '../use-answer.ts'
import { Fingerprint } from '../words/fingerprint.tsx'
import { WhatItIs } from './what-invitation-is.tsx'

interface Props {
  readonly read: ReadInvitation
  readonly onAdded: (read: ReadInvitation, organisationId: number) => void
  readonly onCancel: () => void
}

/** Whose an invitation is, the words to compare, and the decision. */
export function InvitationToAdd({ read, onAdded, onCancel }: Props) {
  const { t } = useLingui()
  const headingId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const [comparison, setComparison] = useState<'done' | 'later' | null>(null)
  const [whose, setWhose] = useState<'same' | 'another' | null>(null)
  const [refusal, setRefusal] = useState<Refusal>()
  const { invitation, relation, fingerprint, organisationId } = read
  const { organisation } = invitation
  const mustCompare = relation === 'new-key' || relation === 'same-name'
  const isDecided =
    (relation !== 'same-name' || whose !== null) &&
    (mustCompare ? comparison === 'done' : comparison !== null)

  // What had the focus has gone.
  useEffect(() => heading.current?.focus(), [])

  const add = async () => {
    setRefusal(undefined)
    try {
      const id = await api.invitations.add({
        invitation,
        organisationId: whose === 'another' ? null : organisationId,
        isCompared: comparison === 'done',
      })
      onAdded(read, id)
    } catch (error) {
      setRefusal(asRefusal(error))
    }
  }

  return (
    <section className="add-invitation" aria-labelledby={headingId}>
      <h2 id={headingId} ref={heading} tabIndex={-1}>
        <WhatItIs read={read} />
      </h2>
      {relation === 'same-name' && (
        <>
          <Notice tone="attention">
            <p>
              <Trans>
                Du har redan en organisation som heter {organisation}, men det här är en helt annan
                nyckel. Är den från någon som bara använder namnet kan den läsa det du delar. Fråga
                din handledare innan du väljer.
              </Trans>
            </p>
          </Notice>
          <Choices
            label={t`Vems är nyckeln?`}
            look="cards"
            value={whose}
            onChange={setWhose}
            choices={[
              {
                id: 'same',
                text: t`Samma organisation, som har bytt nyckel`,
                detail: t`Den gamla nyckeln slutar användas. Det du delat finns kvar.`,
              },
              {
                id: 'another',
                text: t`En annan organisation med samma namn`,
                detail: t`Den läggs till för sig, utan historik.`,
              },
            ]}
          />
        </>
      )}
      {relation === 'new-key' && (
        <p>
          <Trans>
            {organisation} har bytt nyckel. När orden är jämförda låses dina filer med den nya, och
            under bytet också med den gamla. Det du har delat finns kvar.
          </Trans>
        </p>
      )}
      <p>
        <Trans>
          Ring eller träffa den som har gett dig inbjudan, och läs orden för varandra. De står i
          handledarens Peerlogg under Nycklar. Stämmer något ord inte ska du inte lägga till
          inbjudan.
        </Trans>
      </p>
      <Fingerprint words={fingerprint} />
      {mustCompare ? (
        <Checkbox
          isChecked={comparison === 'done'}
          onChange={(isChecked) => setComparison(isChecked ? 'done' : null)}
        >
          <Trans>Orden stämmer, alla åtta</Trans>
        </Checkbox>
      ) : (
        <Choices
          label={t`Har ni jämfört orden?`}
          look="cards"
          value={comparison}
          onChange={setComparison}
          choices={[
            { id: 'done', text: t`Orden stämmer`, detail: t`Alla åtta, lästa för varandra.` },
            {
              id: 'later',
              text: t`Jag jämför senare`,
              detail: t`Orden finns kvar under Dela tills ni har gjort det.`,
            },
          ]}
        />
      )}
      {refusal && <RefusalNotice refusal={refusal} />}
      <div className="add-invitation-end">
        <Button look="primary" isDisabled={!isDecided} onPress={() => void add()}>
          {relation === 'new-key' || whose === 'same' ? (
            <Trans>Byt nyckel</Trans>
          ) : (
            <Trans>Lägg till {organisation}</Trans>
          )}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          <Trans>Avbryt</Trans>
        </Button>
      </div>
    </section>
  )
}
