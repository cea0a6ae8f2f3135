import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Profile } from '../../shared/profile.ts'
import { api } from '../api.ts'
import { Button } from '../ui/button.tsx'
import { RecoveryCode } from './recovery-code.tsx'
import { RecoveryCodePage } from './recovery-code-page.tsx'
import { StepHeading, TypeCodeBack } from './type-code-back.tsx'
import './recovery-code-step.css'

interface Props {
  /** The open profile, whose code it is. */
  readonly profile: Profile
  readonly code: string
  /** The code was typed back, and main knows it. */
  readonly onDone: () => void
  /** Offered when given; the code is not shown again. */
  readonly onLater?: () => void
}

/** A new recovery code: shown and printed, then two of its groups typed back with the code out of sight. */
export function RecoveryCodeStep({ profile, code, onDone, onLater }: Props) {
  const [isKept, setKept] = useState(false)
  return (
    <div className="recovery-step">
      {isKept ? (
        <TypeCodeBack
          code={code}
          remember={() => api.safety.recoveryCodeChecked()}
          onDone={onDone}
          onShow={() => setKept(false)}
        />
      ) : (
        <>
          <StepHeading>
            <Trans>Skriv ut koden eller skriv av den</Trans>
          </StepHeading>
          <p>
            <Trans>
              Glömmer du lösenfrasen är koden det enda som öppnar profilen. Den visas bara nu.
            </Trans>
          </p>
          <RecoveryCode code={code} />
          <RecoveryCodePage profile={profile} code={code} />
          <p className="soft small">
            <Trans>
              Förvara den inlåst och på ett annat ställe än datorn. Spara den inte som en fil.
            </Trans>
          </p>
          <div className="recovery-step-ways">
            <Button onPress={() => window.print()}>
              <Trans>Skriv ut …</Trans>
            </Button>
            <Button look="primary" onPress={() => setKept(true)}>
              <Trans>Jag har koden på papper</Trans>
            </Button>
          </div>
        </>
      )}
      {onLater && (
        <div className="recovery-step-later">
          <Button look="quiet" onPress={onLater}>
            <Trans>Jag gör det senare</Trans>
          </Button>
          <p className="soft small">
            <Trans>Du kan göra en ny kod under Inställningar när du vill.</Trans>
          </p>
        </div>
      )}
    </div>
  )
}
