import type { Bilingual } from './language.ts'

/** What a supervisor is told about a file that can be taken in all the same (trust model: gap, clock, key). */
export const importNoteSentences = {
  'earlier-missing': {
    sv: 'Avsändaren har gjort en tidigare fil som inte finns här. Stämmer månaderna behöver du inte göra något.',
    en: 'The sender made an earlier file that is not here. If the months look right, there is nothing to do.',
  },
  'clock-ahead': {
    sv: 'Filen är daterad i framtiden: klockan går nog fel på avsändarens dator. Ordningen mellan filer påverkas inte.',
    en: 'The file is dated in the future: the clock of the sender’s computer is probably wrong. The order of files is not affected.',
  },
  'former-key': {
    sv: 'Filen är låst till organisationens tidigare nyckel. Be avsändaren läsa in den nya inbjudan.',
    en: 'The file is locked to the organisation’s former key. Ask the sender to read in the new invitation.',
  },
  'replaces-key': {
    sv: 'Avsändaren har bytt nyckel. Bekräftar du den nya tas inga fler filer emot från den gamla.',
    en: 'The sender has changed keys. If you confirm the new one, no more files are taken from the old one.',
  },
} as const satisfies Record<string, Bilingual>

export type ImportNote = keyof typeof importNoteSentences

export const importNotes = Object.keys(importNoteSentences) as [ImportNote, ...ImportNote[]]
