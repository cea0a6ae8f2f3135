import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import type { Refusal } from '../../shared/refusal.ts'
import { api } from '../api.ts'
import { schemaResolver } from '../schema-resolver.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { asRefusal } from '../use-answer.ts'
import { useFormField } from '../use-form-field.ts'
import { isAboutAttempt } from '../welcome/use-attempt.ts'
import {
  NewPassphraseFields,
  passphraseDetail,
  sameTwice,
  twoPassphrases,
} from './new-passphrase.tsx'
import { PresentPassphrase } from './present-passphrase.tsx'
import { useSafety } from './safety-provider.tsx'

const change = z
  .strictObject({
    present: z.string().check(z.minLength(1, { error: 'text-missing' })),
    ...twoPassphrases,
  })
  .check(sameTwice)
type Fields = z.infer<typeof change>
const resolver = schemaResolver<Fields, typeof change>(change, (fields) => fields)

interface Props {
  readonly onChanged: () => void
  readonly onClose: () => void
}

/** Another passphrase. What the former one has locked elsewhere stays as it is, and this says so. */
export function ChangePassphrase({ onChanged, onClose }: Props) {
  const { t } = useLingui()
  const { profile } = useSafety()
  const [refusal, setRefusal] = useState<Refusal>()
  const { control, handleSubmit, formState, setFocus } = useForm<Fields, unknown, Fields>({
    defaultValues: { present: '', passphrase: '', again: '' },
    resolver,
  })
  const { ref: presentRef, ...present } = useFormField(control, 'present')
  const passphrase = useFormField(control, 'passphrase', passphraseDetail)
  const again = useFormField(control, 'again')

  const save = async (fields: Fields) => {
    setRefusal(undefined)
    try {
      await api.safety.changePassphrase({
        passphrase: fields.present,
        newPassphrase: fields.passphrase,
      })
      onChanged()
      onClose()
    } catch (error) {
      setRefusal(asRefusal(error))
      setFocus('present', { shouldSelect: true })
    }
  }

  return (
    <Dialog title={t`Byt lösenfras`} onClose={onClose}>
      <form
        className="settings-form"
        autoComplete="off"
        noValidate
        onSubmit={(event) => void handleSubmit(save)(event)}
      >
        {refusal && !isAboutAttempt(refusal) && <RefusalNotice refusal={refusal} />}
        <PresentPassphrase
          value={present.value}
          onChange={present.onChange}
          inputRef={presentRef}
          refusal={refusal}
          error={present.error}
        />
        <NewPassphraseFields
          passphrase={passphrase}
          again={again}
          profileLabel={profile.label}
          isReplacing
        />
        <p className="small soft">
          <Trans>
            Återställningskoden gäller fortfarande. Säkerhetskopior på en plats som inte går att nå
            just nu, och filer för flytt, öppnas med den lösenfras du hade när de gjordes.
          </Trans>
        </p>
        <div className="dialog-actions">
          <Button type="submit" look="primary" isPending={formState.isSubmitting}>
            <Trans>Byt lösenfras</Trans>
          </Button>
          <Button look="quiet" onPress={onClose}>
            <Trans>Avbryt</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
