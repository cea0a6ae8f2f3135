import { basename } from 'node:path'
import { writeMapping } from '../logbook/old-log/mapping.ts'
import { lookAtFile, maximumOldLogBytes } from '../logbook/old-log/propose-mapping.ts'
import { localDay } from '../shared/dates.ts'
import { usualPreferences } from '../shared/preferences.ts'
import { readFileUpTo } from '../vault/read-file.ts'
import { writeWholeFile } from '../vault/write-file.ts'
import type { Run } from './commands.ts'
import { pathOf, pathOfNewFile } from './stores.ts'

/** Writes how an old log is probably to be read, to be looked through and changed by hand. */
export const proposeMapping: Run = async (given) => {
  const out = pathOfNewFile(given)
  const csv = pathOf(given, 'csv')
  const file = { name: basename(csv), bytes: await readFileUpTo(csv, maximumOldLogBytes) }
  // Without a log there is nothing to know: neither units nor words from before.
  const known = { ...usualPreferences, units: [] }
  const { mapping, headings, lines, words, formWords } = await lookAtFile(
    file,
    known,
    localDay(new Date()),
  )
  await writeWholeFile(out, writeMapping(mapping))
  return {
    output: {
      file: basename(out),
      lines,
      encoding: mapping.encoding,
      columns: mapping.columns.map((use, index) => ({ heading: headings[index] ?? '', use })),
      words_without_activity: words
        .filter(({ word }) => !Object.hasOwn(mapping.words, word))
        .map(({ text }) => text),
      words_without_form: formWords
        .filter(({ word }) => !Object.hasOwn(mapping.formWords, word))
        .map(({ text }) => text),
    },
  }
}
