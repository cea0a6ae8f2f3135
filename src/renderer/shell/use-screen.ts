import { useEffect, useSyncExternalStore } from 'react'

const subscribe = (changed: () => void) => {
  // A new screen begins at its top.
  const arrive = () => {
    window.scrollTo(0, 0)
    changed()
  }
  window.addEventListener('hashchange', arrive)
  return () => window.removeEventListener('hashchange', arrive)
}

/** The screen that the address names, or the first. Alt and a digit goes to the screen in that place. */
export function useScreen<Id extends string>(screens: readonly { readonly id: Id }[]): Id {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      const screen = screens[Number(/^Digit([1-9])$/.exec(event.code)?.[1]) - 1]
      if (!screen) return
      event.preventDefault()
      window.location.hash = screen.id
    }
    window.addEventListener('keydown', go)
    return () => window.removeEventListener('keydown', go)
  }, [screens])
  const screen = screens.find(({ id }) => `#${id}` === hash) ?? screens[0]
  if (!screen) throw new Error('A shell needs a screen')
  return screen.id
}
