import type { Bilingual } from '../../shared/language.ts'
import type { Plan, PlanStep } from '../../shared/plan.ts'
import { whatInLanguage } from '../../shared/plan-proposals.ts'
import type { Handout, HandoutChoices, HandoutFact, HandoutLine } from '../handout/handout.ts'
import { dateInWords } from '../words/days.ts'
import { areaName, roleName, stateName } from './plan-names.ts'
import { withWhom } from './with-whom.ts'

// The paper is the person's own, and speaks as the person does.
const words = {
  title: { sv: 'Min plan', en: 'My plan' },
  area: { sv: 'Område', en: 'Area' },
  person: { sv: 'Pseudonym', en: 'Pseudonym' },
  printed: { sv: 'Utskriven', en: 'Printed' },
  ended: { sv: 'Avslutad', en: 'Ended' },
  goal: { sv: 'Det här vill jag', en: 'This is what I want' },
  why: { sv: 'Därför är det viktigt', en: 'Why it matters' },
  helps: { sv: 'Det här hjälper mig', en: 'What helps me' },
  steps: { sv: 'Mina steg', en: 'My steps' },
  me: { sv: 'Jag', en: 'Me' },
  together: { sv: 'Tillsammans', en: 'Together' },
  somebodyElse: { sv: 'Någon annan', en: 'Somebody else' },
  by: { sv: 'senast', en: 'by' },
} as const satisfies Record<string, Bilingual>

/** The plan as the person keeps it. What is no longer relevant is left out. */
export function planOnPaper(
  plan: Plan,
  today: string,
  { language, person }: HandoutChoices,
): Handout {
  const say = (word: keyof typeof words) => words[word][language]
  const day = (date: string) => dateInWords(date, language)

  const doer = ({ byWhom, role }: PlanStep): string => {
    const who = { person: say('me'), together: say('together'), other: say('somebodyElse') }[byWhom]
    if (role === '') return who
    return byWhom === 'other' ? roleName(role, language) : `${who}, ${withWhom[role][language]}`
  }
  const when = ({ state, due, doneOn }: PlanStep): string[] => {
    if (state === 'done') return [`${stateName(state, language)} ${day(doneOn)}`]
    return [
      ...(state === 'under_way' ? [stateName(state, language)] : []),
      ...(due === '' ? [] : [`${say('by')} ${day(due)}`]),
    ]
  }
  const lineOf = (step: PlanStep): HandoutLine => ({
    box: step.state === 'done' ? 'ticked' : 'empty',
    text: whatInLanguage(step.what, language),
    detail: [doer(step), ...when(step)].join(' · '),
  })

  const facts: readonly HandoutFact[] = [
    { name: say('area'), value: areaName(plan.area, language) },
    ...(person === '' ? [] : [{ name: say('person'), value: person }]),
    ...(plan.endedOn === '' ? [] : [{ name: say('ended'), value: day(plan.endedOn) }]),
    { name: say('printed'), value: day(today) },
  ]
  const lines = plan.steps.filter(({ state }) => state !== 'not_relevant').map(lineOf)
  return {
    title: say('title'),
    facts,
    sections: [
      ...(['goal', 'why', 'helps'] as const)
        .filter((part) => plan[part] !== '')
        .map((part) => ({ heading: say(part), text: plan[part] })),
      ...(lines.length === 0 ? [] : [{ heading: say('steps'), lines }]),
    ],
  }
}
