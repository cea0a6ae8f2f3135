import type { Bilingual } from '../language.ts'

/** What is written in a field, and files that are named. */
export const fieldRefusals = {
  // What is written in a field
  'identity-number': {
    sv: 'Det ser ut som ett personnummer eller samordningsnummer. Peerlogg loggar ditt arbete, aldrig personen: ta bort numret, så går det att spara.',
    en: 'This looks like a Swedish identity number. Peerlogg logs your work, never the person: take the number out and it can be saved.',
  },
  'text-missing': { sv: 'Här behövs en text.', en: 'A text is needed here.' },
  'text-too-long': {
    sv: 'Texten är för lång. Korta den så att den får plats.',
    en: 'The text is too long. Shorten it so that it fits.',
  },
  'text-control-characters': {
    sv: 'Texten innehåller tecken som inte går att visa. Ta bort dem.',
    en: 'The text holds characters that cannot be shown. Take them out.',
  },
  'bad-date': {
    sv: 'Datumet finns inte. Skriv det som 2026-10-31.',
    en: 'There is no such date. Write it like 2026-10-31.',
  },
  'bad-month': {
    sv: 'Månaden finns inte. Skriv den som 2026-10.',
    en: 'There is no such month. Write it like 2026-10.',
  },
  'bad-period': {
    sv: 'Periodens slut ligger före dess början. Byt plats på datumen.',
    en: 'The period ends before it begins. Swap the dates.',
  },
  'bad-time': {
    sv: 'Klockslaget finns inte. Skriv det som 09:30.',
    en: 'There is no such time of day. Write it like 09:30.',
  },
  'bad-minutes': {
    sv: 'Minuter skrivs som ett helt tal från 1 till 1440, till exempel 45.',
    en: 'Minutes are a whole number from 1 to 1440, for example 45.',
  },
  'bad-hours': {
    sv: 'Skriv hur lång tid det var, från en minut till 1000 timmar, till exempel 7 eller 1,5.',
    en: 'Write how long it was, from a minute to 1000 hours, for example 7 or 1.5.',
  },
  'over-24-hours': {
    sv: 'Det är mer än ett dygn: skriv högst 24 h.',
    en: 'That is more than a day: write 24 h at most.',
  },
  'bad-threshold': {
    sv: 'Gränsen för små tal skrivs som ett helt tal från 5 till 1000.',
    en: 'The threshold for small numbers is a whole number from 5 to 1000.',
  },
  'bad-participants': {
    sv: 'Deltagare skrivs som ett helt tal från 0 till 999.',
    en: 'Participants are a whole number from 0 to 999.',
  },
  'unknown-activity': {
    sv: 'Aktiviteten behöver vara en från listan (D01–D19, I01–I10).',
    en: 'The activity needs to be one from the list (D01–D19, I01–I10).',
  },
  'unknown-form': {
    sv: 'Formen finns inte. Välj en från listan.',
    en: 'There is no such form. Choose one from the list.',
  },
  'unknown-setting': {
    sv: 'Verksamhetsformen finns inte. Välj en från listan.',
    en: 'There is no such setting. Choose one from the list.',
  },
  'setting-missing': {
    sv: 'Välj verksamhetsform för enheten.',
    en: 'Choose a setting for the unit.',
  },
  'unknown-phase': {
    sv: 'Fasen finns inte. Välj en från listan eller lämna tomt.',
    en: 'There is no such phase. Choose one from the list or leave it empty.',
  },
  'bad-yes-no': {
    sv: 'Här skrivs yes eller no. Tomt betyder det vanliga.',
    en: 'Write yes or no here. Empty means the usual.',
  },
  'setting-differs': {
    sv: 'Enheten finns redan med en annan verksamhetsform. Välj samma eller ge enheten ett annat namn.',
    en: 'The unit already exists with another setting. Choose the same one or give the unit another name.',
  },
  'invalid-input': {
    sv: 'Något i formuläret går inte att förstå. Kontrollera fälten; inget har sparats.',
    en: 'Something in the form cannot be understood. Check the fields; nothing was saved.',
  },

  // Files
  'file-not-found': {
    sv: 'Filen {file} finns inte eller går inte att läsa.',
    en: 'The file {file} does not exist or cannot be read.',
  },
  'file-exists': {
    sv: 'Filen {file} finns redan och skrivs inte över. Välj ett annat namn.',
    en: 'The file {file} already exists and is not overwritten. Choose another name.',
  },
  'csv-not-utf8': {
    sv: 'Filen är inte sparad som UTF-8. Spara den igen som ”CSV UTF-8”. Inget har loggats.',
    en: 'The file is not saved as UTF-8. Save it again as “CSV UTF-8”. Nothing was logged.',
  },
  'csv-missing-column': {
    sv: 'Kolumnen saknas i filens första rad. Inget har loggats.',
    en: 'The column is missing in the first line of the file. Nothing was logged.',
  },
  'csv-unknown-column': {
    sv: 'Filens första rad har en kolumn som Peerlogg inte känner igen, eller samma kolumn två gånger. Ta bort den. Inget har loggats.',
    en: 'The first line of the file has a column that Peerlogg does not know, or the same column twice. Take it out. Nothing was logged.',
  },
  'csv-unreadable': {
    sv: 'Raden har fel antal kolumner eller citattecken som inte stängs. Inget har loggats.',
    en: 'The line has the wrong number of columns or a quotation mark that never closes. Nothing was logged.',
  },
  'csv-refused': {
    sv: 'Inget har loggats: {count} fel i filen behöver rättas först.',
    en: 'Nothing was logged: {count} problems in the file need to be mended first.',
  },
} as const satisfies Record<string, Bilingual>
