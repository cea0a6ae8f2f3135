import type { Session } from '../../shared/session.ts'
import { LineHint, MenuButton, useLineActions } from './line-actions.tsx'
import { lineActionOf, lineKeys } from './line-keys.ts'
import { useMarkedLine } from '../ui/use-marked-line.ts'
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
  const { index, around } = useMarkedLine(
    sessions,
    ({ id }) => id,
    (event, session) => {
      const action = lineActionOf(event)
      if (action !== undefined) act(action, session)
      return action !== undefined
    },
  )

  return (
    <div className="session-list" {...around}>
      {refusal}
      <ol className="session-lines" aria-labelledby={labelledBy}>
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
