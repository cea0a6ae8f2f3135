import type { Bilingual, Language } from './language.ts'

/**
 * Everything Peerlogg refuses, and the sentence it says: what happened, what was kept, what to do.
 * `{name}` is filled from the refusal's detail. A detail is a number, a date or the name of a file,
 * an organisation or a signer; never text from a log.
 */
export const refusalSentences = {
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

  // Changing the log
  'too-many-choices': {
    sv: 'Det är fler val än som får plats. Ta bort något och spara igen.',
    en: 'That is more choices than there is room for. Take one away and save again.',
  },
  'chosen-twice': {
    sv: 'Samma aktivitet eller kontakt är vald två gånger. Ta bort den ena.',
    en: 'The same activity or contact is chosen twice. Take one of them away.',
  },
  'did-not-happen': {
    sv: 'Det som inte blev av har inga deltagare. Skriv 0.',
    en: 'What did not happen has no participants. Write 0.',
  },
  'bad-new-participants': {
    sv: 'Nya deltagare kan inte vara fler än deltagarna.',
    en: 'New participants cannot be more than the participants.',
  },
  'session-gone': {
    sv: 'Insatsen finns inte längre i loggen. Titta bland borttagna insatser; inget annat har ändrats.',
    en: 'The session is no longer in the log. Look among removed sessions; nothing else was changed.',
  },
  'changed-since': {
    sv: 'Insatsen har ändrats på annat håll sedan dess, så den lämnades som den är. Öppna den eller dess historik för att se vad som gäller.',
    en: 'The session has been changed elsewhere since then, so it was left as it is. Open it or its history to see what holds.',
  },
  'follow-up-gone': {
    sv: 'Uppföljningen finns inte längre. Inget har ändrats.',
    en: 'The follow-up is no longer there. Nothing was changed.',
  },

  // Homecoming lists
  'list-gone': {
    sv: 'Listan finns inte längre. Inget har ändrats.',
    en: 'The list is no longer there. Nothing was changed.',
  },
  'item-gone': {
    sv: 'Punkten finns inte längre. Inget har ändrats.',
    en: 'The item is no longer there. Nothing was changed.',
  },
  'item-exists': {
    sv: 'Den punkten finns redan i mallen. Mallen är som den var.',
    en: 'That item is already in the template. The template is as it was.',
  },
  'template-empty': {
    sv: 'En mall behöver minst en punkt. Mallen är som den var.',
    en: 'A template needs at least one item. The template is as it was.',
  },
  'template-too-long': {
    sv: 'En mall kan ha högst {maximum} punkter. Mallen är som den var.',
    en: 'A template can have at most {maximum} items. The template is as it was.',
  },
  'record-gone': {
    sv: 'Det finns inte längre i registret. Inget har ändrats.',
    en: 'It is no longer in the register. Nothing was changed.',
  },
  'to-bring-up-gone': {
    sv: 'Raden att ta upp finns inte längre. Inget har ändrats.',
    en: 'The line to bring up is no longer there. Nothing was changed.',
  },
  'wellbeing-gone': {
    sv: 'Dagen har inget skrivet om hur du mår. Inget har ändrats.',
    en: 'Nothing is written of how you are that day. Nothing was changed.',
  },
  'plan-gone': {
    sv: 'Planen finns inte längre. Inget har ändrats.',
    en: 'The plan is no longer there. Nothing was changed.',
  },
  'plan-step-gone': {
    sv: 'Steget finns inte längre i planen. Inget har ändrats.',
    en: 'The step is no longer in the plan. Nothing was changed.',
  },
  'too-many-steps': {
    sv: 'En plan rymmer {maximum} steg. Inga steg lades till; dela upp planen i två.',
    en: 'A plan has room for {maximum} steps. No steps were added; split the plan in two.',
  },
  'group-gone': {
    sv: 'Gruppen är borttagen. Det du har loggat finns kvar, och inget annat har ändrats.',
    en: 'The group has been removed. What you have logged is still there, and nothing else was changed.',
  },
  'group-exists': {
    sv: 'En grupp heter redan så. Välj ett annat namn; inget har ändrats.',
    en: 'A group already has that name. Choose another; nothing was changed.',
  },
  'no-weekday': {
    sv: 'Välj minst en veckodag, eller ingen fast dag.',
    en: 'Choose at least one weekday, or no fixed day.',
  },
  'ends-before-it-begins': {
    sv: 'Den sista dagen ligger före den första. Ändra den ena.',
    en: 'The last day is before the first. Change one of them.',
  },
  'meeting-gone': {
    sv: 'Mötet är borttaget. Inget annat har ändrats.',
    en: 'The meeting has been removed. Nothing else was changed.',
  },
  'person-gone': {
    sv: 'Pseudonymen finns inte i loggen. Inget har ändrats.',
    en: 'The pseudonym is not in the log. Nothing was changed.',
  },
  'person-exists': {
    sv: 'Pseudonymen finns redan. Välj en annan, eller slå ihop de två.',
    en: 'The pseudonym is already there. Choose another, or merge the two.',
  },
  'unit-gone': {
    sv: 'Enheten finns inte i loggen. Inget har ändrats.',
    en: 'The unit is not in the log. Nothing was changed.',
  },
  'unit-exists': {
    sv: 'En enhet heter redan så. Välj ett annat namn; inget har ändrats.',
    en: 'A unit already has that name. Choose another; nothing was changed.',
  },
  'label-exists': {
    sv: 'Namnet finns redan under aktiviteten. Välj ett annat.',
    en: 'The name is already there under the activity. Choose another.',
  },
  'import-running': {
    sv: 'En gammal logg hämtas in just nu. Vänta tills den är klar, eller avbryt den, och försök igen.',
    en: 'An old log is being imported right now. Wait until it is done, or cancel it, and try again.',
  },
  'sample-data-inside': {
    sv: 'Månaden innehåller exempeldata. Ta bort exempeldatan under Inställningar och försök igen. Ingen fil gjordes.',
    en: 'The month holds sample data. Remove the sample data under Settings and try again. No file was made.',
  },

  // An old log
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

  // Reports
  'report-not-found': {
    sv: 'Rapporten är borttagen. Det du ser är inte sparat. Spara den som en ny.',
    en: 'The report has been removed. What you see is not saved. Save it as a new one.',
  },
  'report-busy': {
    sv: 'En rapport sparas redan som fil. Vänta tills den är klar och försök igen.',
    en: 'A report is already being saved as a file. Wait until it is done and try again.',
  },

  // Reports as PDF
  'printing-busy': {
    sv: 'En PDF görs redan. Vänta tills den är klar och försök igen.',
    en: 'A PDF is already being made. Wait until it is done and try again.',
  },
  'printing-stopped': {
    sv: 'PDF:en avbröts. Ingen fil har sparats.',
    en: 'The PDF was stopped. No file was saved.',
  },
  'printing-failed': {
    sv: 'PDF:en gick inte att göra. Ingen fil har sparats. Försök igen, eller spara rapporten som XLSX eller CSV.',
    en: 'The PDF could not be made. No file was saved. Try again, or save the report as XLSX or CSV.',
  },
  'printing-impossible-here': {
    sv: 'Här finns varken Electron eller en webbläsare som kan göra en PDF. Välj --format xlsx eller csv, eller spara PDF:en i Peerloggs fönster. Ingen fil har sparats.',
    en: 'There is neither Electron nor a browser here that can make a PDF. Choose --format xlsx or csv, or save the PDF in Peerlogg’s window. No file was saved.',
  },
  'printing-not-built': {
    sv: 'Peerlogg är inte byggt än. Kör npm run build, så går det att göra en PDF, eller välj --format xlsx eller csv. Ingen fil har sparats.',
    en: 'Peerlogg is not built yet. Run npm run build, and a PDF can be made, or choose --format xlsx or csv. No file was saved.',
  },

  // Sharing: what leaves
  'invitation-unreadable': {
    sv: 'Filen är ingen inbjudan från Peerlogg, eller så är den skadad. Be din handledare om en ny.',
    en: 'The file is not a Peerlogg invitation, or it is damaged. Ask your supervisor for a new one.',
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
  'export-damaged': {
    sv: 'Filen är ändrad, skadad eller inte hel. Be om den igen. Inget har lästs in.',
    en: 'The file is altered, damaged or incomplete. Ask for it again. Nothing was imported.',
  },
  'export-bad-signature': {
    sv: 'Filens underskrift stämmer inte: den är ändrad eller kommer från någon annan. Inget har lästs in.',
    en: 'The file’s signature does not match: it was altered or comes from somebody else. Nothing was imported.',
  },
  'export-newer': {
    sv: 'Filen kommer från en nyare version av Peerlogg. Uppdatera programmet och läs in den igen. Inget har lästs in.',
    en: 'The file comes from a newer version of Peerlogg. Update the app and import it again. Nothing was imported.',
  },
  'signer-waiting': {
    sv: 'Filen väntar: jämför orden med avsändaren vid ett möte eller per telefon, och bekräfta sedan. Inget har lästs in än.',
    en: 'The file waits: compare the words with the sender in person or by phone, then confirm. Nothing was imported yet.',
  },
  'signer-not-found': {
    sv: 'Ingen av filerna kommer från en avsändare med det fingeravtrycket. Inget har bekräftats.',
    en: 'None of the files comes from a sender with that fingerprint. Nothing was confirmed.',
  },
  'no-organisation': {
    sv: 'Skapa en inbjudan först: den gör nyckeln som filerna låses till.',
    en: 'Make an invitation first: it makes the key that files are locked to.',
  },
  'organisation-differs': {
    sv: 'Profilen hör redan till en annan organisation. Skapa en egen profil för den nya.',
    en: 'The profile already belongs to another organisation. Create a profile of its own for the new one.',
  },
} as const satisfies Record<string, Bilingual>

export type RefusalCode = keyof typeof refusalSentences
export const refusalCodes = Object.keys(refusalSentences) as RefusalCode[]
export type RefusalDetail = Readonly<Record<string, string | number>>

/** A refusal travels from a room to the window and the command line as its code and detail. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  readonly detail: RefusalDetail

  constructor(code: RefusalCode, detail: RefusalDetail = {}) {
    super(code)
    this.code = code
    this.detail = detail
  }
}

export function isRefusalCode(text: string): text is RefusalCode {
  return Object.hasOwn(refusalSentences, text)
}

/** The plain sentence of a refusal, its detail filled in. */
export function sentenceOf(
  refusal: { readonly code: RefusalCode; readonly detail: RefusalDetail },
  language: Language,
): string {
  return refusalSentences[refusal.code][language].replaceAll(/\{(\w+)\}/g, (_, key: string) =>
    String(refusal.detail[key] ?? ''),
  )
}
