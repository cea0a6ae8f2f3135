import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect } from 'react'
import type { Profile } from '../../shared/profile.ts'
import { Button } from '../ui/button.tsx'
import { Shortcut } from '../ui/shortcut.tsx'
import { Brand } from './brand.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import './shell.css'

export interface Screen<Id extends string> {
  readonly id: Id
  readonly name: string
}

interface Props<Id extends string> {
  readonly profile: Profile
  readonly screens: readonly Screen<Id>[]
  readonly current: Id
  readonly onLock: () => Promise<void>
  readonly children: ReactNode
}

/** What stands around every screen of an open profile: the way between screens, language and lock. */
export function Shell<Id extends string>(props: Props<Id>) {
  const { profile, screens, current, onLock, children } = props
  const { t } = useLingui()

  useEffect(() => {
    const lockByKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'l')
        return
      event.preventDefault()
      void onLock()
    }
    window.addEventListener('keydown', lockByKey)
    return () => window.removeEventListener('keydown', lockByKey)
  }, [onLock])

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
          <LanguageSwitch />
          <Button
            look="quiet"
            shortcut="Ctrl+L"
            aria-keyshortcuts="Control+L"
            onPress={() => void onLock()}
          >
            <Trans>Lås</Trans>
          </Button>
        </div>
      </header>
      <nav className="shell-nav" aria-label={t`Skärmar`}>
        <ul>
          {screens.map(({ id, name }, i) => (
            <li key={id}>
              <a
                href={`#${id}`}
                aria-current={id === current ? 'page' : undefined}
                aria-keyshortcuts={`Alt+${i + 1}`}
              >
                {name}
                <Shortcut keys={`Alt+${i + 1}`} />
              </a>
            </li>
          ))}
        </ul>
        <p className="shell-profile small soft">{profile.label}</p>
      </nav>
      <main tabIndex={-1} className="shell-main">
        {children}
      </main>
    </div>
  )
}
