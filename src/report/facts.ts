import type { Bilingual } from '../shared/language.ts'
import type { PageBlock } from '../shared/report-page.ts'
import { heading, noteOn, paragraph, type Telling } from './telling.ts'

/** What is counted beside the sessions. Supervision and training stand among the activities already. */
const counted: Readonly<Record<string, Bilingual>> = {
  distinct_people: { sv: 'Olika pseudonymer i loggen', en: 'Different pseudonyms in the log' },
  first_contacts: { sv: 'Första kontakter', en: 'First contacts' },
  follow_ups_done: { sv: 'Uppföljningar som är gjorda', en: 'Follow-ups that are done' },
  lists_started: { sv: 'Hemkomstlistor som påbörjades', en: 'Homecoming lists that were started' },
  lists_finished: {
    sv: 'Hemkomstlistor som blev klara',
    en: 'Homecoming lists that were finished',
  },
  list_items_done: {
    sv: 'Punkter i hemkomstlistor som blev klara',
    en: 'Items of homecoming lists that were done',
  },
  plans_active: {
    sv: 'Planer för studier och arbete som var igång under perioden',
    en: 'Plans for studies and work that went on in the period',
  },
  plan_steps_done: {
    sv: 'Steg som blev klara i planer för studier och arbete',
    en: 'Steps done in plans for studies and work',
  },
  groups_held: { sv: 'Grupptillfällen som blev av', en: 'Groups that were held' },
}

/** Facts are of whole logs: a report on some units has none, and then no chapter. */
export function factsChapter({ speaker, published }: Telling): PageBlock[] {
  const { say } = speaker
  const rows = Object.entries(counted).flatMap(([name, label]) => {
    const value = published.facts[name]
    return value === undefined ? [] : [[say(label), value]]
  })
  if (rows.length === 0) return []
  const people = say({
    sv: 'En pseudonym räknas en gång, hur många insatser den än har.',
    en: 'A pseudonym is counted once, however many sessions it has.',
  })
  return [
    heading(say({ sv: 'Annat som räknats', en: 'What else was counted' })),
    paragraph(
      'distinct_people' in published.facts
        ? people
        : say({
            sv: 'Talen är summor för hela loggar.',
            en: 'The numbers are sums for whole logs.',
          }),
    ),
    {
      block: 'table',
      id: 'facts',
      sheet: say({ sv: 'Annat', en: 'Other' }),
      caption: say({ sv: 'Antal under perioden', en: 'Numbers in the period' }),
      columns: [
        { heading: say({ sv: 'Vad', en: 'What' }), unit: 'text' },
        { heading: say({ sv: 'Antal', en: 'Number' }), unit: 'count' },
      ],
      rows,
      sums: null,
      note: noteOn(speaker, published, rows),
    },
  ]
}
