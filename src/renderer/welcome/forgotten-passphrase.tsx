import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import type { Refusal } from '../../shared/refusal.ts'
import type { ListedProfile, Opened } from '../../shared/safety.ts'
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
import { TextField } from '../ui/text-field.tsx'
import { asRefusal } from '../use-answer.ts'
import { useFormField } from '../use-form-field.ts'
import { isDamage, type Place } from './place.ts'
import { isAboutAttempt, useAttempt } from './use-attempt.ts'

interface Fields {
  recoveryCode: string
  passphrase: string
  again: string
}

const recovery = z
  .strictObject({
    recoveryCode: z
      .string()
      .check(z.minLength(1, { error: 'recovery-code-mistyped' }), z.maxLength(200)),
    ...twoPassphrases,
  })
  .check(sameTwice)
const resolver = schemaResolver<Fields, typeof recovery>(recovery, (fields) => fields)

interface Props {
  readonly profile: ListedProfile
  readonly onRecovered: (recovered: Opened & { readonly recoveryCode: string }) => void
  readonly onGo: (place: Place) => void
}

export function ForgottenPassphrase({ profile, onRecovered, onGo }: Props) {
  const { t } = useLingui()
  const [refusal, setRefusal] = useState<Refusal>()
  const { control, handleSubmit, formState, setFocus } = useForm<
    Fields,
    unknown,
    z.infer<typeof recovery>
  >({ defaultValues: { recoveryCode: '', passphrase: '', again: '' }, resolver })
  const { ref: codeRef, ...code } = useFormField(control, 'recoveryCode')
  const attempt = useAttempt(refusal, code.value)
  const passphrase = useFormField(control, 'passphrase', passphraseDetail)
  const again = useFormField(control, 'again')

  useEffect(() => {
    if (refusal && isAboutAttempt(refusal)) setFocus('recoveryCode')
  }, [refusal, setFocus])

  const recover = handleSubmit(async (typed) => {
    setRefusal(undefined)
    await api.profiles
      .recover({
        id: profile.id,
        recoveryCode: typed.recoveryCode,
        passphrase: typed.passphrase,
      })
      .then(onRecovered, (error: unknown) => {
        const refused = asRefusal(error)
        const { code: why } = refused
        // With a damaged database the passphrase is changed all the same, and opens the backups.
        const isChanged = why === 'database-damaged' || why === 'database-missing'
        const known = isChanged ? typed.passphrase : ''
        if (isDamage(why)) onGo({ at: 'damage', profile, passphrase: known, code: why })
        else setRefusal(refused)
      })
  })

  return (
    <form
      className="panel forgotten"
      autoComplete="off"
      noValidate
      onSubmit={(event) => void recover(event)}
    >
      <ScreenHeading name={t`Glömt lösenfrasen?`} takesFocus={false} />
      <p>
        <Trans>
          Med återställningskoden för <strong>{profile.label}</strong> väljer du en ny lösenfras.
          Allt i profilen är kvar. Koden slutar gälla, och du får en ny.
        </Trans>
      </p>
      {refusal && !isAboutAttempt(refusal) && <RefusalNotice refusal={refusal} />}
      <div className="forgotten-code">
        <TextField
          {...code}
          inputRef={codeRef}
          label={t`Återställningskod`}
          error={code.error ?? attempt.error}
          hint={
            attempt.hint ??
            t`Den står på det senaste pappret för profilen: där står vilken dag koden gäller från. Stora och små bokstäver och mellanrum spelar ingen roll.`
          }
          autoFocus
        />
      </div>
      <NewPassphraseFields
        passphrase={passphrase}
        again={again}
        profileLabel={profile.label}
        isReplacing
      />
      <Button type="submit" look="primary" isWide isPending={formState.isSubmitting}>
        {formState.isSubmitting ? (
          <Trans>Öppnar och byter lösenfras …</Trans>
        ) : (
          <Trans>Byt lösenfras och öppna</Trans>
        )}
      </Button>
      <Button look="quiet" isWide onPress={() => onGo({ at: 'unlock' })}>
        <Trans>Tillbaka</Trans>
      </Button>
      <div className="forgotten-both">
        <p className="small soft">
          <Trans>
            Utan både lösenfras och kod kan ingen öppna profilen. Då är det bäst att börja om med en
            ny.
          </Trans>
        </p>
        <Button look="quiet" onPress={() => onGo({ at: 'discard', profile })}>
          <Trans>Ta bort profilen …</Trans>
        </Button>
      </div>
    </form>
  )
}
