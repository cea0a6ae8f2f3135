import type { Bilingual } from '../shared/language.ts'
import type { ReportAdvice, ReportSettings } from '../shared/report.ts'

/** What is weighty of the advice, in sentences that name neither units nor earlier reports. */
export function warningsOf(
  advice: readonly ReportAdvice[],
  places: ReportSettings['places'],
): Bilingual[] {
  const has = (about: ReportAdvice['about']) => advice.some((each) => each.about === about)
  return [
    ...(has('difference') ? [tellsBesideEarlier] : []),
    ...(has('one_log') ? [ofOnePerson] : []),
    ...(has('one_log_units')
      ? [places === 'by_unit' ? unitsOfOnePerson : settingsOfOnePerson]
      : []),
  ]
}

const tellsBesideEarlier: Bilingual = {
  sv: 'Den som har den här rapporten och en tidigare kan räkna ut små tal som är dolda i dem. Lämna bara en av dem till samma läsare.',
  en: 'Whoever has this report and an earlier one can work out small numbers that are hidden in them. Give the same reader only one of them.',
}
const ofOnePerson: Bilingual = {
  sv: 'Alla siffror kommer från en enda logg. De visar alltså en persons arbete: fråga personen innan rapporten lämnas vidare, eller ta med fler enheter.',
  en: 'All figures come from a single log. So they show the work of one person: ask that person before the report is passed on, or include more units.',
}
const unitsOfOnePerson: Bilingual = {
  sv: 'En eller flera enheter har bara en logg var, så deras siffror visar en persons arbete. Med --places setting visas verksamhetsformer i stället.',
  en: 'One or more units have only one log each, so their figures show the work of one person. With --places setting, settings are shown instead.',
}
const settingsOfOnePerson: Bilingual = {
  sv: 'En eller flera verksamhetsformer har bara en logg, så deras siffror visar en persons arbete. Fråga personen innan rapporten lämnas vidare.',
  en: 'One or more settings have only one log, so their figures show the work of one person. Ask that person before the report is passed on.',
}
