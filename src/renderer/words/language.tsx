import { setupI18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { createContext, type ReactNode, use, useEffect, useMemo } from 'react'
import { I18nProvider as AriaI18nProvider } from 'react-aria-components/I18nProvider'
import type { Language } from '../../shared/language.ts'
import { messages as en } from '../texts/en.po'
import { messages as sv } from '../texts/sv.po'
import { localeOf } from './locale.ts'

interface LanguageChoice {
  readonly language: Language
  readonly choose: (language: Language) => void
}

const Chosen = createContext<LanguageChoice>({ language: 'sv', choose: () => {} })

/** The language of the window. */
export const useLanguage = (): Language => use(Chosen).language

/** The language and how to change it. */
export const useLanguageChoice = (): LanguageChoice => use(Chosen)

interface Props extends LanguageChoice {
  readonly children: ReactNode
}

export function LanguageProvider({ language, choose, children }: Props) {
  const i18n = useMemo(() => setupI18n({ locale: language, messages: { sv, en } }), [language])
  const choice = useMemo(() => ({ language, choose }), [language, choose])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <Chosen value={choice}>
      <I18nProvider i18n={i18n}>
        <AriaI18nProvider locale={localeOf(language)}>{children}</AriaI18nProvider>
      </I18nProvider>
    </Chosen>
  )
}
