import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'
import { nouns, type Preferences, usualPreferences } from '../../shared/preferences.ts'
import type { ActivityCode } from '../../shared/activities.ts'
import type { Setting } from '../../shared/session.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { useLanguage } from '../words/language.tsx'

interface Rename {
  readonly activity: ActivityCode
  readonly from: string
  readonly to: string
}

interface Chosen {
  readonly preferences: Preferences
  /** False until main has answered; what is shown until then must not be saved. */
  readonly isKnown: boolean
  readonly change: (changes: Partial<Preferences>) => Promise<void>
  readonly renameLabel: (rename: Rename) => Promise<void>
}

// The tour waits until it is known that nobody has seen it.
const meanwhile: Preferences = { ...usualPreferences, hasSeenTour: true }
const nothing = async () => {}

const ChosenContext = createContext<Chosen>({
  preferences: meanwhile,
  isKnown: false,
  change: nothing,
  renameLabel: nothing,
})

/** What the peer supporter has chosen; the usual until it is read. */
export const usePreferences = (): Preferences => use(ChosenContext).preferences

export const useKnowsPreferences = (): boolean => use(ChosenContext).isKnown

/** Saves at once. Throws the refusal when it could not be saved, and then nothing has changed. */
export const useChangePreferences = () => use(ChosenContext).change

/** Renames an own label, also in the sessions that bear it. */
export const useRenameLabel = () => use(ChosenContext).renameLabel

/** What a person of the setting is called, in the window's language. */
export function useNoun(setting: Setting | ''): string {
  const language = useLanguage()
  const chosen = usePreferences().nouns
  const code = setting === '' ? 'person' : chosen[setting]
  return nouns.find((noun) => noun.code === code)?.[language] ?? code
}

const askPreferences = () => api.preferences.read()

export function PreferencesProvider({ children }: { readonly children: ReactNode }) {
  const { value, refusal, askAgain } = useAnswer(askPreferences)
  const [changed, setChanged] = useState<Preferences>()

  const change = useCallback(async (changes: Partial<Preferences>) => {
    setChanged(await api.preferences.change(changes))
  }, [])
  const renameLabel = useCallback(async (rename: Rename) => {
    setChanged(await api.preferences.renameLabel(rename))
  }, [])

  const known = changed ?? value
  const chosen = useMemo(
    () => ({ preferences: known ?? meanwhile, isKnown: known !== undefined, change, renameLabel }),
    [known, change, renameLabel],
  )
  return (
    <ChosenContext value={chosen}>
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {children}
    </ChosenContext>
  )
}
