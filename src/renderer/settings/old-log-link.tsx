import { Trans } from '@lingui/react/macro'
import { useGoTo } from '../shell/navigation.tsx'
import { Button } from '../ui/button.tsx'

export function OldLogLink() {
  const goTo = useGoTo()
  return (
    <section className="settings-section" aria-labelledby="old-log-link">
      <h2 id="old-log-link">
        <Trans>Gammal logg</Trans>
      </h2>
      <p>
        <Trans>
          Har du loggat i Excel eller ett annat program? Spara det som CSV och hämta in det.
        </Trans>
      </p>
      <Button onPress={() => goTo('old-log')}>
        <Trans>Hämta in en gammal logg …</Trans>
      </Button>
    </section>
  )
}
