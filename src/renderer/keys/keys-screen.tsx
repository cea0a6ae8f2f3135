import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ScreenHeading } from '../shell/screen-heading.tsx'
import { PartTabs } from '../ui/part-tabs.tsx'
import { InvitationPart } from './invitation-part.tsx'
import { OrganisationKeyPart } from './organisation-key-part.tsx'
import { SendersPart } from './senders-part.tsx'

const partOf = {
  invitation: InvitationPart,
  senders: SendersPart,
  organisation: OrganisationKeyPart,
} as const

/** Who is invited, whose files are taken in, and the organisation's own key. */
export function KeysScreen() {
  const { t } = useLingui()
  const [part, setPart] = useState<keyof typeof partOf>('invitation')
  const parts = [
    { id: 'invitation', name: t`Inbjudan` },
    { id: 'senders', name: t`Betrodda avsändare` },
    { id: 'organisation', name: t`Organisationens nyckel` },
  ] as const
  return (
    <>
      <ScreenHeading name={t`Nycklar`}>
        <p className="soft">
          <Trans>
            Nycklarna gör att bara du kan öppna filerna, och att du vet vem de kommer från.
          </Trans>
        </p>
      </ScreenHeading>
      <PartTabs label={t`Nycklar`} parts={parts} selected={part} onSelect={setPart}>
        {(id) => {
          const Part = partOf[id]
          return <Part />
        }}
      </PartTabs>
    </>
  )
}
