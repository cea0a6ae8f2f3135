import { Trans } from '@lingui/react/macro'
import { useEffect } from 'react'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { BackupsPart } from './backups-part.tsx'
import { DiagnosisPart } from './diagnosis-part.tsx'
import { KeychainPart } from './keychain-part.tsx'
import { LockPart } from './lock-part.tsx'
import { MovePart } from './move-part.tsx'
import { PassphrasePart } from './passphrase-part.tsx'
import { RecoveryPart } from './recovery-part.tsx'
import { RemovePart } from './remove-part.tsx'
import { useSafety } from './safety-provider.tsx'
import './safety-settings.css'

interface Props {
  /** What the window itself has of the profile, to be taken away before the profile is removed. */
  readonly withdraw?: () => Promise<void>
}

/** What keeps the profile shut to others and open to its owner. The same for both kinds of profile. */
export function SafetySettings({ withdraw }: Props) {
  const { safety, refusal, readAgain } = useSafety()
  // Backups are made meanwhile, and a second folder comes and goes.
  useEffect(readAgain, [readAgain])

  return (
    <section className="safety-settings" aria-labelledby="safety-settings">
      <h2 id="safety-settings" tabIndex={-1}>
        <Trans>Säkerhet</Trans>
      </h2>
      {refusal && <RefusalNotice refusal={refusal} onRetry={readAgain} />}
      {safety && (
        <div className="safety-parts">
          <div>
            <PassphrasePart />
            <RecoveryPart isChecked={safety.isRecoveryChecked} />
            <LockPart safety={safety} />
            <KeychainPart keychain={safety.keychain} />
          </div>
          <div>
            <BackupsPart safety={safety} />
            <MovePart />
            <DiagnosisPart />
            <RemovePart {...(withdraw && { withdraw })} />
          </div>
        </div>
      )}
    </section>
  )
}
