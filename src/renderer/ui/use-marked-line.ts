import {
  type FocusEvent,
  type KeyboardEvent,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'

/**
 * Whether the focus leaves a list for good. From a dialog it comes back, and when its line is gone by
 * then, to the one in its place.
 */
export const goesElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.dialog-backdrop') === null

/** The lines in an element: each is an `li` that can be focused. */
export const linesIn = (element: HTMLElement | null): HTMLElement[] => [
  ...(element?.querySelectorAll<HTMLElement>('li[tabindex]') ?? []),
]

/**
 * Lines of which Tab reaches one, the marked one, and the arrow keys, Home and End the others from it.
 * `onKey` says whether another key did something. The `around` props belong on an element around the lines.
 */
export function useMarkedLine<Line>(
  lines: readonly Line[],
  keyOf: (line: Line) => string | number,
  onKey: (event: KeyboardEvent, line: Line) => boolean,
) {
  const around = useRef<HTMLDivElement>(null)
  const isFocusHere = useRef(false)
  // By key, so that the same line stays marked where it has moved to; else by its place.
  const [marked, setMarked] = useState<{ key: string | number; index: number }>({
    key: '',
    index: 0,
  })
  const sameIndex = lines.findIndex((line) => keyOf(line) === marked.key)
  const index = sameIndex === -1 ? Math.min(marked.index, lines.length - 1) : sameIndex
  const focusLine = (next: number) => linesIn(around.current)[next]?.focus()

  // A line that moves or is taken away takes the focus with it.
  useLayoutEffect(() => {
    if (isFocusHere.current && document.activeElement === document.body) focusLine(index)
  })
  useEffect(
    () => () => {
      if (isFocusHere.current && document.activeElement === document.body) {
        document.querySelector<HTMLElement>('main')?.focus()
      }
    },
    [],
  )

  const onFocus = ({ target }: FocusEvent) => {
    const focused = linesIn(around.current).findIndex((one) => one.contains(target))
    const line = lines[focused]
    if (line === undefined) return
    isFocusHere.current = true
    setMarked({ key: keyOf(line), index: focused })
  }
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (goesElsewhere(relatedTarget)) isFocusHere.current = false
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const line = lines[index]
    if (line === undefined || event.target !== linesIn(around.current)[index]) return
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const next = {
      ArrowUp: Math.max(0, index - 1),
      ArrowDown: Math.min(lines.length - 1, index + 1),
      Home: 0,
      End: lines.length - 1,
    }[event.key]
    if (next !== undefined && !event.shiftKey) focusLine(next)
    else if (event.repeat || !onKey(event, line)) return
    event.preventDefault()
    event.stopPropagation()
  }

  return { index, around: { ref: around, onFocus, onBlur, onKeyDown } }
}
