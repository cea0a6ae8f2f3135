import { Trans, useLingui } from '@lingui/react/macro'
import type { OwnInvitation } from '../../shared/invitation.ts'
import { PaperDialog } from '../handout/paper-dialog.tsx'
import { InvitationPaper } from './invitation-paper.tsx'

interface Props {
  readonly own: OwnInvitation
  readonly onClose: () => void
}

/** The invitation on paper, to look at and to print. */
export function PrintInvitation({ own, onClose }: Props) {
  const { t } = useLingui()
  return (
    <PaperDialog
      title={t`Skriv ut inbjudan`}
      lead={<Trans>Ett papper för dem du bjuder in. Samma papper passar alla.</Trans>}
      onClose={onClose}
    >
      {(language) => <InvitationPaper own={own} language={language} />}
    </PaperDialog>
  )
}
