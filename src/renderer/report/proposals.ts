/** What a report begins with, and what of it follows a change. In the language of the report. */
import { dayAfter, daysOfPeriod, monthOf, quarterOf } from '../../shared/dates.ts'
import type { Bilingual, Language } from '../../shared/language.ts'
import {
  leastThreshold,
  type MonthRange,
  type ReportScope,
  type ReportSettings,
} from '../../shared/report.ts'
import { monthsInWords } from '../words/days.ts'

const monthsOf = (period: string): MonthRange => {
  const { from, to } = daysOfPeriod(period)
  return { from: monthOf(from), to: monthOf(to) }
}

/** From January to this month: what is to come has no figures yet. */
export const thisYear = (today: string): MonthRange => ({
  from: `${today.slice(0, 4)}-01`,
  to: monthOf(today),
})

export const lastYear = (today: string): MonthRange =>
  monthsOf(String(Number(today.slice(0, 4)) - 1))

/** The latest quarter that is over. */
export const latestQuarter = (today: string): MonthRange => {
  const { from } = daysOfPeriod(quarterOf(monthOf(today)))
  return monthsOf(quarterOf(monthOf(dayAfter(from, -1))))
}

/** The months a report can begin and end with: whole years around what there is, newest first. */
export function monthsToChoose(scope: MonthRange, chosen: MonthRange, today: string): string[] {
  const years = [scope.from, scope.to, chosen.from, chosen.to, lastYear(today).from, today].map(
    (text) => Number(text.slice(0, 4)),
  )
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const months: string[] = []
  for (let year = last; year >= first; year--) {
    for (let month = 12; month >= 1; month--) {
      months.push(`${year}-${String(month).padStart(2, '0')}`)
    }
  }
  return months
}

type Named = Pick<ReportSettings, 'kind' | 'language' | 'from' | 'to'>

/** More months than this from January on are the report of a year. */
const halfYear = 6

export function proposedTitle({ kind, language, from, to }: Named): string {
  const year = from.slice(0, 4)
  const isYear = from.endsWith('-01') && to.startsWith(year) && Number(to.slice(5)) > halfYear
  const period = isYear ? year : monthsInWords(from, to, language)
  const titles: Readonly<Record<Language, string>> =
    kind === 'development'
      ? { sv: `Min utveckling ${period}`, en: `My development ${period}` }
      : isYear
        ? { sv: `Verksamhetsberättelse ${period}`, en: `Annual report ${period}` }
        : { sv: `Rapport ${period}`, en: `Report ${period}` }
  return titles[language]
}

/** What an author usually tells, in this order. */
const headings: readonly Bilingual[] = [
  { sv: 'Bakgrund', en: 'Background' },
  { sv: 'Vad vi gjorde', en: 'What we did' },
  { sv: 'Vad vi lärde oss', en: 'What we learned' },
  { sv: 'Framåt', en: 'Looking ahead' },
]
/** And what somebody tells of the own development. */
const ownHeadings: readonly Bilingual[] = [
  { sv: 'Vad jag har lärt mig', en: 'What I have learned' },
  { sv: 'Vad jag vill lära mig mer om', en: 'What I want to learn more about' },
]
const furtherHeading: Bilingual = { sv: 'Ny rubrik', en: 'New heading' }

/** A heading for one more text: the first usual one that is not there yet. */
export const nextHeading = (
  language: Language,
  texts: readonly { readonly heading: string }[],
): string => {
  const isFree = (words: Bilingual) => texts.every(({ heading }) => heading !== words[language])
  return (headings.find(isFree) ?? furtherHeading)[language]
}

export const translatedHeading = (heading: string, from: Language, to: Language): string =>
  [...headings, ...ownHeadings].find((words) => words[from] === heading)?.[to] ?? heading

/** A new report of the year that the newest figures are of. */
export function newReport(scope: ReportScope, language: Language, today: string): ReportSettings {
  const newest = scope.to.slice(0, 4)
  const range = newest === today.slice(0, 4) ? thisYear(today) : monthsOf(newest)
  return begun({ kind: 'work', language, ...range }, headings)
}

/** A new report of some months and units; of all units when none is named. */
export const newReportOn = (
  { from, to }: MonthRange,
  units: readonly string[],
  language: Language,
): ReportSettings => ({
  ...begun({ kind: 'work', language, from, to }, headings),
  units: [...units],
})

/** A portfolio of a whole year: of what is ahead too, since a course may be entered beforehand. */
export const newPortfolio = (year: string, language: Language): ReportSettings =>
  begun({ kind: 'development', language, ...monthsOf(year) }, ownHeadings)

function begun(named: Named, headingsOfTexts: readonly Bilingual[]): ReportSettings {
  const { language } = named
  return {
    ...named,
    title: proposedTitle(named),
    units: [],
    activities: 'by_activity',
    places: 'by_unit',
    times: 'by_month',
    comparison: 'none',
    threshold: leastThreshold,
    texts: headingsOfTexts.map((words) => ({ heading: words[language], text: '' })),
  }
}
