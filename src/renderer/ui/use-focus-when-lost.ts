import { type RefObject, useEffect, useRef } from 'react'

/** For what comes in the place of something that had the focus: takes it, unless it is elsewhere. */
export function useFocusWhenLost<E extends HTMLElement>(): RefObject<E | null> {
  const element = useRef<E>(null)
  useEffect(() => {
    if (document.activeElement === document.body) element.current?.focus()
  }, [])
  return element
}
