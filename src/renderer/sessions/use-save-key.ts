import { type RefObject, useEffect } from 'react'

const isSaveKey = ({ key, ctrlKey, metaKey }: KeyboardEvent) =>
  key === 'Enter' && (ctrlKey || metaKey)

const isInOpenList = ({ target }: KeyboardEvent) =>
  target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true'

/** A form under an open dialog rests. */
const rests = (form: HTMLFormElement) => {
  const dialog = [...document.querySelectorAll('[role=dialog], [role=alertdialog]')].at(-1)
  return dialog !== undefined && !dialog.contains(form)
}

/** Ctrl+Enter sends the form from wherever the focus is. */
export function useSaveKey(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const save = (event: KeyboardEvent) => {
      if (!form.current || rests(form.current)) return
      event.preventDefault()
      event.stopPropagation()
      if (!event.repeat) form.current.requestSubmit()
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
