/** What every file makes of the tables of a page. */
import type { Bilingual, Language } from '../shared/language.ts'
import type { PageBlock, PageTable } from '../shared/report-page.ts'

/** Stands where a figure is hidden. */
export const hiddenMark = '..'

export function tablesOf(blocks: readonly PageBlock[]): PageTable[] {
  return blocks.filter((block) => block.block === 'table')
}

/** Minutes are hours in files, which can be added up and divided. */
export const inHours = (minutes: number): number => minutes / 60

/** The heading of a column with the unit that its values have in files. */
export function fileHeading(
  { heading, unit }: PageTable['columns'][number],
  language: Language,
): string {
  const of = unitNames[unit]
  return of ? `${heading} (${of[language]})` : heading
}

const unitNames: Partial<Record<PageTable['columns'][number]['unit'], Bilingual>> = {
  minutes: { sv: 'timmar', en: 'hours' },
  percent: { sv: '%', en: '%' },
}
