import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { type Profile, profileKind, type ProfileKind } from '../../shared/profile.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { name } from '../../shared/session.ts'
import { api } from '../api.ts'
import {
  NewPassphraseFields,
  passphraseDetail,
  sameTwice,
  twoPassphrases,
} from '../safety/new-passphrase.tsx'
import { schemaResolver } from '../schema-resolver.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { ScreenHeading } from '../shell/screen-heading.tsx'
import { Button } from '../ui/button.tsx'
import { Choices } from '../ui/choices.tsx'
import { TextField } from '../ui/text-field.tsx'
import { asRefusal } from '../use-answer.ts'
import { useFormField } from '../use-form-field.ts'

interface Fields {
  kind: ProfileKind
  label: string
  passphrase: string
  again: string
}

const newProfile = z
  .strictObject({ kind: profileKind, label: name, ...twoPassphrases })
  .check(sameTwice)
const resolver = schemaResolver<Fields, typeof newProfile>(newProfile, (fields) => fields)

/** A profile that was just made, and the code to keep. */
export interface Created {
  readonly profile: Profile
  readonly recoveryCode: string
}

interface Props {
  readonly isFirst: boolean
  readonly onCreated: (created: Created) => void
  readonly onFile: () => void
  readonly onBack: () => void
}

export function NewProfile({ isFirst, onCreated, onFile, onBack }: Props) {
  const { t } = useLingui()
  const [refusal, setRefusal] = useState<Refusal>()
  const { control, handleSubmit, formState } = useForm<Fields, unknown, z.infer<typeof newProfile>>(
    {
      defaultValues: { kind: 'peer', label: '', passphrase: '', again: '' },
      resolver,
    },
  )
  const kind = useFormField(control, 'kind')
  const { ref: labelRef, ...label } = useFormField(control, 'label')
  const passphrase = useFormField(control, 'passphrase', passphraseDetail)
  const again = useFormField(control, 'again')

  const create = handleSubmit(async (chosen) => {
    setRefusal(undefined)
    await api.profiles
      .create({ kind: chosen.kind, label: chosen.label, passphrase: chosen.passphrase })
      .then(onCreated, (error: unknown) => setRefusal(asRefusal(error)))
  })

  return (
    <div className="new-profile">
      <div className="new-profile-intro">
        <ScreenHeading name={isFirst ? t`Välkommen` : t`Ny profil`} />
        <ul className="promises lead">
          <li>
            <Trans>Peerlogg loggar ditt arbete, aldrig personen du möter.</Trans>
          </li>
          <li>
            <Trans>Det är ingen patientjournal.</Trans>
          </li>
          <li>
            <Trans>Allt stannar krypterat på den här datorn tills du själv väljer att dela.</Trans>
          </li>
          <li>
            <Trans>
              Bara din lösenfras öppnar profilen; inte ens IT kommer in. I nästa steg får du en kod
              på papper, om du skulle glömma den.
            </Trans>
          </li>
        </ul>
      </div>
      <form
        className="panel new-profile-form"
        autoComplete="off"
        noValidate
        onSubmit={(event) => void create(event)}
      >
        {refusal && <RefusalNotice refusal={refusal} />}
        <Choices
          look="cards"
          label={t`Vem är du?`}
          value={kind.value}
          onChange={kind.onChange}
          choices={[
            {
              id: 'peer',
              text: t`Jag är peer supporter`,
              detail: t`Du loggar ditt eget arbete.`,
            },
            {
              id: 'supervisor',
              text: t`Jag är handledare`,
              detail: t`Du läser in det som delas med dig.`,
            },
          ]}
        />
        <TextField
          {...label}
          inputRef={labelRef}
          label={t`Profilens namn`}
          hint={t`Syns på låsskärmen. Välj något neutralt, till exempel Blå pärmen.`}
        />
        <NewPassphraseFields passphrase={passphrase} again={again} profileLabel={label.value} />
        <Button type="submit" look="primary" isWide isPending={formState.isSubmitting}>
          {formState.isSubmitting ? (
            <Trans>Skapar och krypterar …</Trans>
          ) : (
            <Trans>Skapa profilen</Trans>
          )}
        </Button>
        {isFirst ? (
          <Button look="quiet" isWide onPress={onFile}>
            <Trans>Hämta en profil från en fil</Trans>
          </Button>
        ) : (
          <Button look="quiet" isWide onPress={onBack}>
            <Trans>Tillbaka</Trans>
          </Button>
        )}
      </form>
    </div>
  )
}
