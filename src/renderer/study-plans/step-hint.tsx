import { Trans, useLingui } from '@lingui/react/macro'
import { Keys } from '../ui/keys.tsx'

/** The keys of the list of steps, seen while the focus is in it. */
export function StepHint() {
  const { t } = useLingui()
  return (
    <p className="line-hint small soft" aria-hidden="true">
      <span>
        <Keys keys="↑" /> <Keys keys="↓" /> <Trans>välj</Trans>
      </span>
      <span>
        <Keys keys="D" /> <Trans>klart</Trans>
      </span>
      <span>
        <Keys keys="P" /> <Trans>på gång</Trans>
      </span>
      <span>
        <Keys keys="N" /> <Trans>inte aktuellt</Trans>
      </span>
      <span>
        <Keys keys="L" /> <Trans>logga</Trans>
      </span>
      <span>
        <Keys keys="U" /> <Trans>uppföljning</Trans>
      </span>
      <span>
        <Keys keys="Enter" /> <Trans>ändra</Trans>
      </span>
      <span>
        <Keys keys={t`Skift+↑`} /> <Keys keys="↓" /> <Trans>flytta</Trans>
      </span>
      <span>
        <Keys keys="Delete" /> <Trans>ta bort</Trans>
      </span>
    </p>
  )
}
