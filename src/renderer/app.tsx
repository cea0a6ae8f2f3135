import { lazy, startTransition, Suspense, useCallback, useState } from 'react'
import type { Language } from '../shared/language.ts'
import type { Profile } from '../shared/profile.ts'
import { api } from './api.ts'
import { RefusalNotice } from './shell/refusal-notice.tsx'
import { PeerShell } from './shell/peer-shell.tsx'
import type { Refusal } from '../shared/refusal.ts'
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
  const [open, setOpen] = useState(openAtStart)

  const [lockRefusal, setLockRefusal] = useState<Refusal>()
  const lock = useCallback((flushed: Promise<void> = Promise.resolve()) => {
    // What is on screen goes first: it must not stay because main could not answer.
    window.history.replaceState(null, '', window.location.pathname)
    setOpen(null)
    const tell = (error: unknown) => setLockRefusal(asRefusal(error))
    // A draft that could not be kept is told of, and the profile is locked all the same.
    void flushed
      .catch(tell)
      .then(() => api.profiles.lock())
      .catch(tell)
  }, [])

  if (lockRefusal) {
    return (
      <main className="alone">
        <RefusalNotice refusal={lockRefusal} />
      </main>
    )
  }
  // As a transition, so that the way in stays until the shell is there.
  if (!open) return <Welcome onOpen={(profile) => startTransition(() => setOpen(profile))} />
  if (open.kind === 'peer') return <PeerShell profile={open} onLock={lock} />
  return <SupervisorShell profile={open} onLock={() => lock()} />
}
