import { useSyncExternalStore } from 'react'

const subscribe = (changed: () => void) => {
  // A new screen begins at its top.
  const arrive = () => {
    window.scrollTo(0, 0)
    changed()
  }
  window.addEventListener('hashchange', arrive)
  return () => window.removeEventListener('hashchange', arrive)
}

/** The screen that the address names, or the first, and the way to another. */
export function useScreen<Id extends string>(screens: readonly { readonly id: Id }[]) {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  const screen = screens.find(({ id }) => `#${id}` === hash) ?? screens[0]
  if (!screen) throw new Error('A shell needs a screen')
  return { current: screen.id, onGoTo: goTo }
}

function goTo(id: string): void {
  window.location.hash = id
}
