import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { ForYouAlone } from './for-you-alone.tsx'
import { WellbeingDays } from './wellbeing-days.tsx'

/** Out of sight until somebody asks for it, on each visit: others may be looking. */
export function Wellbeing() {
  const [isShown, setIsShown] = useState(false)
  // Runs when the screen is left too, which only hides it.
  useEffect(() => () => setIsShown(false), [])
  return (
    <section className="development-part" aria-labelledby="wellbeing">
      <h2 id="wellbeing" tabIndex={-1}>
        <Trans>Hur jag mår</Trans>
      </h2>
      <ForYouAlone />
      <div>
        <Button
          aria-expanded={isShown}
          aria-describedby="wellbeing"
          onPress={() => setIsShown(!isShown)}
        >
          {isShown ? <Trans>Dölj</Trans> : <Trans>Visa</Trans>}
        </Button>
      </div>
      {isShown && <WellbeingDays />}
    </section>
  )
}
