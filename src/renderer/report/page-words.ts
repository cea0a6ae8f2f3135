/** The words and figures of a report's page, in its own language, which may differ from the window's. */
import type { Bilingual, Language } from '../../shared/language.ts'
import type { PageTable } from '../../shared/report-page.ts'
import { durationInWords } from '../words/duration.ts'
import { localeOf } from '../words/locale.ts'
import { numberInWords, shareInWords } from '../words/numbers.ts'

type Unit = PageTable['columns'][number]['unit']

/** Stands where a small number is hidden, as in official statistics. */
export const hiddenMark = '..'

/** What is read aloud in its place. */
export const hiddenInWords: Bilingual = { sv: 'dolt, litet tal', en: 'hidden, small number' }

/** A figure that may be shown, as it stands in a table or at a bar. */
export function figureInWords(value: number, unit: Unit, language: Language): string {
  if (unit === 'minutes') return durationInWords(value, (hours) => numberInWords(hours, language))
  return unit === 'percent' ? shareInWords(value, 100, language) : numberInWords(value, language)
}

const months = Array.from({ length: 12 }, (_, month) => new Date(2000, month, 1))
/** Of more points some have no label, so that every label needs its year. */
const mostNamed = 13

/** Periods in few letters, for columns: months in short, and of a year's months the first with its year. */
export function shortened(labels: readonly string[], language: Language): string[] {
  const nameOf = (month: Date, length: 'long' | 'short') =>
    month.toLocaleDateString(localeOf(language), { month: length })
  return labels.map((label, i) => {
    const [word = '', year = ''] = label.split(' ')
    const found = months.find((month) => nameOf(month, 'long').toLowerCase() === word.toLowerCase())
    if (!found) return label
    const short = word.charAt(0) + nameOf(found, 'short').replace('.', '').slice(1)
    const needsYear = i === 0 || found === months[0] || labels.length > mostNamed
    return needsYear ? `${short} ${year}` : short
  })
}
