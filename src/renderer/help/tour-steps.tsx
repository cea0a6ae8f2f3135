import { Trans } from '@lingui/react/macro'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { shortcuts, useShortcut } from '../shell/shortcuts.ts'
import { Button } from '../ui/button.tsx'
import { Keys } from '../ui/keys.tsx'
import './tour.css'

interface TourStep {
  readonly title: ReactNode
  readonly text: ReactNode
}

const steps: readonly TourStep[] = [
  {
    title: <Trans>En rad räcker</Trans>,
    text: (
      <Trans>
        Skriv som du talar, till exempel <em>45 samtal blå björk avd 72</em>. Peerlogg visar hur det
        förstod raden, och <Keys keys="Enter" /> sparar. <Keys keys={shortcuts.newSession} /> för
        dig till raden var du än är.
      </Trans>
    ),
  },
  {
    title: <Trans>Andra gången går det fortare</Trans>,
    text: (
      <Trans>
        Det du ofta loggar blir favoriter som du sparar med en siffra. Du kan också upprepa det
        senaste, eller göra som i går och ändra det som skiljer.
      </Trans>
    ),
  },
  {
    title: <Trans>Allt går att ändra</Trans>,
    text: (
      <Trans>
        Under Logg finns dag, vecka, månad och sökning. <Keys keys="Enter" /> öppnar en insats och{' '}
        <Keys keys={shortcuts.undo} /> ångrar det senaste. Det du tar bort vilar i 30 dagar.
      </Trans>
    ),
  },
  {
    title: <Trans>Aldrig någons riktiga namn</Trans>,
    text: (
      <Trans>
        En insats behöver ingen person. Vill du minnas vem det gällde, så hitta på ett namn, till
        exempel Blå björk. Då kan du också skriva upp det du har lovat att följa upp, och under
        Planer ha listor inför hemkomst och planer för studier och arbete.
      </Trans>
    ),
  },
  {
    title: <Trans>Det stannar hos dig</Trans>,
    text: (
      <Trans>
        Loggen är krypterad på den här datorn, och <Keys keys={shortcuts.lock} /> låser den. Det du
        skriver under Utveckling om hur du själv mår följer aldrig med i det du delar.{' '}
        <Keys keys={shortcuts.palette} /> hittar allt. <Keys keys={shortcuts.help} /> visar hjälpen,
        där rundturen finns kvar. Vill du öva först? Under Inställningar finns exempeldata.
      </Trans>
    ),
  },
]

/** Five short texts above the screen. Nothing waits for them: the app can be used meanwhile. */
export function TourSteps({ onEnd }: { readonly onEnd: () => void }) {
  const id = useId()
  const [index, setIndex] = useState(0)
  const next = useRef<HTMLButtonElement>(null)
  const step = steps[index]
  const isLast = index === steps.length - 1

  const end = () => {
    onEnd()
    // Where the tour was, nothing is left that could have the focus.
    document.querySelector<HTMLElement>('main')?.focus()
  }
  useShortcut('Escape', end)
  useEffect(() => {
    next.current?.focus()
  }, [])

  return (
    <section className="tour" aria-labelledby={id}>
      <div role="status" className="tour-step">
        <h2 id={id}>{step?.title}</h2>
        <p>{step?.text}</p>
      </div>
      <div className="tour-ways">
        <p className="small soft figures">
          <Trans>
            {index + 1} av {steps.length}
          </Trans>
        </p>
        <Button look="quiet" shortcut="Esc" aria-keyshortcuts="Escape" onPress={end}>
          <Trans>Avsluta rundturen</Trans>
        </Button>
        {index > 0 && (
          <Button onPress={() => setIndex(index - 1)}>
            <Trans>Tillbaka</Trans>
          </Button>
        )}
        <Button look="primary" ref={next} onPress={() => (isLast ? end() : setIndex(index + 1))}>
          {isLast ? <Trans>Klar</Trans> : <Trans>Nästa</Trans>}
        </Button>
      </div>
    </section>
  )
}
