import type { Language } from '../../shared/language.ts'

const locales = { sv: 'sv-SE', en: 'en-GB' } as const satisfies Record<Language, string>

/** The locale that dates and numbers follow. */
export const localeOf = (language: Language) => locales[language]
