/** What the codes of the taxonomy are called. Their names live in `shared`, in both languages. */
import { activities, type Activity } from '../../shared/activities.ts'
import { activityTypes, foundingWords } from '../../shared/activity-groups.ts'
import type { Bilingual, Language } from '../../shared/language.ts'
import { forms, phases, plannings, settings } from '../../shared/session.ts'

export const namer =
  (choices: readonly (Bilingual & { readonly code: string })[]) =>
  (code: string, language: Language): string =>
    choices.find((choice) => choice.code === code)?.[language] ?? code

export const activityName = namer(activities)
export const typeName = namer(activityTypes)
export const wordName = namer(foundingWords)
/** Empty where the sender left forms out. */
export const formName = namer([
  ...forms,
  { code: '', sv: 'Ingen form angiven', en: 'No form stated' },
])
export const settingName = namer(settings)
export const phaseName = namer(phases)
export const planningName = namer(plannings)

/** What a session's activity is called: by the peer supporter's own label, else the usual name. */
export const workName = (
  { activity, label }: { readonly activity: string; readonly label: string },
  language: Language,
): string => (label === '' ? activityName(activity, language) : label)

export const isDirect = (code: string) =>
  activities.some((activity: Activity) => activity.code === code && activity.kind === 'direct')
