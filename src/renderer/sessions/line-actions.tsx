/** What one can do with a session in a list: by a single key, or in the menu of its line. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, type RefObject, useRef, useState } from 'react'
import { dayAfter } from '../../shared/dates.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Session } from '../../shared/session.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Keys } from '../ui/keys.tsx'
import { LineMenu } from '../ui/line-menu.tsx'
import { Sign } from '../ui/sign.tsx'
import { asRefusal } from '../use-answer.ts'
import { useToday } from '../words/use-today.ts'
import type { LineAction } from './line-keys.ts'
import { type SessionActions, useSessionActions } from './session-actions.tsx'

async function perform(
  action: LineAction,
  session: Session,
  actions: SessionActions,
  today: string,
): Promise<unknown> {
  switch (action) {
    case 'edit':
      return actions.edit(session)
    case 'repeat':
      return actions.repeat(session, today)
    case 'follow-up':
      return actions.followUp(session)
    case 'remove':
      return actions.remove(session)
    case 'history':
      return actions.showHistory(session)
    case 'earlier':
      return actions.move(session, dayAfter(session.date, -1))
    case 'later':
      return actions.move(session, dayAfter(session.date, 1))
  }
}

/**
 * How a list acts on its lines. `refusal` says why the last one was not done, `menu` is that of the line
 * it was opened from.
 */
export function useLineActions() {
  const actions = useSessionActions()
  const today = useToday()
  const [refusal, setRefusal] = useState<Refusal>()
  const act = (action: LineAction, session: Session) => {
    setRefusal(undefined)
    perform(action, session, actions, today).catch((error: unknown) => {
      setRefusal(asRefusal(error))
    })
  }
  const [menuOf, setMenuOf] = useState<Session>()
  const menuButton = useRef<HTMLElement>(null)
  const openMenu = (session: Session, button: HTMLElement) => {
    menuButton.current = button
    setMenuOf(session)
  }
  return {
    act,
    refusal: refusal && <RefusalNotice refusal={refusal} />,
    openMenu,
    menu: menuOf && (
      <SessionMenu
        triggerRef={menuButton}
        onAct={(action) => act(action, menuOf)}
        onClose={() => setMenuOf(undefined)}
      />
    ),
  }
}

interface MenuButtonProps {
  /** Whether its line is the one that Tab reaches. */
  readonly isMarked: boolean
  readonly onOpen: (button: HTMLElement) => void
}

/** Opens the menu of a line. */
export function MenuButton({ isMarked, onOpen }: MenuButtonProps) {
  const { t } = useLingui()
  return (
    <button
      type="button"
      className="session-menu"
      tabIndex={isMarked ? 0 : -1}
      aria-label={t`Gör något med insatsen`}
      aria-haspopup="menu"
      onClick={(event) => onOpen(event.currentTarget)}
    >
      <Sign of="more" />
    </button>
  )
}

interface MenuProps {
  readonly triggerRef: RefObject<HTMLElement | null>
  readonly onAct: (action: LineAction) => void
  readonly onClose: () => void
}

function SessionMenu(props: MenuProps) {
  const { t } = useLingui()
  return (
    <LineMenu<LineAction>
      {...props}
      label={t`Gör något med insatsen`}
      ways={[
        { id: 'edit', keys: 'Enter', name: t`Ändra` },
        { id: 'repeat', keys: 'R', name: t`Upprepa i dag` },
        { id: 'follow-up', keys: 'U', name: t`Uppföljning` },
        { id: 'history', keys: 'H', name: t`Historik` },
        { id: 'earlier', keys: t`Skift+←`, name: t`Flytta en dag bakåt` },
        { id: 'later', keys: t`Skift+→`, name: t`Flytta en dag framåt` },
        { id: 'remove', keys: 'Delete', name: t`Ta bort` },
      ]}
    />
  )
}

/** The keys of a list, seen while the focus is in it. */
export function LineHint({ children }: { readonly children?: ReactNode }) {
  const { t } = useLingui()
  return (
    <p className="line-hint small soft" aria-hidden="true">
      <span>
        <Keys keys="↑" /> <Keys keys="↓" /> <Trans>välj</Trans>
      </span>
      <span>
        <Keys keys="Enter" /> <Trans>ändra</Trans>
      </span>
      <span>
        <Keys keys="R" /> <Trans>upprepa i dag</Trans>
      </span>
      <span>
        <Keys keys="U" /> <Trans>uppföljning</Trans>
      </span>
      <span>
        <Keys keys="H" /> <Trans>historik</Trans>
      </span>
      <span>
        <Keys keys={t`Skift+←`} /> <Keys keys="→" /> <Trans>flytta en dag</Trans>
      </span>
      <span>
        <Keys keys="Delete" /> <Trans>ta bort</Trans>
      </span>
      {children}
    </p>
  )
}
