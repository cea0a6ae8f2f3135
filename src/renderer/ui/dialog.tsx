import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useLingui } from '@lingui/react/macro'
import { Button } from './button.tsx'
import { Sign } from './sign.tsx'
import './dialog.css'

interface Props {
  readonly title: ReactNode
  /** Escape, or the button in the corner. A press beside the dialog does nothing: it is easily made. */
  readonly onClose: () => void
  readonly children: ReactNode
  readonly isWide?: boolean
}

/**
 * Stands before everything else while it is rendered. The focus stays inside, in the field with
 * `autoFocus` if there is one, and returns to where it was.
 */
export function Dialog({ title, onClose, children, isWide = false }: Props) {
  const { t } = useLingui()
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      className="dialog-backdrop"
    >
      <Modal className={`dialog ${isWide ? 'dialog-wide' : ''}`}>
        <AriaDialog className="dialog-content">
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button look="quiet" aria-label={t`Stäng`} onPress={onClose}>
              <Sign of="close" />
            </Button>
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
