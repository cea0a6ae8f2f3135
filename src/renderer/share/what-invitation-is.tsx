import { Trans } from '@lingui/react/macro'
import type { ReadInvitation } from '../../shared/invitation.ts'

/** The heading of an invitation that is looked at. */
export function WhatItIs({ read: { relation, invitation } }: { readonly read: ReadInvitation }) {
  const { organisation } = invitation
  if (relation === 'new-key') return <Trans>Ny nyckel för {organisation}</Trans>
  if (relation === 'ended') return <Trans>{organisation} är tillbaka</Trans>
  return <Trans>Inbjudan från {organisation}</Trans>
}
