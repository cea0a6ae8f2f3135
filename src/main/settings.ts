import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Language, languageOf, languages } from '../shared/language.ts'
import { profile } from '../shared/profile.ts'

export interface Settings {
  language(): Language
  setLanguage(language: Language): void
  /** The id of the profile that was opened last on this computer; null before the first. */
  latestProfile(): string | null
  setLatestProfile(id: string): void
}

interface Stored {
  /** Absent until one was chosen. */
  readonly language?: Language
  readonly latestProfile?: string
}

/**
 * What the app remembers before a profile is open: the language, and who was here last. Until a
 * language was chosen, or when the file cannot be understood, the system's locale decides.
 */
export function openSettings(file: string, systemLocale: string): Settings {
  let stored = read(file)
  const keep = (change: Stored) => {
    stored = { ...stored, ...change }
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `${JSON.stringify(stored)}\n`)
  }
  return {
    language: () => stored.language ?? languageOf(systemLocale),
    setLanguage: (language) => keep({ language }),
    latestProfile: () => stored.latestProfile ?? null,
    setLatestProfile(id) {
      if (id !== stored.latestProfile) keep({ latestProfile: id })
    },
  }
}

function read(file: string): Stored {
  try {
    const content = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown> | null
    const language = languages.find((known) => known === content?.['language'])
    const latest = profile.shape.id.safeParse(content?.['latestProfile'])
    return { ...(language && { language }), ...(latest.success && { latestProfile: latest.data }) }
  } catch {
    return {}
  }
}
