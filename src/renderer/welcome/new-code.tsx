import { Trans, useLingui } from '@lingui/react/macro'
import type { Profile } from '../../shared/profile.ts'
import { RecoveryCodeStep } from '../safety/recovery-code-step.tsx'
import { ScreenHeading } from '../shell/screen-heading.tsx'
import { Notice } from '../ui/notice.tsx'

interface Props {
  readonly profile: Profile
  readonly code: string
  /** Whether a former code was used, which nothing is opened by any more. */
  readonly isRecovered: boolean
  readonly onDone: () => void
}

/** The profile is open and has a new recovery code; nobody goes on without having seen it. */
export function NewCode({ profile, code, isRecovered, onDone }: Props) {
  const { t } = useLingui()
  return (
    <section className="panel new-code">
      <ScreenHeading name={t`Återställningskod`} takesFocus={false} />
      {isRecovered && (
        <Notice tone="done">
          <p>
            <Trans>
              Lösenfrasen är bytt. Koden på det gamla pappret gäller inte längre: släng pappret. Här
              är den nya koden.
            </Trans>
          </p>
        </Notice>
      )}
      <RecoveryCodeStep profile={profile} code={code} onDone={onDone} onLater={onDone} />
    </section>
  )
}
