import type { Bilingual } from '../language.ts'

/** What leaves a log, and what comes to a supervisor. */
export const sharingRefusals = {
  // Sharing: what leaves
  'invitation-unreadable': {
    sv: 'Det här är ingen inbjudan från Peerlogg. Be din handledare om inbjudan igen.',
    en: 'This is not a Peerlogg invitation. Ask your supervisor for the invitation again.',
  },
  'invitation-mistyped': {
    sv: 'Inbjudan är inte hel: något tecken saknas eller har blivit fel. Kopiera den igen, från första tecknet till det sista, eller be om en ny.',
    en: 'The invitation is not whole: a character is missing or wrong. Copy it again, from the first character to the last, or ask for a new one.',
  },
  'invitation-several': {
    sv: 'Texten har två olika inbjudningar. Klistra in en i taget.',
    en: 'The text has two different invitations. Paste one at a time.',
  },
  'invitation-empty': {
    sv: 'Det finns inget att läsa: filen eller texten är tom.',
    en: 'There is nothing to read: the file or the text is empty.',
  },
  'invitation-too-large': {
    sv: 'Det här är för stort för att vara en inbjudan. En inbjudan är en liten fil eller en rad text.',
    en: 'This is too large to be an invitation. An invitation is a small file or a line of text.',
  },
  'invitation-newer': {
    sv: 'Inbjudan kommer från en nyare version av Peerlogg. Uppdatera programmet och läs in den igen.',
    en: 'The invitation comes from a newer version of Peerlogg. Update the app and read it in again.',
  },
  'invitation-is-picture': {
    sv: 'Det här är en bild eller en PDF, och den går inte att läsa här. Be om inbjudan som fil eller text, eller läs koden på pappret med en handskanner.',
    en: 'This is a picture or a PDF, which cannot be read here. Ask for the invitation as a file or a text, or read the code on the paper with a hand scanner.',
  },
  'invitation-is-export': {
    sv: 'Det här är en fil som någon har delat från sin logg, och ingen inbjudan. Inbjudan får du av din handledare.',
    en: 'This is a file that somebody has shared from their log, not an invitation. The invitation comes from your supervisor.',
  },
  'invitation-is-key': {
    sv: 'Det här är en hemlig nyckel, och ingen inbjudan. Säg till den du fick den av: den ska aldrig lämnas vidare.',
    en: 'This is a secret key, not an invitation. Tell whoever gave it to you: it is never to be passed on.',
  },
  'invitation-key-known': {
    sv: 'Nyckeln hör redan till {organisation} i din logg, men inbjudan har ett annat namn. Den har nog ändrats på vägen. Inget har lagts till.',
    en: 'The key already belongs to {organisation} in your log, but the invitation has another name. It was probably altered on its way. Nothing was added.',
  },
  'invitation-not-compared': {
    sv: 'Jämför orden med den som har gett dig inbjudan först. Inget har ändrats.',
    en: 'Compare the words with whoever gave you the invitation first. Nothing was changed.',
  },
  'invitation-words-differ': {
    sv: 'Orden är inte de som hör till inbjudan. Jämför dem en gång till med den som har gett dig den. Ingen fil har skapats.',
    en: 'The words are not those of the invitation. Compare them once more with whoever gave it to you. No file was made.',
  },
  'invitation-outdated': {
    sv: 'Något har ändrats i loggen sedan du läste inbjudan. Läs in den igen.',
    en: 'Something has changed in the log since you read the invitation. Read it in again.',
  },
  'nothing-to-export': {
    sv: 'Det finns inga insatser i månaderna du valde. Ingen fil har skapats.',
    en: 'There are no sessions in the months you chose. No file was made.',
  },
  'export-too-much': {
    sv: 'Det är för mycket för en fil. Välj färre månader; ingen fil har skapats.',
    en: 'It is too much for one file. Choose fewer months; no file was made.',
  },
  'preview-outdated': {
    sv: 'Loggen har ändrats sedan förhandsvisningen. Titta igenom den nya och spara sedan.',
    en: 'The log has changed since the preview. Look through the new one, then save.',
  },
  'sharing-folder-inside': {
    sv: 'Mappen hör till Peerlogg själv, och dit når ingen annan. Välj en mapp som du och mottagaren båda kommer åt.',
    en: 'The folder is Peerlogg’s own, and nobody else reaches it. Choose a folder that both you and the receiver can reach.',
  },
  'sharing-folder-closed': {
    sv: 'Det går inte att lägga filer i mappen, så den används inte. Välj en annan, eller be IT om skrivrätt.',
    en: 'Files cannot be put in the folder, so it is not used. Choose another, or ask IT for write access.',
  },
  'sharing-folder-silent': {
    sv: 'Mappen svarar inte. Kontrollera nätverket eller minnet, och försök igen. Inget har ändrats.',
    en: 'The folder does not answer. Check the network or the stick, and try again. Nothing was changed.',
  },
  'no-sharing-folder': {
    sv: 'Ingen delningsmapp är vald för organisationen. Välj en först; inget har lämnat loggen.',
    en: 'No sharing folder is chosen for the organisation. Choose one first; nothing has left the log.',
  },
  'export-not-waiting': {
    sv: 'Filen väntar inte längre: den har redan lagts i mappen eller tagits tillbaka.',
    en: 'The file no longer waits: it has already been put in the folder, or was taken back.',
  },
  'organisation-gone': {
    sv: 'Organisationen finns inte längre i loggen. Ingen fil har skapats.',
    en: 'The organisation is no longer in the log. No file was made.',
  },
  'organisation-ended': {
    sv: 'Du har slutat dela med organisationen. Ta upp delningen igen under Organisationer om du vill dela mer.',
    en: 'You have stopped sharing with the organisation. Take it up again under Organisations to share more.',
  },
  'export-gone': {
    sv: 'Den delningen finns inte längre i loggen.',
    en: 'That export is no longer in the log.',
  },
  'export-lines-not-kept': {
    sv: 'Den filen gjordes innan Peerlogg sparade vad filer innehåller. Gör en ny fil för månaden i stället.',
    en: 'That file was made before Peerlogg kept what files hold. Make a new file of the month instead.',
  },

  // Sharing: what enters
  'export-too-large': {
    sv: 'Filen är för stor för att vara en export från Peerlogg. Inget har lästs in.',
    en: 'The file is too large to be a Peerlogg export. Nothing was imported.',
  },
  'export-not-one': {
    sv: 'Filen är ingen export från Peerlogg. Inget har lästs in.',
    en: 'The file is not a Peerlogg export. Nothing was imported.',
  },
  'export-foreign': {
    sv: 'Filen är gjord för en annan organisation, eller så är dess början skadad. Inget har lästs in.',
    en: 'The file was made for another organisation, or its beginning is damaged. Nothing was imported.',
  },
  'export-truncated': {
    sv: 'Filen är inte hel. Kopiera den igen, till exempel från USB-minnet. Inget har lästs in.',
    en: 'The file is not whole. Copy it again, for instance from the USB stick. Nothing was imported.',
  },
  'export-damaged': {
    sv: 'Filen är ändrad eller skadad. Be om den igen. Inget har lästs in.',
    en: 'The file is altered or damaged. Ask for it again. Nothing was imported.',
  },
  'export-bad-signature': {
    sv: 'Filens underskrift stämmer inte: den är ändrad eller kommer från någon annan. Inget har lästs in.',
    en: 'The file’s signature does not match: it was altered or comes from somebody else. Nothing was imported.',
  },
  'file-changing': {
    sv: 'Filen {file} ändrades medan den lästes. Vänta tills den är färdigkopierad och försök igen. Inget har lästs in.',
    en: 'The file {file} changed while it was being read. Wait until it has been copied and try again. Nothing was imported.',
  },
  'file-slow': {
    sv: 'Filen {file} gick inte att läsa i tid: platsen där den ligger svarar inte. Inget har lästs in.',
    en: 'The file {file} could not be read in time: the place where it lies does not answer. Nothing was imported.',
  },
  'file-changed-since': {
    sv: 'Filen är en annan än när du såg vad den innehöll. Välj den igen och se efter. Inget har lästs in.',
    en: 'The file is not the one whose contents you were shown. Choose it again and have a look. Nothing was imported.',
  },
  'dropped-too-much': {
    sv: 'Det är för mycket att släppa på en gång. Välj filerna med knappen i stället. Filen har inte lagts till.',
    en: 'It is too much to drop at once. Choose the files with the button instead. The file was not added.',
  },
  'desk-at-work': {
    sv: 'Inkorgen är upptagen med andra filer. Vänta tills den är klar, eller avbryt, och försök igen.',
    en: 'The inbox is busy with other files. Wait until it is done, or cancel, and try again.',
  },
  'receipt-not-found': {
    sv: 'Inläsningen finns inte, eller är redan ångrad. Inget har ändrats.',
    en: 'The import does not exist, or was undone already. Nothing was changed.',
  },
  'export-newer': {
    sv: 'Filen kommer från en nyare version av Peerlogg. Uppdatera programmet och läs in den igen. Inget har lästs in.',
    en: 'The file comes from a newer version of Peerlogg. Update the app and import it again. Nothing was imported.',
  },
  'signer-waiting': {
    sv: 'Filen väntar: jämför orden med avsändaren vid ett möte eller per telefon, och bekräfta sedan. Inget har lästs in än.',
    en: 'The file waits: compare the words with the sender in person or by phone, then confirm. Nothing was imported yet.',
  },
  'signer-revoked': {
    sv: 'Avsändarens nyckel spärrades {day} av {by}. Inget har lästs in.',
    en: 'The sender’s key was revoked on {day} by {by}. Nothing was imported.',
  },
  'signer-expired': {
    sv: 'Avsändarens nyckel gällde till och med {day}, enligt {by}. Inget har lästs in.',
    en: 'The sender’s key was valid until {day}, as set by {by}. Nothing was imported.',
  },
  'signer-not-found': {
    sv: 'Ingen av filerna kommer från en avsändare med det fingeravtrycket. Inget har bekräftats.',
    en: 'None of the files comes from a sender with that fingerprint. Nothing was confirmed.',
  },
  'no-organisation': {
    sv: 'Skapa en inbjudan först: den gör nyckeln som filerna låses till.',
    en: 'Make an invitation first: it makes the key that files are locked to.',
  },
  'sender-gone': {
    sv: 'Avsändaren finns inte här. Inget har ändrats.',
    en: 'The sender is not here. Nothing was changed.',
  },
} as const satisfies Record<string, Bilingual>
