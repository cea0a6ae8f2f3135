import { readFingerprint } from '../shared/fingerprint-words.ts'
import type { Bilingual, Language } from '../shared/language.ts'
import { importNoteSentences } from '../shared/import-notes.ts'
import { sentenceOf } from '../shared/refusal.ts'
import type { ImportResult } from '../shared/supervision.ts'
import {
  fileAt,
  type IncomingFile,
  importFiles as takeInAll,
  lookAt,
} from '../supervision/incoming-files.ts'
import { confirmSigner } from '../supervision/signers.ts'
import { introduce, signerOf } from '../supervision/waiting-signers.ts'
import type { Store } from '../vault/open.ts'
import type { Given } from './arguments.ts'
import type { Outcome, Run } from './commands.ts'
import { asPath, changeStore } from './stores.ts'

/** Nobody stops a command between two files but by ending it, which leaves those before whole. */
const course = { signal: new AbortController().signal, tell: () => {} }

/**
 * Imports what can be imported, one file after the other; --trust first confirms the sender of one of
 * the files. A file that cannot be read is refused by itself.
 */
export const importFiles: Run = async (given, language) => {
  const files = given.files.map(asPath).map(fileAt)
  return changeStore('supervisor', given, language, async ({ db, profile }) => {
    const trusted = await trustIfAsked(given, { db, profile }, files)
    return outcomeOf(await takeInAll(db, files, course), trusted, language)
  })
}

/** Whom --trust confirmed just now, and with which logs it is one. */
interface Trusted {
  readonly trusted?: ReturnType<typeof introduce>
}

/** Confirms the sender whose words stand after --trust. Throws Refusal 'signer-not-found'. */
export async function trustIfAsked(
  given: Given,
  { db, profile }: Pick<Store, 'db' | 'profile'>,
  files: readonly IncomingFile[],
): Promise<Trusted> {
  if (!given.has('trust')) return {}
  const looked = await lookAt(db, files, course)
  const signer = signerOf(looked ?? [], readFingerprint(given.text('trust')))
  const trusted = introduce(db, signer)
  return confirmSigner(db, signer, profile.label) ? { trusted } : {}
}

/** What is printed of files that were taken in, and why some were not. */
export function outcomeOf(
  taken: readonly ImportResult[],
  trusted: Trusted,
  language: Language,
): Outcome {
  const results = taken.map((result) => {
    const messages = messagesOf(result, language)
    return messages.length === 0 ? result : { ...result, message: messages.join(' ') }
  })
  const notImported = results.filter(({ reason }) => reason !== null)
  const output = { ...trusted, files: results }
  if (notImported.length === 0) return { output }
  const [only] = notImported
  const refusal =
    notImported.length === 1 && only && 'message' in only
      ? only.message
      : severalNotImported(notImported.length)[language]
  return { output, refusal }
}

function messagesOf({ state, reason, notes }: ImportResult, language: Language): string[] {
  return [
    ...(reason ? [sentenceOf(reason, language)] : []),
    ...(state === 'unchanged' ? [alreadyImported[language]] : []),
    ...notes.map((note) => importNoteSentences[note][language]),
  ]
}

const alreadyImported: Bilingual = {
  sv: 'Filens månader är redan inlästa, lika nya eller nyare. Inget har ändrats.',
  en: 'The months of the file are already here, as new or newer. Nothing was changed.',
}

const severalNotImported = (count: number): Bilingual => ({
  sv: `${count} av filerna lästes inte in; vid var och en står varför.`,
  en: `${count} of the files were not imported; beside each stands why.`,
})
