import { Trans } from '@lingui/react/macro'
import type { Summary } from '../../shared/summary.ts'

/** How the figures are counted, as far as it matters for those that are there. */
export function SummaryNotes({ summary }: { readonly summary: Summary }) {
  return (
    <p className="small soft">
      <Trans>
        Din tid räknas en gång. Persontid är tiden gånger antalet deltagare och är inte arbetad tid.
      </Trans>{' '}
      {summary.people_with_alias > 0 && (
        <Trans>Pseudonymer räknas bara i den här loggen och läggs aldrig ihop med andras.</Trans>
      )}{' '}
      {summary.did_not_happen > 0 && (
        <Trans>Det som inte blev av är ingen insats, men din egen tid för det räknas med.</Trans>
      )}
    </p>
  )
}
