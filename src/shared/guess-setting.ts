import type { Setting, Unit } from './session.ts'

const settingsByWord: readonly (readonly [RegExp, Setting])[] = [
  [/öppenvård|mottagning|outpatient|clinic|team/iu, 'outpatient'],
  [/avd|heldygn|vårdavdelning|ward|inpatient|piva|slutenvård/iu, 'inpatient'],
  [/kommun|träffpunkt|boende|boendestöd|sysselsättning|municipal|housing/iu, 'municipal'],
]

/** The setting that the name of a unit tells of, if any. */
export const settingInName = (name: string): Setting | undefined =>
  settingsByWord.find(([words]) => words.test(name.normalize()))?.[1]

/** The likely setting of a new unit: by its name, else the one that most of the known units have. */
export function guessSetting(name: string, known: readonly Unit[]): Setting {
  const inName = settingInName(name)
  if (inName) return inName
  const counts = new Map<Setting, number>()
  for (const { setting } of known) counts.set(setting, (counts.get(setting) ?? 0) + 1)
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one)
  return most?.[0] ?? 'other'
}
