/** Swedish is the source language; every text also exists in English. */
export const languages = ['sv', 'en'] as const
export type Language = (typeof languages)[number]

/** One text in both languages. A missing language is a compile error. */
export type Bilingual = Readonly<Record<Language, string>>

/** The language for a system locale such as `sv-SE` or `sv_SE.UTF-8`: Swedish for Swedish, else English. */
export function languageOf(locale: string): Language {
  return /^sv\b|^sv_/i.test(locale) ? 'sv' : 'en'
}
