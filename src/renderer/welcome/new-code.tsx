import { useLingui } from '@lingui/react/macro'
import type { Profile } from '../../shared/profile.ts'
import { RecoveryCodeStep } from '../safety/recovery-code-step.tsx'
import { ScreenHeading } from '../shell/screen-heading.tsx'

interface Props {
  readonly profile: Profile
  readonly code: string
  readonly onDone: () => void
}

/** The profile is open and has a new recovery code; nobody goes on without having seen it. */
export function NewCode({ profile, code, onDone }: Props) {
  const { t } = useLingui()
  return (
    <section className="panel new-code">
      <ScreenHeading name={t`Återställningskod`} takesFocus={false} />
      <RecoveryCodeStep profile={profile} code={code} onDone={onDone} onLater={onDone} />
    </section>
  )
}
