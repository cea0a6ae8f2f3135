import { Trans } from '@lingui/react/macro'
import { useTour } from '../help/tour-provider.tsx'
import { Button } from '../ui/button.tsx'

export function TourAgain() {
  const { start } = useTour()
  return (
    <section className="settings-section" aria-labelledby="tour-again">
      <h2 id="tour-again">
        <Trans>Rundtur</Trans>
      </h2>
      <p>
        <Trans>En minut om det viktigaste.</Trans>
      </p>
      <Button onPress={start}>
        <Trans>Visa rundturen igen</Trans>
      </Button>
    </section>
  )
}
