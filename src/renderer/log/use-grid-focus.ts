import { type FocusEvent, useLayoutEffect, useRef } from 'react'

/**
 * Lets the marked cell of a grid have the focus when the grid has it, also after the grid was turned to
 * another page. The marked cell is the one with tabindex 0.
 */
export function useGridFocus() {
  const grid = useRef<HTMLTableElement>(null)
  const isFocusHere = useRef(false)
  useLayoutEffect(() => {
    // A cell that is written in keeps the focus itself.
    if (!isFocusHere.current || grid.current?.querySelector('input')) return
    const cell = grid.current?.querySelector<HTMLElement>('td[tabindex="0"]')
    if (cell !== document.activeElement) cell?.focus()
  })
  return {
    ref: grid,
    onFocus: () => {
      isFocusHere.current = true
    },
    // A cell that is taken away loses the focus to nothing; then it is still the grid's.
    onBlur: ({ relatedTarget, currentTarget }: FocusEvent) => {
      if (relatedTarget && !currentTarget.contains(relatedTarget)) isFocusHere.current = false
    },
  }
}
