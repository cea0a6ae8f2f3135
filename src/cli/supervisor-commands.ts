import { basename } from 'node:path'
import type { Bilingual, Language } from '../shared/language.ts'
import { sentenceOf } from '../shared/refusal.ts'
import { type ImportResult } from '../shared/supervision.ts'
import { maximumFileBytes } from '../sharing/export-file.ts'
import { writeInvitation } from '../sharing/invitation.ts'
import { importInspected, inspectFiles, signerOf } from '../supervision/imports.ts'
import { foundOrganisation } from '../supervision/organisation.ts'
import { confirmSigner } from '../supervision/signers.ts'
import { readFileUpTo } from '../vault/read-file.ts'
import { writeWholeFile } from '../vault/write-file.ts'
import type { Run } from './commands.ts'
import { asPath, changeStore, pathOfNewFile } from './stores.ts'

export const invite: Run = async (given, language) => {
  const path = pathOfNewFile(given)
  return changeStore('supervisor', given, language, async ({ db }) => {
    const invitation = await foundOrganisation(db, given.text('organisation'))
    await writeWholeFile(path, writeInvitation(invitation))
    const { organisation, recipient } = invitation
    return { output: { file: basename(path), organisation, recipient } }
  })
}

/**
 * Imports what can be imported; --trust first confirms the sender of one of the files. A file that
 * cannot be read stops the command before anything is imported.
 */
export const importFiles: Run = async (given, language) => {
  const files = await Promise.all(
    given.files.map(asPath).map(async (path) => ({
      file: basename(path),
      bytes: await readFileUpTo(path, maximumFileBytes),
    })),
  )
  return changeStore('supervisor', given, language, async ({ db }) => {
    const inspected = await inspectFiles(db, files)
    if (given.has('trust')) {
      confirmSigner(db, signerOf(inspected, asFingerprint(given.text('trust'))))
    }
    const results = importInspected(db, inspected).map((result) => {
      const message = messageOf(result, language)
      return message === null ? result : { ...result, message }
    })
    const notImported = results.filter(({ reason }) => reason !== null)
    const output = { files: results }
    if (notImported.length === 0) return { output }
    const [only] = notImported
    const refusal =
      notImported.length === 1 && only && 'message' in only
        ? only.message
        : severalNotImported(notImported.length)[language]
    return { output, refusal }
  })
}

/** The words may be typed as they were heard: capitals, spaces or hyphens between them. */
function asFingerprint(text: string): string {
  return text
    .toLowerCase()
    .split(/[\s-]+/u)
    .filter(Boolean)
    .join('-')
}

function messageOf({ state, reason }: ImportResult, language: Language): string | null {
  if (reason) return sentenceOf(reason, language)
  return state === 'unchanged' ? alreadyImported[language] : null
}

const alreadyImported: Bilingual = {
  sv: 'Filens månader är redan inlästa, lika nya eller nyare. Inget har ändrats.',
  en: 'The months of the file are already here, as new or newer. Nothing was changed.',
}

const severalNotImported = (count: number): Bilingual => ({
  sv: `${count} av filerna lästes inte in; vid var och en står varför.`,
  en: `${count} of the files were not imported; beside each stands why.`,
})
