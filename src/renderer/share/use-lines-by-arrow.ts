import { type FocusEvent, type KeyboardEvent, useState } from 'react'

/**
 * Check boxes of which Tab reaches one, and the arrow keys, Home and End the others from it. The
 * `around` props belong on an element around them; each has its key as `value`.
 */
export function useLinesByArrow(first: string | undefined) {
  const [marked, setMarked] = useState<string>()
  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof HTMLInputElement) setMarked(target.value)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    const boxes = [...event.currentTarget.querySelectorAll('input')]
    const index = boxes.findIndex((box) => box === event.target)
    const next = {
      ArrowUp: Math.max(0, index - 1),
      ArrowDown: Math.min(boxes.length - 1, index + 1),
      Home: 0,
      End: boxes.length - 1,
    }[event.key]
    if (index === -1 || next === undefined) return
    event.preventDefault()
    boxes[next]?.focus()
  }
  return { marked: marked ?? first, around: { onFocus, onKeyDown } }
}
