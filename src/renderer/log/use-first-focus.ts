import { useLayoutEffect, useRef } from 'react'

/**
 * For what stands in a view of the log: when the view was chosen by a key, the focus goes on from its
 * switch to the marked line or cell as soon as it is there, unless somebody has gone elsewhere.
 */
export function useFirstFocus(takesFocus: boolean, isThere: boolean) {
  const around = useRef<HTMLDivElement>(null)
  const isDone = useRef(!takesFocus)
  useLayoutEffect(() => {
    if (isDone.current || !isThere) return
    isDone.current = true
    if (!document.activeElement?.matches('.log-views [aria-pressed=true]')) return
    around.current
      ?.querySelector<HTMLElement>(':is(td, li, [role=listitem])[tabindex="0"]')
      ?.focus({ preventScroll: true })
  })
  return around
}
