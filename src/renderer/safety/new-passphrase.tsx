import { useLingui } from '@lingui/react/macro'
import type { Ref } from 'react'
import * as z from 'zod/mini'
import { minimumPassphrase, newPassphrase } from '../../shared/profile.ts'
import { SecretField } from '../ui/secret-field.tsx'
import { StrengthHint } from './strength-hint.tsx'
import './new-passphrase.css'

/** A new passphrase in a form: what its schema holds, with `sameTwice` as a check of the whole. */
export const twoPassphrases = { passphrase: newPassphrase, again: z.string() }

export const sameTwice = z.refine<{ passphrase: string; again: string }>(
  ({ passphrase, again }) => passphrase === again,
  { path: ['again'], error: 'passphrases-differ' },
)

/** What its sentence needs: `useFormField(control, 'passphrase', passphraseDetail)`. */
export const passphraseDetail = { minimum: minimumPassphrase }

/** What `useFormField` answers. */
interface FormField {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur: () => void
  readonly ref: Ref<HTMLInputElement>
  readonly error: string | undefined
}

interface Props {
  readonly passphrase: FormField
  readonly again: FormField
  /** The profile's label, which whoever guesses can see. */
  readonly profileLabel: string
  /** Whether the profile has a passphrase already, which this one takes the place of. */
  readonly isReplacing?: boolean
}

/** A new passphrase, twice, with a word on how hard it is to guess. Pasting and password managers work. */
export function NewPassphraseFields({ profileLabel, isReplacing = false, ...fields }: Props) {
  const { t } = useLingui()
  const { ref: passphraseRef, ...passphrase } = fields.passphrase
  const { ref: againRef, ...again } = fields.again
  const isLongEnough = passphrase.value.length >= minimumPassphrase
  return (
    <div className="new-passphrase">
      <div>
        <SecretField
          {...passphrase}
          inputRef={passphraseRef}
          isNew
          label={isReplacing ? t`Ny lösenfras` : t`Lösenfras`}
          {...(!isLongEnough && {
            hint: t`Minst ${minimumPassphrase} tecken. Flera vanliga ord i rad är lätta att minnas.`,
          })}
          showLabel={t`Visa lösenfrasen`}
          showText={t`Visa`}
          hideText={t`Dölj`}
        />
        <StrengthHint passphrase={isLongEnough ? passphrase.value : ''} known={profileLabel} />
      </div>
      <SecretField
        {...again}
        inputRef={againRef}
        isNew
        label={isReplacing ? t`Den nya lösenfrasen en gång till` : t`Lösenfrasen en gång till`}
        showLabel={t`Visa lösenfrasen som upprepas`}
        showText={t`Visa`}
        hideText={t`Dölj`}
      />
    </div>
  )
}
