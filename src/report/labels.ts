import { activities } from '../shared/activities.ts'
import { activityTypes, foundingWords } from '../shared/activity-groups.ts'
import type { Bilingual } from '../shared/language.ts'
import type { BreakdownName } from '../shared/report.ts'
import { forms, phases, settings } from '../shared/session.ts'
import { labelOfPeriod } from './periods.ts'
import type { Speaker } from './speaker.ts'

type Choices = readonly (Bilingual & { readonly code: string })[]

/** What can be told by a code has its order and its names here; units and periods have their own. */
const choices: Partial<Record<BreakdownName, Choices>> = {
  by_activity: activities,
  by_type: activityTypes,
  by_word: foundingWords,
  by_form: forms,
  by_setting: settings,
  by_phase: phases,
}

/** What stands under an empty key. */
const unstated: Partial<Record<BreakdownName, Bilingual>> = {
  by_unit: { sv: 'Ingen enhet angiven', en: 'No unit stated' },
  by_form: { sv: 'Ingen form angiven', en: 'No form stated' },
  by_phase: { sv: 'Ingen fas angiven', en: 'No phase stated' },
  by_type: { sv: 'Utanför typerna', en: 'Outside the types' },
  by_word: { sv: 'Utanför orden', en: 'Outside the words' },
}

/** How a row of a breakdown is called in a report on these months. */
export function labelOf(
  speaker: Speaker,
  breakdown: BreakdownName,
  key: string,
  range: { readonly from: string; readonly to: string },
): string {
  if (key === '')
    return speaker.say(unstated[breakdown] ?? { sv: 'Inget angivet', en: 'Not stated' })
  const named = choices[breakdown]?.find(({ code }) => code === key)
  if (named) return speaker.say(named)
  return breakdown === 'by_unit' ? key : labelOfPeriod(speaker, key, range)
}

/** The order of the taxonomy, and of the alphabet where there is none; an empty key comes last. */
export function inOrder(breakdown: BreakdownName, keys: readonly string[]): string[] {
  const place = new Map(choices[breakdown]?.map(({ code }, index) => [code, index]))
  const alphabet = new Intl.Collator('sv')
  return keys.toSorted(
    (a, b) =>
      Number(a === '') - Number(b === '') ||
      (place.get(a) ?? 0) - (place.get(b) ?? 0) ||
      alphabet.compare(a, b),
  )
}
