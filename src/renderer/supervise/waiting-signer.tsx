import { Trans } from '@lingui/react/macro'
import type { Signer } from '../../shared/report.ts'
import { Button } from '../ui/button.tsx'
import { Fingerprint } from '../words/fingerprint.tsx'

interface Props {
  readonly signer: Signer
  readonly onConfirm: () => void
}

/** A sender nobody has confirmed: the words to compare, and the confirmation. */
export function WaitingSigner({ signer, onConfirm }: Props) {
  return (
    <section className="panel waiting-signer" aria-labelledby={`signer-${signer.fingerprint}`}>
      <h2 id={`signer-${signer.fingerprint}`}>
        <Trans>Ny avsändare: {signer.name}</Trans>
      </h2>
      <p>
        <Trans>
          Ring eller träffa personen. Be hen läsa upp orden under Dela i sitt Peerlogg, och jämför
          med orden här. Bekräfta bara om alla åtta stämmer.
        </Trans>
      </p>
      <Fingerprint words={signer.fingerprint} />
      <Button onPress={onConfirm}>
        <Trans>Orden stämmer – bekräfta {signer.name}</Trans>
      </Button>
    </section>
  )
}
