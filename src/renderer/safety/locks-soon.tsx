import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { events } from '../api.ts'
import { useInUse } from './use-in-use.ts'
import './locks-soon.css'

/** Says that nobody has used the window for a while, and goes as soon as somebody does (WCAG 2.2.1). */
export function LocksSoon() {
  const [seconds, setSeconds] = useState<number>()
  useEffect(() => events.locksSoon(setSeconds), [])
  useInUse(() => setSeconds(undefined))

  return (
    // Always there, so that it is read aloud, also by somebody who is in a dialog.
    <div role="status" data-react-aria-top-layer="true">
      {seconds !== undefined && (
        <p className="locks-soon">
          <Trans>
            Peerlogg låses om {seconds} sekunder. Tryck på valfri tangent för att fortsätta.
          </Trans>
        </p>
      )}
    </div>
  )
}
