import { Trans, useLingui } from '@lingui/react/macro'
import { useShortcut } from '../shell/shortcuts.ts'
import { Button } from '../ui/button.tsx'
import { useTour } from './tour-provider.tsx'
import './first-run.css'

/** Offers the tour to somebody new, beside the screens and without taking the focus. */
export function FirstRunNotice() {
  const { isNew } = useTour()
  return isNew && <Offer />
}

function Offer() {
  const { t } = useLingui()
  const { start, end } = useTour()
  useShortcut('Escape', end)
  return (
    <aside className="first-run" aria-label={t`Ny här?`}>
      <p>
        <Trans>Ny här? En rundtur på en minut visar det viktigaste.</Trans>
      </p>
      <div className="first-run-ways">
        <Button onPress={start}>
          <Trans>Visa rundturen</Trans>
        </Button>
        <Button look="quiet" shortcut="Esc" aria-keyshortcuts="Escape" onPress={end}>
          <Trans>Hoppa över</Trans>
        </Button>
      </div>
    </aside>
  )
}
