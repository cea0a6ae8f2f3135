import { type RefObject, useEffect } from 'react'

const isSaveKey = ({ key, ctrlKey, metaKey }: KeyboardEvent) =>
  key === 'Enter' && (ctrlKey || metaKey)

const isInOpenList = ({ target }: KeyboardEvent) =>
  target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true'

/** Ctrl+Enter sends the form from wherever the focus is. */
export function useSaveKey(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const save = (event: KeyboardEvent) => {
      event.preventDefault()
      event.stopPropagation()
      if (!event.repeat) form.current?.requestSubmit()
    }
    // Before the fields see the key, or buttons would take it as a press …
    const saveAtOnce = (event: KeyboardEvent) => {
      if (isSaveKey(event) && !isInOpenList(event)) save(event)
    }
    // … but an open list takes its marked line first and lets the key go on.
    const saveAfterChoice = (event: KeyboardEvent) => {
      if (isSaveKey(event)) save(event)
    }
    window.addEventListener('keydown', saveAtOnce, { capture: true })
    window.addEventListener('keydown', saveAfterChoice)
    return () => {
      window.removeEventListener('keydown', saveAtOnce, { capture: true })
      window.removeEventListener('keydown', saveAfterChoice)
    }
  }, [form])
}
