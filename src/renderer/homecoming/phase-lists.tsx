import type { KeyboardEvent, ReactNode } from 'react'
import { byPhase } from '../../shared/homecoming.ts'
import { type HomecomingPhase, homecomingPhases } from '../../shared/homecoming-items.ts'
import { linesIn, useMarkedLine } from '../ui/use-marked-line.ts'
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

/** Goes to the first line of the lists in an element. */
export const focusFirstLine = (within: HTMLElement | null): void => linesIn(within)[0]?.focus()

/** Items under the headings of their phases. Tab reaches one of them, the arrow keys the others from it. */
export function PhaseLists<Item extends { readonly phase: HomecomingPhase }>(props: Props<Item>) {
  const { items, keyOf, keys, onKey, renderLine } = props
  const language = useLanguage()
  const { index, around } = useMarkedLine(items, keyOf, onKey)

  return (
    <div className="homecoming-phases" {...around}>
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
