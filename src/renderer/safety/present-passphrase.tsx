import { useLingui } from '@lingui/react/macro'
import type { Ref } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import { SecretField } from '../ui/secret-field.tsx'
import { useAttempt } from '../welcome/use-attempt.ts'

interface Props {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly inputRef: Ref<HTMLInputElement>
  /** Why the latest attempt failed. */
  readonly refusal: Refusal | undefined
  /** Why it was not tried at all. */
  readonly error?: string | undefined
}

/** The passphrase of the open profile: who sits here now need not be its owner. */
export function PresentPassphrase({ refusal, error, ...field }: Props) {
  const { t } = useLingui()
  const attempt = useAttempt(refusal, field.value)
  return (
    <SecretField
      {...field}
      {...(error === undefined ? attempt : { error })}
      isNew={false}
      autoFocus
      label={t`Din lösenfras`}
      showLabel={t`Visa din lösenfras`}
      showText={t`Visa`}
      hideText={t`Dölj`}
    />
  )
}
