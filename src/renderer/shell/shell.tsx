import { Trans, useLingui } from '@lingui/react/macro'
import { type MouseEvent, type ReactNode, useEffect, useEffectEvent } from 'react'
import type { Profile } from '../../shared/profile.ts'
import { useLocking } from '../safety/use-locking.ts'
import { Button } from '../ui/button.tsx'
import { Shortcut } from '../ui/shortcut.tsx'
import { Brand } from './brand.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import {
  ariaKeys,
  arePressed,
  isDialogOpen,
  screenKeys,
  shortcuts,
  useShortcut,
} from './shortcuts.ts'
import './shell.css'

export interface Screen<Id extends string> {
  readonly id: Id
  readonly name: string
}

interface Props<Id extends string> {
  readonly profile: Profile
  /** In the order of the navigation. */
  readonly screens: readonly Screen<Id>[]
  readonly current: string
  readonly onGoTo: (id: Id) => void
  readonly onLock: () => void
  /** What stands beside language and lock. */
  readonly actions?: ReactNode
  /** A quiet word under the navigation. */
  readonly notice?: ReactNode
  readonly children: ReactNode
}

/** What stands around every screen of an open profile: the way between screens, language and lock. */
export function Shell<Id extends string>(props: Props<Id>) {
  const { profile, screens, current, onGoTo, onLock, actions, notice, children } = props
  const { t } = useLingui()
  useShortcut(shortcuts.lock, onLock, { isAlsoInDialogs: true })
  useLocking(onLock)
  useScreenKeys(screens, onGoTo)

  const follow = (id: Id) => (event: MouseEvent) => {
    event.preventDefault()
    onGoTo(id)
  }

  return (
    <div className="shell">
      <header className="shell-header">
        <a
          className="skip-link"
          href="#main"
          onClick={(event) => {
            event.preventDefault()
            document.querySelector<HTMLElement>('main')?.focus()
          }}
        >
          <Trans>Hoppa till innehållet</Trans>
        </a>
        <Brand />
        <div className="shell-actions">
          {actions}
          <LanguageSwitch />
          <Button
            look="quiet"
            shortcut={shortcuts.lock}
            aria-keyshortcuts={ariaKeys(shortcuts.lock)}
            onPress={onLock}
          >
            <Trans>Lås</Trans>
          </Button>
        </div>
      </header>
      <div className="shell-side">
        <nav className="shell-nav" aria-label={t`Skärmar`}>
          <ul>
            {screens.map(({ id, name }, i) => (
              <li key={id}>
                <a
                  href={`#${id}`}
                  onClick={follow(id)}
                  aria-current={id === current ? 'page' : undefined}
                  aria-keyshortcuts={screenKeys(i + 1)}
                >
                  {name}
                  <Shortcut keys={screenKeys(i + 1)} />
                </a>
              </li>
            ))}
          </ul>
          <p className="shell-profile small soft">{profile.label}</p>
        </nav>
        {notice}
      </div>
      <main tabIndex={-1} className="shell-main">
        {children}
      </main>
    </div>
  )
}

/** Alt and a digit goes to the screen in that place. */
function useScreenKeys<Id extends string>(
  screens: readonly Screen<Id>[],
  goTo: (id: Id) => void,
): void {
  const follow = useEffectEvent((event: KeyboardEvent) => {
    const screen = screens.find((_, i) => arePressed(screenKeys(i + 1), event))
    if (!screen || isDialogOpen()) return
    event.preventDefault()
    goTo(screen.id)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => follow(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
