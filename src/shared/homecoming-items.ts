/**
 * What a homecoming list may be about, before anybody has changed it, and the words around it. They
 * are the person's own business: a list says how far something has come, never what it came to.
 */
import type { Bilingual } from './language.ts'

interface Choice extends Bilingual {
  readonly code: string
}

/** When an item has its time, in order. The ending is on the list from the start. */
export const homecomingPhases = [
  { code: 'before', sv: 'Före hemkomsten', en: 'Before going home' },
  { code: 'first_days', sv: 'De första dagarna', en: 'The first days' },
  { code: 'first_weeks', sv: 'De första veckorna', en: 'The first weeks' },
  { code: 'ending', sv: 'Avslut', en: 'Ending' },
] as const satisfies readonly Choice[]
export type HomecomingPhase = (typeof homecomingPhases)[number]['code']

interface ItemState extends Choice {
  /** What the person reads on their own paper. */
  readonly onPaper: Bilingual
}

/** How far an item has come. Each stands by the key of its place: 0 is nothing said yet. */
export const itemStates = [
  {
    code: '',
    sv: 'Inget sagt än',
    en: 'Nothing said yet',
    onPaper: { sv: '', en: '' },
  },
  {
    code: 'wants_to_talk',
    sv: 'Vill prata om',
    en: 'Wants to talk about it',
    onPaper: { sv: 'Vill prata om', en: 'To talk about' },
  },
  {
    code: 'under_way',
    sv: 'På gång',
    en: 'Under way',
    onPaper: { sv: 'På gång', en: 'Under way' },
  },
  { code: 'done', sv: 'Klart', en: 'Done', onPaper: { sv: 'Klart', en: 'Done' } },
  {
    code: 'not_relevant',
    sv: 'Inte aktuellt',
    en: 'Not relevant',
    onPaper: { sv: 'Inte aktuellt', en: 'Not relevant' },
  },
  {
    code: 'declined',
    sv: 'Personen vill inte',
    en: 'The person does not want to',
    onPaper: { sv: 'Vill inte', en: 'No, thank you' },
  },
] as const satisfies readonly ItemState[]
export type ItemStateCode = (typeof itemStates)[number]['code']

/** Codes are never used again for something else: lists that were made earlier bear them. */
export const usualItems = [
  {
    code: 'way_home',
    phase: 'before',
    sv: 'Nycklar, kläder och resan hem',
    en: 'Keys, clothes and the way home',
  },
  {
    code: 'housing',
    phase: 'before',
    sv: 'Bostaden och räkningarna',
    en: 'Somewhere to live, and the bills',
  },
  {
    code: 'who_knows',
    phase: 'before',
    sv: 'Vem som vet om hemkomsten: närstående, en vän, den som sköter husdjuret',
    en: 'Who knows about going home: family, a friend, whoever minds a pet',
  },
  {
    code: 'care_contact',
    phase: 'before',
    sv: 'Fast vårdkontakt: namn och telefonnummer',
    en: 'A named care contact, with a phone number',
  },
  {
    code: 'first_visit',
    phase: 'before',
    sv: 'Första tiden i öppenvården',
    en: 'The first appointment in outpatient care',
  },
  {
    code: 'joint_plan',
    phase: 'before',
    sv: 'SIP, samordnad individuell plan: vill eller vill inte, och dag',
    en: 'SIP, a plan shared by care and municipality: wanted or not, and a day',
  },
  {
    code: 'medicines',
    phase: 'before',
    sv: 'Läkemedel och läkemedelslista: fråga personalen',
    en: 'Medicines and the list of them: ask the staff',
  },
  {
    code: 'crisis_plan',
    phase: 'before',
    sv: 'Krisplan: ett eget exemplar',
    en: 'A crisis plan: a copy to keep',
  },
  {
    code: 'food',
    phase: 'first_days',
    sv: 'Mat hemma de första dagarna',
    en: 'Food at home for the first days',
  },
  {
    code: 'whom_to_call',
    phase: 'first_days',
    sv: 'Vart man ringer på kvällar och helger',
    en: 'Where to call in evenings and at weekends',
  },
  {
    code: 'something_to_do',
    phase: 'first_days',
    sv: 'Något att göra första veckan: aktivitet, träffpunkt, förening',
    en: 'Something to do in the first week: an activity, a meeting place, an association',
  },
  {
    code: 'housing_support',
    phase: 'first_weeks',
    sv: 'Stöd från kommunen: boendestöd, personligt ombud',
    en: 'Support from the municipality: at home, or a personal representative',
  },
  {
    code: 'income',
    phase: 'first_weeks',
    sv: 'Pengar: Försäkringskassan, försörjningsstöd',
    en: 'Money: social insurance, income support',
  },
  {
    code: 'work_and_studies',
    phase: 'first_weeks',
    sv: 'Jobb eller studier: sjukskrivning, och vad man vill berätta',
    en: 'Work or studies: sick leave, and what to tell',
  },
  {
    code: 'ending',
    phase: 'ending',
    sv: 'Kontakten med peer supporter efter hemkomsten, och hur den avslutas',
    en: 'Contact with the peer supporter after going home, and how it ends',
  },
] as const satisfies readonly (Choice & { readonly phase: HomecomingPhase })[]
export type UsualItemCode = (typeof usualItems)[number]['code']
