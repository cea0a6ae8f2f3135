import { Activity, Suspense, useDeferredValue, useEffect } from 'react'
import type { Profile } from '../../shared/profile.ts'
import { DraftsProvider, useFlushDrafts } from '../drafts/drafts-provider.tsx'
import { FirstRunNotice } from '../help/first-run-notice.tsx'
import { Tour, TourProvider } from '../help/tour-provider.tsx'
import { Palette } from '../palette/palette.tsx'
import { PreferencesProvider, usePreferences } from '../preferences/preferences.tsx'
import { SessionActionsProvider } from '../sessions/session-actions.tsx'
import { UndoProvider } from '../undo/undo.tsx'
import { handOver } from './hand-over.ts'
import { InScreen, NavigationProvider, useGoTo, usePlace } from './navigation.tsx'
import { loadPeerScreens, peerScreens, useNavigationScreens } from './peer-screens.tsx'
import { Shell } from './shell.tsx'
import { shortcuts, useQuestionMark, useShortcut } from './shortcuts.ts'

interface Props {
  readonly profile: Profile
  /** Called with what is still on its way to the disk. */
  readonly onLock: (handedOver: Promise<void>) => void
}

/** A peer supporter's screens and what they share; it all goes when the profile is locked. */
export function PeerShell(props: Props) {
  return (
    <PreferencesProvider>
      <DraftsProvider profileId={props.profile.id}>
        <NavigationProvider>
          <UndoProvider>
            <SessionActionsProvider>
              <TourProvider>
                <PeerScreens {...props} />
              </TourProvider>
            </SessionActionsProvider>
          </UndoProvider>
        </NavigationProvider>
      </DraftsProvider>
    </PreferencesProvider>
  )
}

function PeerScreens({ profile, onLock }: Props) {
  const screens = useNavigationScreens()
  const goTo = useGoTo()
  const place = usePlace()
  // The former screen stays for the moment it takes to fetch the next, instead of an empty one.
  const { screen: shown, visited } = useDeferredValue(place)
  const flushDrafts = useFlushDrafts()
  const handAllOver = async () => {
    await Promise.all([flushDrafts(), handOver()])
  }
  const lock = () => onLock(handAllOver())
  const { hasQuestionMarkKey } = usePreferences()
  const toHelp = () => goTo('help')
  useShortcut(shortcuts.help, toHelp)
  useQuestionMark(hasQuestionMarkKey, toHelp)
  useShortcut(shortcuts.newSession, () => goTo('today'))

  useEffect(() => void loadPeerScreens(), [])

  return (
    <Shell
      profile={profile}
      screens={screens}
      current={place.screen}
      onGoTo={goTo}
      onLock={lock}
      actions={<Palette screens={screens} onLock={lock} />}
      notice={<FirstRunNotice />}
    >
      <Tour />
      <Suspense>
        {/* What is half written stays while somebody looks at another screen. */}
        {[...visited.keys()].map((id) => {
          const Screen = peerScreens[id]
          return (
            <Activity key={id} mode={id === shown ? 'visible' : 'hidden'}>
              <InScreen value={id}>
                <Screen />
              </InScreen>
            </Activity>
          )
        })}
      </Suspense>
    </Shell>
  )
}
