import type { Bilingual } from '../../shared/language.ts'
import type { Meeting } from '../../shared/meeting.ts'
import type { Handout, HandoutChoices } from '../handout/handout.ts'
import { capitalised, dayInWords } from '../words/days.ts'
import { meetingName } from './meeting-names.ts'

const words = {
  title: { sv: 'Inför mötet', en: 'Before the meeting' },
  name: { sv: 'Namn', en: 'Name' },
  with: { sv: 'Med', en: 'With' },
  when: { sv: 'När', en: 'When' },
  wishes: { sv: 'Det här vill jag säga eller fråga', en: 'What I want to say or ask' },
  agreed: { sv: 'Det här kom vi fram till', en: 'What we agreed on' },
} as const satisfies Record<string, Bilingual>

// For whoever would rather write by hand.
const roomToWrite = '\n\n\n\n\n\n'

/** The preparation on paper, for the person to keep and to write on. */
export function meetingHandout(meeting: Meeting, { language, person }: HandoutChoices): Handout {
  const when = [capitalised(dayInWords(meeting.day, language)), meeting.start]
  return {
    title: words.title[language],
    facts: [
      ...(person === '' ? [] : [{ name: words.name[language], value: person }]),
      { name: words.with[language], value: meetingName(meeting, language) },
      { name: words.when[language], value: when.filter((part) => part !== '').join(', ') },
    ],
    sections: [
      { heading: words.wishes[language], text: meeting.wishes || roomToWrite },
      { heading: words.agreed[language] },
    ],
  }
}
