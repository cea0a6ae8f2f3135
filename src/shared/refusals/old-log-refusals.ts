import type { Bilingual } from '../language.ts'

/** A log of another program. */
export const oldLogRefusals = {
  'old-log-too-large': {
    sv: 'Filen är större än 20 MB, och det är mer än Peerlogg läser på en gång. Dela upp den, till exempel ett år i varje fil. Inget har lästs in.',
    en: 'The file is larger than 20 MB, which is more than Peerlogg reads at a time. Part it, for example a year in each file. Nothing was read.',
  },
  'old-log-empty': {
    sv: 'Filen innehåller inga rader som går att läsa. Kontrollera att den är sparad som CSV. Inget har lästs in.',
    en: 'The file holds no lines that can be read. Check that it is saved as CSV. Nothing was read.',
  },
  'old-log-spreadsheet': {
    sv: 'Filen är ett kalkylblad, inte CSV. Öppna den i Excel eller LibreOffice, spara den som CSV och välj den filen. Inget har lästs in.',
    en: 'The file is a spreadsheet, not CSV. Open it in Excel or LibreOffice, save it as CSV and choose that file. Nothing was read.',
  },
  'old-log-wrong-encoding': {
    sv: 'Filen går inte att läsa med den teckenkodningen. Välj en annan.',
    en: 'The file cannot be read with that encoding. Choose another.',
  },
  'old-log-not-chosen': {
    sv: 'Ingen fil är vald. Välj filen med den gamla loggen igen.',
    en: 'No file is chosen. Choose the file with the old log again.',
  },
  'old-log-column-twice': {
    sv: 'Två kolumner är valda till samma sak. Ändra den ena.',
    en: 'Two columns are chosen for the same thing. Change one of them.',
  },
  'old-log-no-date': {
    sv: 'Ingen kolumn är vald som datum. Välj vilken det är.',
    en: 'No column is chosen as the date. Choose which it is.',
  },
  'old-log-no-duration': {
    sv: 'Ingen kolumn säger hur lång tid det tog. Välj minuter, timmar, eller start och slut.',
    en: 'No column says how long it took. Choose minutes, hours, or start and end.',
  },
  'old-log-no-activity': {
    sv: 'Ingen kolumn är vald som aktivitet. Välj en, eller en aktivitet för alla rader.',
    en: 'No column is chosen as the activity. Choose one, or one activity for all lines.',
  },
  'old-log-no-setting': {
    sv: 'Enheten är ny för loggen. Välj dess verksamhetsform.',
    en: 'The unit is new to the log. Choose its setting.',
  },
  'old-log-word': {
    sv: 'Ordet är inte matchat till någon aktivitet.',
    en: 'The word is not matched to an activity.',
  },
  'old-log-form-word': {
    sv: 'Ordet är inte matchat till någon form.',
    en: 'The word is not matched to a form.',
  },
  'old-log-bad-date': {
    sv: 'Datumet saknas eller går inte att läsa.',
    en: 'The date is missing or cannot be read.',
  },
  'old-log-bad-duration': {
    sv: 'Tiden saknas eller går inte att läsa.',
    en: 'The time is missing or cannot be read.',
  },
  'old-log-over-24-hours': {
    sv: 'Tiden är längre än 24 timmar.',
    en: 'The time is longer than 24 hours.',
  },
  'old-log-quote-open': {
    sv: 'Ett citattecken stängs inte, så raderna efter går inte att skilja åt. Rätta det, eller läs filen utan citattecken.',
    en: 'A quotation mark does not close, so the lines after it cannot be told apart. Mend it, or read the file without quotation marks.',
  },
  'old-log-more-columns': {
    sv: 'Raden har fler kolumner än de andra. Kanske står en avgränsare i en text utan citattecken.',
    en: 'The line has more columns than the others. A separator may stand in a text without quotation marks.',
  },
  'old-log-nothing': {
    sv: 'Ingen rad går att logga så som filen läses nu. Inget har ändrats.',
    en: 'No line can be logged the way the file is read now. Nothing was changed.',
  },
  'import-cancelled': {
    sv: 'Hämtningen är avbruten. Inget av filen finns i loggen.',
    en: 'The import was cancelled. Nothing of the file is in the log.',
  },
  'mapping-unreadable': {
    sv: 'Filen {file} är ingen mappning från Peerlogg. Gör en med peerlogg mapping. Inget har loggats.',
    en: 'The file {file} is not a mapping from Peerlogg. Make one with peerlogg mapping. Nothing was logged.',
  },
} as const satisfies Record<string, Bilingual>
