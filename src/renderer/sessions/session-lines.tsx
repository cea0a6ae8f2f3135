import {
  type FocusEvent,
  type KeyboardEvent,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { Session } from '../../shared/session.ts'
import { goesElsewhere, LineHint, MenuButton, useLineActions } from './line-actions.tsx'
import { lineActionOf, lineKeys } from './line-keys.ts'
import { SessionLine } from './session-line.tsx'
import './session-lines.css'

interface Props {
  readonly sessions: readonly Session[]
  readonly labelledBy: string
  /** Shows each session's date, for lists of more than a day. */
  readonly hasDates?: boolean
}

/** A list of sessions, one of which can be reached by Tab and the others from it by the arrow keys. */
export function SessionLines({ sessions, labelledBy, hasDates = false }: Props) {
  const { act, refusal, openMenu, menu } = useLineActions()
  const list = useRef<HTMLOListElement>(null)
  const isFocusHere = useRef(false)
  // By id, so that the same session stays marked when others come and go; else by its place.
  const [marked, setMarked] = useState({ id: 0, index: 0 })
  const sameIndex = sessions.findIndex(({ id }) => id === marked.id)
  const index = sameIndex === -1 ? Math.min(marked.index, sessions.length - 1) : sameIndex

  const focusLine = (next: number) => {
    const line = list.current?.children[next]
    if (line instanceof HTMLElement) line.focus()
  }

  // A line that is taken away takes the focus with it.
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

  const takeFocus = ({ target }: FocusEvent) => {
    const focused = [...(list.current?.children ?? [])].findIndex((line) => line.contains(target))
    const session = sessions[focused]
    if (!session) return
    isFocusHere.current = true
    setMarked({ id: session.id, index: focused })
  }
  const goByKey = (event: KeyboardEvent) => {
    const session = sessions[index]
    if (!session || event.target !== list.current?.children[index]) return
    const action = lineActionOf(event)
    const next = {
      ArrowUp: Math.max(0, index - 1),
      ArrowDown: Math.min(sessions.length - 1, index + 1),
      Home: 0,
      End: sessions.length - 1,
    }[event.key]
    if (action === undefined && next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (action !== undefined) act(action, session)
    else if (next !== undefined && !event.shiftKey) focusLine(next)
  }

  return (
    // The keys go to the line that has the focus; each of them is in its menu too.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className="session-list"
      onKeyDown={goByKey}
      onFocus={takeFocus}
      onBlur={({ relatedTarget }) => {
        if (goesElsewhere(relatedTarget)) isFocusHere.current = false
      }}
    >
      {refusal}
      <ol ref={list} className="session-lines" aria-labelledby={labelledBy}>
        {sessions.map((session, i) => (
          <li
            key={session.id}
            className="session-line"
            tabIndex={i === index ? 0 : -1}
            aria-keyshortcuts={lineKeys}
          >
            <SessionLine session={session} hasDate={hasDates} />
            <MenuButton isMarked={i === index} onOpen={(button) => openMenu(session, button)} />
          </li>
        ))}
      </ol>
      {menu}
      <LineHint />
    </div>
  )
}
