import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { PeerScreenId } from '../shell/navigation.tsx'
import type { Screen } from '../shell/shell.tsx'
import { ariaKeys, shortcuts, useShortcut } from '../shell/shortcuts.ts'
import { Button } from '../ui/button.tsx'
import { CommandPalette } from './command-palette.tsx'

interface Props {
  readonly screens: readonly Screen<PeerScreenId>[]
  readonly onLock: () => void
}

/**
 * The way to everything by a few letters: a button, and Ctrl+K. It is part of the start, since what is
 * typed before it has the focus would land in the field that has.
 */
export function Palette({ screens, onLock }: Props) {
  const [isOpen, setOpen] = useState(false)
  const open = () => setOpen(true)
  useShortcut(shortcuts.palette, open)

  return (
    <>
      <Button
        look="quiet"
        shortcut={shortcuts.palette}
        aria-keyshortcuts={ariaKeys(shortcuts.palette)}
        aria-haspopup="dialog"
        onPress={open}
      >
        <Trans>Hitta</Trans>
      </Button>
      {isOpen && (
        <CommandPalette screens={screens} onLock={onLock} onClose={() => setOpen(false)} />
      )}
    </>
  )
}
