import { Trans, useLingui } from '@lingui/react/macro'
import type { MouseEvent } from 'react'

/** Brings a part of the screen to its top, and the focus to its heading. */
export function goToPart(id: string): void {
  const heading = document.getElementById(id)
  heading?.focus({ preventScroll: true })
  heading?.scrollIntoView()
}

/** The screen is long: the way to each part of it. */
export function PartLinks() {
  const { t } = useLingui()
  const link = (id: string) => ({
    // The address names the screen alone.
    href: '#settings',
    onClick: (event: MouseEvent) => {
      event.preventDefault()
      goToPart(id)
    },
  })
  return (
    <nav className="part-links" aria-label={t`Delar av inställningarna`}>
      <ul>
        <li>
          <a {...link('activity-settings')}>
            <Trans>Aktiviteter</Trans>
          </a>
        </li>
        <li>
          <a {...link('unit-settings')}>
            <Trans>Enheter</Trans>
          </a>
        </li>
        <li>
          <a {...link('noun-settings')}>
            <Trans>Vad personer kallas</Trans>
          </a>
        </li>
        <li>
          <a {...link('sample-settings')}>
            <Trans>Exempeldata</Trans>
          </a>
        </li>
        <li>
          <a {...link('safety-settings')}>
            <Trans>Säkerhet</Trans>
          </a>
        </li>
      </ul>
    </nav>
  )
}
