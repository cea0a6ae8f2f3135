import { useLingui } from '@lingui/react/macro'
import { Dialog } from '../ui/dialog.tsx'
import { FollowUpForm, type FollowUpSubject } from './follow-up-form.tsx'

interface Props {
  readonly of: FollowUpSubject
  readonly onClose: () => void
}

/** A new follow-up, or one that changes. */
export function FollowUpDialog({ of, onClose }: Props) {
  const { t } = useLingui()
  return (
    <Dialog title={'id' in of ? t`Ändra uppföljning` : t`Ny uppföljning`} onClose={onClose}>
      <FollowUpForm of={of} onClose={onClose} />
    </Dialog>
  )
}
