/** The keys of the whole window, once: what listens for them and what shows them read them here. */
import { useEffect, useEffectEvent } from 'react'

export const shortcuts = {
  newSession: 'Alt+N',
  palette: 'Ctrl+K',
  help: 'F1',
  lock: 'Ctrl+L',
  undo: 'Ctrl+Z',
  form: 'F2',
  save: 'Ctrl+Enter',
  putWaiting: 'Alt+L',
  search: 'Ctrl+F',
  earlier: 'Ctrl+PageUp',
  later: 'Ctrl+PageDown',
  otherWords: 'Alt+O',
} as const

/** The key of the screen in this place of the navigation, counted from 1: the tenth has 0. */
export const screenKeys = (place: number): string => `Alt+${place % 10}`

/** `Ctrl+K` as aria-keyshortcuts wants it. */
export const ariaKeys = (keys: string): string => keys.replace('Ctrl', 'Control')

/** Whether the keys are pressed. On a Mac, Cmd is as good as Ctrl. */
export function arePressed(keys: string, event: KeyboardEvent): boolean {
  const key = keys.slice(keys.lastIndexOf('+') + 1)
  if ((event.ctrlKey || event.metaKey) !== keys.startsWith('Ctrl+')) return false
  if (event.altKey !== keys.startsWith('Alt+') || event.shiftKey) return false
  // With Alt some keyboards write another sign, so that the place of the key counts.
  if (event.altKey) return event.code === `Digit${key}` || event.code === `Key${key}`
  return event.key.toLowerCase() === key.toLowerCase()
}

/** Whether something stands before the screen, so that its keys must wait. */
export const isDialogOpen = () => document.querySelector('.dialog-backdrop') !== null

interface Reach {
  /** Also while a dialog stands before the rest. */
  readonly isAlsoInDialogs?: boolean
  /** Before what has the focus: a button or a tab would take Enter for itself. */
  readonly isFirst?: boolean
}

/** Does something when the keys are pressed, wherever the focus is. */
export function useShortcut(
  keys: string,
  act: () => void,
  { isAlsoInDialogs, isFirst = false }: Reach = {},
): void {
  const actNow = useEffectEvent(act)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !arePressed(keys, event)) return
      if (isDialogOpen() && !isAlsoInDialogs) return
      event.preventDefault()
      if (isFirst) event.stopPropagation()
      if (!event.repeat) actNow()
    }
    window.addEventListener('keydown', listen, isFirst)
    return () => window.removeEventListener('keydown', listen, isFirst)
  }, [keys, isAlsoInDialogs, isFirst])
}

/** Whether somebody types there, so that a single key is a letter and nothing more. */
export const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=checkbox], [type=radio]), textarea, [contenteditable]')

/** Does something on a question mark where nobody types. */
export function useQuestionMark(isOn: boolean, act: () => void): void {
  const actNow = useEffectEvent(act)
  useEffect(() => {
    if (!isOn) return
    const listen = ({ key, target }: KeyboardEvent) => {
      if (key === '?' && !isTextField(target) && !isDialogOpen()) actNow()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [isOn])
}
