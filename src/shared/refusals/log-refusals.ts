import type { Bilingual } from '../language.ts'

/** Changing the log and what stands beside it. */
export const logRefusals = {
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
  'region-unit-gone': {
    sv: 'Enheten är inte registrerad längre. Inget har ändrats.',
    en: 'The unit is no longer registered. Nothing was changed.',
  },
  'not-under-name': {
    sv: 'Peer supportern visar inga siffror under sitt namn för den perioden.',
    en: 'The peer supporter shows no figures under their name for that period.',
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
} as const satisfies Record<string, Bilingual>
