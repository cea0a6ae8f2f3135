import type { Bilingual } from '../language.ts'

/** Keys of an organisation. */
export const keyRefusals = {
  'key-change-going-on': {
    sv: 'Ett byte av nyckel pågår redan. Avsluta det först. Inget har ändrats.',
    en: 'A change of key is already going on. End it first. Nothing was changed.',
  },
  'key-file-too-large': {
    sv: 'Filen är för stor för att vara en nyckelfil från Peerlogg. Inget har ändrats.',
    en: 'The file is too large to be a Peerlogg key file. Nothing was changed.',
  },
  'key-file-not-one': {
    sv: 'Filen är ingen nyckelfil från Peerlogg. Välj den fil som slutar på .peerlogg-key. Inget har ändrats.',
    en: 'The file is not a Peerlogg key file. Choose the file that ends in .peerlogg-key. Nothing was changed.',
  },
  'key-file-not-chosen': {
    sv: 'Ingen nyckelfil är vald. Välj filen igen.',
    en: 'No key file is chosen. Choose the file again.',
  },
  'key-code-wrong': {
    sv: 'Koden hör till en annan nyckelfil, eller så är filens början skadad. Jämför datumet på pappret med filens. Inget har ändrats.',
    en: 'The code belongs to another key file, or the beginning of the file is damaged. Compare the date on the paper with that of the file. Nothing was changed.',
  },
  'key-file-damaged': {
    sv: 'Koden stämmer, men nyckelfilen är skadad eller inte hel. Prova en annan kopia av den. Inget har ändrats.',
    en: 'The code is right, but the key file is damaged or not whole. Try another copy of it. Nothing was changed.',
  },
  'key-file-newer': {
    sv: 'Nyckelfilen kommer från en nyare version av Peerlogg. Uppdatera programmet och försök igen. Inget har ändrats.',
    en: 'The key file comes from a newer version of Peerlogg. Update the app and try again. Nothing was changed.',
  },
  'key-file-foreign': {
    sv: 'Nyckelfilen hör till en annan organisation än profilen. Skapa en ny handledarprofil och återställ nycklarna där. Inget har ändrats.',
    en: 'The key file belongs to another organisation than the profile. Create a new supervisor profile and restore the keys there. Nothing was changed.',
  },
  'key-not-saved': {
    sv: 'Nyckelfilen sparades inte i den här omgången. Spara den igen.',
    en: 'The key file was not saved this time. Save it again.',
  },
  'organisation-differs': {
    sv: 'Profilen hör redan till en annan organisation. Skapa en egen profil för den nya.',
    en: 'The profile already belongs to another organisation. Create a profile of its own for the new one.',
  },
} as const satisfies Record<string, Bilingual>
