import { Trans } from '@lingui/react/macro'
import type { ReadInvitation } from '../../shared/invitation.ts'

/** What adding an invitation came to. */
export function AddedInvitation({ added }: { readonly added: ReadInvitation }) {
  const { organisation } = added.invitation
  switch (added.relation) {
    case 'same':
      return (
        <p>
          <Trans>
            Inbjudan från <strong>{organisation}</strong> finns redan i din logg.
          </Trans>
        </p>
      )
    case 'earlier':
      return (
        <p>
          <Trans>
            Det här är en tidigare inbjudan från <strong>{organisation}</strong>. Du har redan en
            nyare, så inget har ändrats.
          </Trans>
        </p>
      )
    case 'ended':
      return (
        <p>
          <Trans>
            Du kan dela med <strong>{organisation}</strong> igen. Det du delat tidigare finns kvar.
          </Trans>
        </p>
      )
    case 'new-key':
    case 'same-name':
    case 'new':
      return (
        <p>
          <Trans>
            Inbjudan från <strong>{organisation}</strong> är sparad. Inget har delats med den än.
          </Trans>
        </p>
      )
  }
}
