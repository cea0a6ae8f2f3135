import { lazy, startTransition, Suspense, useCallback, useState } from 'react'
import type { Language } from '../shared/language.ts'
import type { Profile } from '../shared/profile.ts'
import { Refusal } from '../shared/refusal.ts'
import { api } from './api.ts'
import type { Entrance } from './safety/entrance.ts'
import { Locking } from './safety/locking.tsx'
import { LocksSoon } from './safety/locks-soon.tsx'
import { forgetNotKept, isNotKeptNoted, noteNotKept } from './safety/not-kept.ts'
import { SafetyProvider } from './safety/safety-provider.tsx'
import { RefusalNotice } from './shell/refusal-notice.tsx'
import { PeerShell } from './shell/peer-shell.tsx'
import { asRefusal, useAnswer } from './use-answer.ts'
import { Welcome } from './welcome/welcome.tsx'
import { LanguageProvider } from './words/language.tsx'

const SupervisorShell = lazy(async () => ({
  default: (await import('./supervise/supervisor-shell.tsx')).SupervisorShell,
}))

const askState = () => api.app.state()

export function App() {
  const { value: state, refusal, askAgain } = useAnswer(askState)
  const [chosenLanguage, setChosenLanguage] = useState<Language>()
  const language = chosenLanguage ?? state?.language ?? 'sv'

  const [languageRefusal, setLanguageRefusal] = useState<Refusal>()
  const chooseLanguage = useCallback((choice: Language) => {
    setChosenLanguage(choice)
    setLanguageRefusal(undefined)
    api.app.setLanguage(choice).catch((error: unknown) => {
      setLanguageRefusal(asRefusal(error))
    })
  }, [])

  return (
    <LanguageProvider language={language} choose={chooseLanguage}>
      {refusal && (
        <main className="alone">
          <RefusalNotice refusal={refusal} onRetry={askAgain} />
        </main>
      )}
      {languageRefusal && <RefusalNotice refusal={languageRefusal} />}
      <Suspense>{state && <Inside openAtStart={state.open} />}</Suspense>
    </LanguageProvider>
  )
}

/** Outside while no profile is open, else the shell of its kind. */
function Inside({ openAtStart }: { readonly openAtStart: Profile | null }) {
  const [opened, setOpened] = useState<Entrance | null>(
    openAtStart && { profile: openAtStart, findings: [] },
  )
  const [isNotKept, setNotKept] = useState(isNotKeptNoted)
  const [isLocking, setLocking] = useState(false)
  const [lockRefusal, setLockRefusal] = useState<Refusal>()

  const enter = (next: Entrance) => {
    forgetNotKept()
    setNotKept(false)
    // The address still names the screen that the former profile was left on.
    window.history.replaceState(null, '', window.location.pathname)
    // As a transition, so that the way in stays until the shell is there.
    startTransition(() => setOpened(next))
  }
  const lockNow = useCallback(() => {
    setLockRefusal(undefined)
    // Main then loads the window anew, so that nothing of the profile stays in the page's memory.
    api.profiles.lock().catch((error: unknown) => setLockRefusal(asRefusal(error)))
  }, [])
  const lock = useCallback(
    (handedOver: Promise<void>) => {
      // What is on screen goes first: it must not stay because main could not answer.
      setOpened(null)
      setLocking(true)
      // What could not be kept is told of afterwards, and the profile is locked all the same.
      noteNotKept()
      void handedOver.then(forgetNotKept, () => {}).then(lockNow)
    },
    [lockNow],
  )

  if (isLocking) return <Locking refusal={lockRefusal} onRetry={lockNow} />
  return (
    <>
      {isNotKept && <RefusalNotice refusal={new Refusal('draft-not-kept')} />}
      {!opened && <Welcome onOpen={enter} />}
      {opened && (
        <SafetyProvider entrance={opened}>
          {opened.profile.kind === 'peer' ? (
            <PeerShell profile={opened.profile} onLock={lock} />
          ) : (
            <SupervisorShell profile={opened.profile} onLock={lock} />
          )}
        </SafetyProvider>
      )}
      <LocksSoon />
    </>
  )
}
