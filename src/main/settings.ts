import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Language, languageOf, languages } from '../shared/language.ts'

export interface Settings {
  language(): Language
  setLanguage(language: Language): void
}

/**
 * What the app remembers before a profile is open: the language. Until one was chosen, or when the
 * file cannot be understood, the system's locale decides.
 */
export function openSettings(file: string, systemLocale: string): Settings {
  let language = readLanguage(file) ?? languageOf(systemLocale)
  return {
    language: () => language,
    setLanguage(chosen) {
      language = chosen
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, `${JSON.stringify({ language })}\n`)
    },
  }
}

function readLanguage(file: string): Language | undefined {
  try {
    const stored = JSON.parse(readFileSync(file, 'utf8')) as { language?: unknown } | null
    return languages.find((language) => language === stored?.language)
  } catch {
    return undefined
  }
}
