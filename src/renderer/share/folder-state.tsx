import { Trans } from '@lingui/react/macro'
import type { FolderState } from '../../shared/sharing-folder.ts'

/** How it is with a folder, and what to do; nothing before it is known. */
export function FolderStateInWords({ state }: { readonly state: FolderState }) {
  switch (state) {
    case 'unknown':
      return null
    case 'there':
      return <Trans>Mappen är på plats.</Trans>
    case 'away':
      return <Trans>Mappen går inte att nå nu. Sätt i minnet eller anslut till nätverket.</Trans>
    case 'closed':
      return (
        <Trans>Mappen tar inte emot filer nu. Be IT om skrivrätt, eller välj en annan mapp.</Trans>
      )
    case 'full':
      return <Trans>Det finns ingen plats kvar i mappen. Frigör plats och försök igen.</Trans>
  }
}
