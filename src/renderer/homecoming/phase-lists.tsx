import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { byPhase } from '../../shared/homecoming.ts'
import { type HomecomingPhase, homecomingPhases } from '../../shared/homecoming-items.ts'
import { goesElsewhere } from '../sessions/line-actions.tsx'
import { useLanguage } from '../words/language.tsx'

interface Props<Item extends { readonly phase: HomecomingPhase }> {
  /** By phase. */
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => string
  /** Of each line, as aria-keyshortcuts wants them. */
  readonly keys: string
  /** Says whether the key did something. */
  readonly onKey: (event: KeyboardEvent, item: Item) => boolean
  readonly renderLine: (item: Item, isMarked: boolean) => ReactNode
}

const linesIn = (lists: HTMLElement | null): HTMLElement[] => [
  ...(lists?.querySelectorAll<HTMLElement>('.homecoming-item') ?? []),
]

/** Goes to the first line of the lists in an element. */
export const focusFirstLine = (within: HTMLElement | null): void => linesIn(within)[0]?.focus()

/** Items under the headings of their phases. Tab reaches one of them, the arrow keys the others from it. */
export function PhaseLists<Item extends { readonly phase: HomecomingPhase }>(props: Props<Item>) {
  const { items, keyOf, keys, onKey, renderLine } = props
  const language = useLanguage()
  const lists = useRef<HTMLDivElement>(null)
  const isFocusHere = useRef(false)
  // By key, so that the same item stays marked where it has moved to; else by its place.
  const [marked, setMarked] = useState({ key: '', index: 0 })
  const sameIndex = items.findIndex((item) => keyOf(item) === marked.key)
  const index = sameIndex === -1 ? Math.min(marked.index, items.length - 1) : sameIndex
  const focusLine = (next: number) => linesIn(lists.current)[next]?.focus()

  // A line that is taken away, or moves to another phase, takes the focus with it.
  useLayoutEffect(() => {
    if (isFocusHere.current && document.activeElement === document.body) focusLine(index)
  })

  const takeFocus = ({ target }: FocusEvent) => {
    const focused = linesIn(lists.current).findIndex((one) => one.contains(target))
    const item = items[focused]
    if (!item) return
    isFocusHere.current = true
    setMarked({ key: keyOf(item), index: focused })
  }
  const goByKey = (event: KeyboardEvent) => {
    const item = items[index]
    if (!item || event.target !== linesIn(lists.current)[index]) return
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const next = {
      ArrowUp: Math.max(0, index - 1),
      ArrowDown: Math.min(items.length - 1, index + 1),
      Home: 0,
      End: items.length - 1,
    }[event.key]
    if (next !== undefined && !event.shiftKey) focusLine(next)
    else if (event.repeat || !onKey(event, item)) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    // The keys go to the line that has the focus; each of them is in its menu too.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className="homecoming-phases"
      ref={lists}
      onKeyDown={goByKey}
      onFocus={takeFocus}
      onBlur={({ relatedTarget }) => {
        if (goesElsewhere(relatedTarget)) isFocusHere.current = false
      }}
    >
      {byPhase(items).map(
        (phase) =>
          phase.items.length > 0 && (
            <section key={phase.phase} aria-labelledby={`homecoming-${phase.phase}`}>
              <h3 id={`homecoming-${phase.phase}`}>
                {homecomingPhases.find(({ code }) => code === phase.phase)?.[language]}
              </h3>
              <ol className="homecoming-items" aria-labelledby={`homecoming-${phase.phase}`}>
                {phase.items.map((item) => {
                  const isMarked = item === items[index]
                  return (
                    <li
                      key={keyOf(item)}
                      className="homecoming-item"
                      tabIndex={isMarked ? 0 : -1}
                      aria-keyshortcuts={keys}
                    >
                      {renderLine(item, isMarked)}
                    </li>
                  )
                })}
              </ol>
            </section>
          ),
      )}
    </div>
  )
}
