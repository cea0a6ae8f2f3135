import type { Bilingual } from '../language.ts'

/** Profiles, their stores and backups, and what nobody foresaw. */
export const storeRefusals = {
  unexpected: {
    sv: 'Något gick fel i Peerlogg. Det som redan var sparat är kvar. Försök igen, och starta om programmet om felet kommer tillbaka.',
    en: 'Something went wrong in Peerlogg. What was already saved is still there. Try again, and restart the app if it comes back.',
  },
  locked: {
    sv: 'Peerlogg är låst. Lås upp med din lösenfras och försök igen.',
    en: 'Peerlogg is locked. Unlock it with your passphrase and try again.',
  },

  // Profiles and the encrypted store
  'wrong-passphrase': {
    sv: 'Lösenfrasen stämmer inte. Kontrollera den och försök igen.',
    en: 'The passphrase is not right. Check it and try again.',
  },
  'too-many-attempts': {
    sv: 'Det har blivit fel flera gånger. Vänta {seconds} sekunder och försök igen. Inget är borta.',
    en: 'It has been wrong several times. Wait {seconds} seconds and try again. Nothing is lost.',
  },
  'wrong-recovery-code': {
    sv: 'Koden öppnar inte den här profilen. Kontrollera att pappret hör till profilen och att det är den senaste koden.',
    en: 'The code does not open this profile. Check that the paper belongs to this profile and that it is the latest code.',
  },
  'recovery-code-mistyped': {
    sv: 'Något tecken i koden stämmer inte. Jämför med pappret, grupp för grupp.',
    en: 'A character of the code is not right. Compare it with the paper, group by group.',
  },
  'no-recovery-code': {
    sv: 'Profilen har ingen återställningskod, så den öppnas bara med sin lösenfras. Inget har ändrats.',
    en: 'The profile has no recovery code, so only its passphrase opens it. Nothing was changed.',
  },
  'keychain-unavailable': {
    sv: 'Datorns nyckelring går inte att använda här. Lås upp med lösenfrasen.',
    en: 'The keychain of this computer cannot be used here. Unlock with the passphrase.',
  },
  'keychain-unprotected': {
    sv: 'Datorns nyckelring skyddar inte det som läggs i den, så Peerlogg lägger ingen nyckel där. Lås upp med lösenfrasen.',
    en: 'The keychain of this computer does not protect what is put in it, so Peerlogg puts no key there. Unlock with the passphrase.',
  },
  'keychain-changed': {
    sv: 'Datorns nyckelring öppnar inte längre profilen. Lås upp med lösenfrasen; inget är borta.',
    en: 'The keychain of this computer no longer opens the profile. Unlock with the passphrase; nothing is lost.',
  },
  'passphrase-too-short': {
    sv: 'Lösenfrasen behöver minst {minimum} tecken. Flera vanliga ord efter varandra är lätta att minnas.',
    en: 'The passphrase needs at least {minimum} characters. Several common words in a row are easy to remember.',
  },
  'passphrases-differ': {
    sv: 'De två lösenfraserna är inte lika. Skriv samma i båda fälten.',
    en: 'The two passphrases are not the same. Write the same in both fields.',
  },
  'profile-exists': {
    sv: 'Mappen är inte tom. Välj en ny mapp; inget har ändrats.',
    en: 'The folder is not empty. Choose a new folder; nothing was changed.',
  },
  'profile-not-found': {
    sv: 'Här finns ingen profil. Kontrollera mappen; inget har ändrats.',
    en: 'There is no profile here. Check the folder; nothing was changed.',
  },
  'not-a-logbook': {
    sv: 'Det här görs i en peer supporters profil, men profilen är en handledares. Inget har ändrats.',
    en: 'This is done in a peer supporter’s profile, but the profile is a supervisor’s. Nothing was changed.',
  },
  'not-a-supervisor-profile': {
    sv: 'Det här görs i en handledares profil, men profilen är en peer supporters. Inget har ändrats.',
    en: 'This is done in a supervisor’s profile, but the profile is a peer supporter’s. Nothing was changed.',
  },
  'store-in-use': {
    sv: 'Profilen är redan öppen i ett annat fönster eller program. Stäng det först.',
    en: 'The profile is already open in another window or program. Close that one first.',
  },
  'store-newer': {
    sv: 'Profilen är skriven av en nyare version av Peerlogg. Uppdatera programmet; inget har ändrats.',
    en: 'The profile was written by a newer version of Peerlogg. Update the app; nothing was changed.',
  },
  'store-not-encrypted': {
    sv: 'Profilens fil är inte krypterad och öppnas därför inte. Ändra inget i mappen och ta hjälp av IT.',
    en: 'The profile’s file is not encrypted and is therefore not opened. Change nothing in the folder and ask IT for help.',
  },
  'database-damaged': {
    sv: 'Loggens fil är skadad. Inget har ändrats. Säkrast är att återställa den senaste säkerhetskopian; det som är skadat sparas vid sidan om.',
    en: 'The file of the log is damaged. Nothing was changed. The safest is to restore the latest backup; what is damaged is kept aside.',
  },
  'database-missing': {
    sv: 'Loggens fil saknas eller är tom, fast profilen har haft en. Ingen ny har gjorts. Säkrast är att återställa den senaste säkerhetskopian.',
    en: 'The file of the log is missing or empty, though the profile has had one. No new one was made. The safest is to restore the latest backup.',
  },
  'key-slots-damaged': {
    sv: 'Båda nyckelfilerna är skadade eller borta, så loggen kan inte öppnas. Säkrast är att återställa den senaste säkerhetskopian: den har egna nycklar.',
    en: 'Both key files are damaged or gone, so the log cannot be opened. The safest is to restore the latest backup: it has keys of its own.',
  },
  'profile-damaged': {
    sv: 'Profilens beskrivning är skadad eller borta. Loggen är orörd. Säkrast är att återställa den senaste säkerhetskopian.',
    en: 'The description of the profile is damaged or gone. The log is untouched. The safest is to restore the latest backup.',
  },
  'synced-folder-refused': {
    sv: 'Mappen synkas till ett moln (till exempel OneDrive). En öppen logg tar skada av det, så ingen profil gjordes. Välj en mapp som bara finns på den här datorn.',
    en: 'The folder is synced to a cloud (such as OneDrive). An open log is harmed by that, so no profile was made. Choose a folder that is on this computer alone.',
  },
  'network-folder-refused': {
    sv: 'Mappen ligger på nätverket. En öppen logg tar skada av det, så ingen profil gjordes. Välj en mapp på den här datorn.',
    en: 'The folder is on the network. An open log is harmed by that, so no profile was made. Choose a folder on this computer.',
  },

  // Found when a profile is opened; none of these keeps it shut
  'key-slots-mended': {
    sv: 'En av profilens två nyckelfiler var skadad eller borta. Den är lagad från den andra, och inget är förlorat.',
    en: 'One of the two key files of the profile was damaged or gone. It was mended from the other, and nothing is lost.',
  },
  'key-slots-from-backups': {
    sv: 'Profilens båda nyckelfiler var skadade eller borta. De är hämtade från säkerhetskopiorna, och inget är förlorat. Har du bytt lösenfras nyligen kan det vara den förra som gäller.',
    en: 'Both key files of the profile were damaged or gone. They were brought back from the backups, and nothing is lost. If you changed the passphrase lately, it may be the former one that is in force.',
  },
  'search-index-mended': {
    sv: 'Sökregistret var skadat och är gjort på nytt ur loggen. Inget är förlorat.',
    en: 'The search index was damaged and has been made anew from the log. Nothing is lost.',
  },
  'changes-missing': {
    sv: 'Peerlogg stängdes inte som vanligt, och filen med de senaste ändringarna är borta. Allt annat är kvar. Titta igenom det du skrev sist, och skriv det som saknas en gång till.',
    en: 'Peerlogg was not closed as usual, and the file with the latest changes is gone. Everything else is still there. Look through what you wrote last, and write what is missing once more.',
  },
  'older-copy': {
    sv: 'Det här är en äldre kopia av profilen; den användes senast {date} på den här datorn. Saknas något: återställ en säkerhetskopia.',
    en: 'This is an older copy of the profile, which was last used on this computer on {date}. If something is missing, restore a backup.',
  },
  'clock-set-back': {
    sv: 'Datorns klocka visar en tidigare tid än när profilen senast användes, {date}. Be IT ställa klockan; loggens dagar blir annars fel.',
    en: 'The clock of this computer shows an earlier time than when the profile was last used, {date}. Ask IT to set it, or the days of the log will be wrong.',
  },
  'store-in-synced-folder': {
    sv: 'Profilen ligger i en mapp som synkas till ett moln. Loggen kan ta skada av det. Be IT flytta Peerloggs mapp till en som bara finns på den här datorn.',
    en: 'The profile is in a folder that is synced to a cloud. The log can be harmed by that. Ask IT to move Peerlogg’s folder to one that is on this computer alone.',
  },
  'store-on-network': {
    sv: 'Profilen ligger på nätverket. Loggen kan ta skada av det. Be IT flytta Peerloggs mapp till den här datorn.',
    en: 'The profile is on the network. The log can be harmed by that. Ask IT to move Peerlogg’s folder to this computer.',
  },

  // Backups
  'backup-not-found': {
    sv: 'Säkerhetskopian finns inte längre. Inget har ändrats; välj en annan.',
    en: 'The backup is no longer there. Nothing was changed; choose another.',
  },
  'backup-damaged': {
    sv: 'Säkerhetskopian är skadad. Inget har ändrats; välj en annan.',
    en: 'The backup is damaged. Nothing was changed; choose another.',
  },
  'backup-unreadable': {
    sv: 'Filen är ingen säkerhetskopia från Peerlogg, eller så är den skadad. Inget har ändrats.',
    en: 'The file is not a backup from Peerlogg, or it is damaged. Nothing was changed.',
  },
  'backup-other-profile': {
    sv: 'Säkerhetskopian hör till en annan profil än den som finns i mappen. Inget har ändrats. Välj en ny mapp, eller en kopia av den här profilen.',
    en: 'The backup belongs to another profile than the one in the folder. Nothing was changed. Choose a new folder, or a backup of this profile.',
  },
  'backup-not-chosen': {
    sv: 'Ingen fil är vald. Välj säkerhetskopian igen.',
    en: 'No file is chosen. Choose the backup again.',
  },
  'backup-failed': {
    sv: 'Säkerhetskopian gick inte att göra. Loggen är orörd, och tidigare kopior är kvar.',
    en: 'The backup could not be made. The log is untouched, and earlier backups are still there.',
  },
  'backup-folder-inside': {
    sv: 'Mappen hör till Peerlogg själv. Välj en annan, helst på ett annat ställe än den här datorn.',
    en: 'The folder is Peerlogg’s own. Choose another, at best somewhere else than on this computer.',
  },
  'repair-found-nothing': {
    sv: 'Det gick inte att läsa något i den skadade filen. Inget har ändrats. Återställ en säkerhetskopia.',
    en: 'Nothing could be read in the damaged file. Nothing was changed. Restore a backup.',
  },
  'repair-not-prepared': {
    sv: 'Det finns ingen lagad kopia att använda. Laga en gång till; inget har ändrats.',
    en: 'There is no repaired copy to use. Repair once more; nothing was changed.',
  },
  'disk-full': {
    sv: 'Disken är full, så det gick inte att spara. Det du skrev står kvar. Frigör plats och spara igen.',
    en: 'The disk is full, so it could not be saved. What you wrote is still here. Free some space and save again.',
  },
  'folder-missing': {
    sv: 'Mappen finns inte, så inget sparades och inget har ändrats. Skapa den först eller välj en annan.',
    en: 'The folder does not exist, so nothing was saved and nothing was changed. Make it first or choose another.',
  },
  'folder-read-only': {
    sv: 'Det går inte att skriva i mappen, så inget sparades och inget har gått förlorat. Välj en annan mapp eller be IT om skrivrätt.',
    en: 'The folder cannot be written to, so nothing was saved and nothing was lost. Choose another folder or ask IT for write access.',
  },
  'file-held': {
    sv: 'Ett annat program använder filen just nu, ofta ett virusskydd, så det blev inte gjort. Det som redan var sparat är kvar. Vänta en stund och försök igen.',
    en: 'Another program is using the file right now, often a virus scanner, so it was not done. What was already saved is still there. Wait a moment and try again.',
  },
  'disk-failed': {
    sv: 'Disken svarar inte som den ska, så det gick inte att spara. Det du skrev står kvar. Försök igen; ta hjälp av IT om felet kommer tillbaka.',
    en: 'The disk does not answer as it should, so it could not be saved. What you wrote is still here. Try again, and ask IT for help if it comes back.',
  },
  'draft-not-kept': {
    sv: 'Det du höll på att skriva gick inte att spara i loggen innan profilen låstes. Allt som redan var sparat är kvar. Lås upp och se efter vad som erbjuds; skriv det som saknas en gång till.',
    en: 'What you were writing could not be saved in the log before the profile was locked. What was already saved is still there. Unlock and see what is offered; write what is missing once more.',
  },
} as const satisfies Record<string, Bilingual>
