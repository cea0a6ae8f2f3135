import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button'
import { Shortcut } from './shortcut.tsx'
import './button.css'

interface Props extends Omit<
  ButtonProps,
  'className' | 'style' | 'children' | 'render' | 'onPress' | 'isPending'
> {
  readonly ref?: Ref<HTMLButtonElement>
  readonly onPress?: () => void
  readonly look?: 'primary' | 'plain' | 'quiet'
  readonly isWide?: boolean
  /** Works on what was asked for: keeps the focus, takes no more presses and sends no form. */
  readonly isPending?: boolean
  /** The keys that do the same, shown inside: `Ctrl+L`. */
  readonly shortcut?: string
  readonly children: ReactNode
}

const nothing = () => {}

export function Button({
  look = 'plain',
  isWide = false,
  isPending = false,
  type = 'button',
  onPress = nothing,
  shortcut,
  children,
  ...props
}: Props) {
  return (
    <AriaButton
      {...props}
      type={isPending ? 'button' : type}
      onPress={isPending ? nothing : onPress}
      aria-disabled={isPending}
      className={`button button-${look} ${isWide ? 'button-wide' : ''} ${isPending ? 'button-pending' : ''}`}
    >
      {children}
      {shortcut !== undefined && <Shortcut keys={shortcut} />}
    </AriaButton>
  )
}
