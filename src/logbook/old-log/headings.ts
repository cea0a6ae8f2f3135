import { type ColumnUse, wordOf } from '../../shared/old-log.ts'

/** What people call their columns, most telling first. A word may stand for more than one use. */
const headingWords: readonly (readonly [ColumnUse, ...string[]])[] = [
  ['date', 'datum', 'dag', 'date', 'day', 'när', 'when'],
  ['participants', 'antal deltagare', 'antal personer', 'antal pers', 'antal', 'deltagare', 'pers'],
  ['participants', 'participants', 'number of participants', 'headcount', 'number', 'people'],
  ['minutes', 'minuter', 'antal minuter', 'min', 'tid i minuter', 'tid min', 'tidsåtgång', 'längd'],
  ['minutes', 'minutes', 'mins', 'duration', 'längd min', 'varaktighet', 'tid', 'time', 'tid h:mm'],
  ['hours', 'timmar', 'antal timmar', 'tim', 'tid i timmar', 'tid h', 'tid tim', 'h', 'hours'],
  ['hours', 'tid', 'längd', 'time', 'duration', 'tidsåtgång', 'hrs'],
  ['start', 'start', 'starttid', 'från', 'fr o m', 'from', 'tid från', 'start time', 'börjar'],
  ['start', 'klockslag', 'klockan', 'kl', 'tid', 'time', 'tidpunkt', 'begin', 'beginning'],
  ['end', 'slut', 'sluttid', 'till', 'tid till', 'stopp', 'end', 'end time', 'to', 'slutar'],
  ['activity', 'aktivitet', 'insats', 'insatstyp', 'typ av insats', 'aktiviteter', 'vad', 'typ'],
  ['activity', 'kategori', 'arbetsuppgift', 'uppgift', 'moment', 'ärende', 'activity', 'type'],
  ['activity', 'what', 'category', 'task', 'kod', 'code', 'insatser', 'vad jag gjort'],
  ['form', 'form', 'kontaktform', 'kontakttyp', 'hur', 'sätt', 'how', 'form of contact'],
  ['unit', 'enhet', 'avdelning', 'avd', 'plats', 'arbetsplats', 'mottagning', 'var', 'verksamhet'],
  ['unit', 'unit', 'ward', 'place', 'where', 'clinic', 'centre'],
  ['person', 'pseudonym', 'person', 'kodnamn', 'alias', 'vem', 'patient', 'brukare', 'klient'],
  ['person', 'deltagare', 'code name', 'who', 'client', 'service user', 'participant', 'med vem'],
  ['note', 'anteckning', 'anteckningar', 'kommentar', 'kommentarer', 'notering', 'noteringar'],
  ['note', 'beskrivning', 'övrigt', 'fritext', 'text', 'note', 'notes', 'comment', 'comments'],
  ['note', 'description', 'other', 'reflektion', 'vad hände'],
]

const usesByWord = new Map<string, ColumnUse[]>()
for (const [use, ...words] of headingWords) {
  for (const word of words) usesByWord.set(word, [...(usesByWord.get(word) ?? []), use])
}

/** The uses a heading may stand for, likeliest first; none when it says nothing. */
export function usesOfHeading(heading: string): readonly ColumnUse[] {
  const whole = wordOf(heading)
    .replaceAll(/[()[\]:.*/]+/gu, ' ')
    .trim()
    .replaceAll(/\s+/gu, ' ')
  const first = whole.split(' ')[0] ?? ''
  return usesByWord.get(whole) ?? usesByWord.get(first) ?? []
}
