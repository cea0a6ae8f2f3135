import {
  byPhase,
  type HomecomingItem,
  type HomecomingList,
  itemName,
} from '../../shared/homecoming.ts'
import { homecomingPhases, type ItemStateCode, itemStates } from '../../shared/homecoming-items.ts'
import type { Bilingual, Language } from '../../shared/language.ts'
import type { Handout, HandoutChoices, HandoutLine } from '../handout/handout.ts'
import { capitalised, dayInWords, shortDayInWords } from '../words/days.ts'

const words = {
  title: { sv: 'Min hemkomst', en: 'Going home' },
  person: { sv: 'Papperet är för', en: 'This paper is for' },
  homecoming: { sv: 'Dagen jag åker hem', en: 'The day I go home' },
} as const satisfies Record<string, Bilingual>

/** The list on a paper for the person: what it is about and how far it has come, nothing more. */
export function drawHandout(
  { homecoming, items }: Pick<HomecomingList, 'homecoming' | 'items'>,
  { language, person }: HandoutChoices,
): Handout {
  return {
    title: words.title[language],
    facts: [
      ...(person === '' ? [] : [{ name: words.person[language], value: person }]),
      ...(homecoming === ''
        ? []
        : [
            {
              name: words.homecoming[language],
              value: capitalised(dayInWords(homecoming, language)),
            },
          ]),
    ],
    sections: byPhase(items)
      .filter((phase) => phase.items.length > 0)
      .map((phase) => ({
        heading: homecomingPhases.find(({ code }) => code === phase.phase)?.[language] ?? '',
        lines: phase.items.map((item) => lineOf(item, language)),
      })),
  }
}

function lineOf(item: HomecomingItem, language: Language): HandoutLine {
  const { state, day, doneOn } = item
  const said = itemStates.find(({ code }) => code === state)?.onPaper[language] ?? ''
  const when = day === '' && state === 'done' ? doneOn : day
  return {
    box: boxOf(state),
    text: itemName(item, language),
    detail: [said, when === '' ? '' : shortDayInWords(when, language)]
      .filter((part) => part !== '')
      .join(' · '),
  }
}

/** Nothing is left to tick where the person does not want to, or need to. */
function boxOf(state: ItemStateCode): HandoutLine['box'] {
  if (state === 'done') return 'ticked'
  return state === 'not_relevant' || state === 'declined' ? 'none' : 'empty'
}
