import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useSyncExternalStore } from 'react'
import type { Language } from '../../shared/language.ts'
import { ariaKeys, shortcuts, useShortcut } from '../shell/shortcuts.ts'
import { Button } from '../ui/button.tsx'
import { useAnswer } from '../use-answer.ts'
import { useLanguage } from './language.tsx'
import './fingerprint.css'

// The lists are as large as a screen, and most days nobody needs them.
const loadLists = () => import('../../shared/fingerprint-words.ts')

/** Whether words stand in the other language than the window: the same for all in sight. */
let isInOther = false
const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
const switchLanguage = () => {
  isInOther = !isInOther
  for (const listener of listeners) listener()
}

/** The language that words of keys are shown in now. */
function useWordLanguage(): Language {
  const isOther = useSyncExternalStore(subscribe, () => isInOther)
  return (useLanguage() === 'sv') === isOther ? 'en' : 'sv'
}

interface Props {
  readonly words: string
  /** Whose key it is, where more than one is in sight. */
  readonly label?: string
  /** What is done once they are compared, to stand right below them. */
  readonly children?: ReactNode
}

/**
 * The words of a key, large and apart, to be read aloud: in the window's language, and by one key in
 * the other, for whoever at the other end of the line has that. `words` are the English ones.
 */
export function Fingerprint({ words, label, children }: Props) {
  const { t } = useLingui()
  const language = useWordLanguage()
  const lists = useAnswer(loadLists)
  useShortcut(shortcuts.otherWords, switchLanguage, { isAlsoInDialogs: true })
  const inLanguage = lists.value?.wordsIn(language, words)
  return (
    <div className="fingerprint">
      <ol
        className="fingerprint-words"
        aria-label={label ?? t`Fingeravtryck i ord`}
        lang={language}
      >
        {(inLanguage ?? words.split('-')).map((word, i) => (
          <li key={i}>{inLanguage ? word : '\u00A0'}</li>
        ))}
      </ol>
      <div className="fingerprint-ways">
        {children}
        <Button
          look="quiet"
          shortcut={shortcuts.otherWords}
          aria-keyshortcuts={ariaKeys(shortcuts.otherWords)}
          onPress={switchLanguage}
        >
          {language === 'sv' ? (
            <Trans>Visa orden på engelska</Trans>
          ) : (
            <Trans>Visa orden på svenska</Trans>
          )}
        </Button>
      </div>
    </div>
  )
}
