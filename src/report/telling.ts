import type { Figures, PublishedReport, ReportSettings } from '../shared/report.ts'
import type { PageBlock, PageTable } from '../shared/report-page.ts'
import type { Speaker } from './speaker.ts'

/** What a page is made of. */
export interface PageSource {
  readonly settings: ReportSettings
  readonly published: PublishedReport
  /** Of the months it is compared with; null when it is compared with none. */
  readonly compared: PublishedReport | null
  /** Whether the author reports on the own log, and not on what others have shared. */
  readonly isOwnLog: boolean
  /** Months that at least one log has shared; null for the own log, where every month is known. */
  readonly sharedMonths: readonly string[] | null
  /** Whose logs they are; empty where nobody says it. */
  readonly organisation: string
}

/** The same, and the language it is told in. */
export interface Telling extends PageSource {
  readonly speaker: Speaker
}

/** Null where small numbers are hidden. */
export type Shown = Figures | null

/** More units than these are told by their number. */
export const mostUnitsNamed = 3

export const heading = (text: string): PageBlock => ({ block: 'heading', level: 2, text })
export const paragraph = (text: string, tone: 'lead' | 'plain' | 'small' = 'plain'): PageBlock => ({
  block: 'paragraph',
  tone,
  text,
})

/** Boxes that were left empty are left out. */
export function wordsOfAuthor({ texts }: ReportSettings): PageBlock[] {
  return texts
    .filter(({ text }) => text.trim() !== '')
    .map(({ heading: ofBox, text }) => ({ block: 'author', heading: ofBox, text }))
}

/** The columns of every table of work: what is counted of each row, and its part of the whole. */
export function workColumns({ say }: Speaker, rows: string): PageTable['columns'] {
  return [
    { heading: rows, unit: 'text' },
    { heading: say({ sv: 'Insatser', en: 'Sessions' }), unit: 'count' },
    { heading: say({ sv: 'Tid', en: 'Time' }), unit: 'minutes' },
    { heading: say({ sv: 'Andel av tiden', en: 'Share of the time' }), unit: 'percent' },
    { heading: say({ sv: 'Deltagartillfällen', en: 'Attendances' }), unit: 'count' },
  ]
}
/** Where in `workColumns` the time stands. */
export const timeColumn = 2

/** A row under `workColumns`. */
export function workRow(label: string, figures: Shown, all: Shown): PageTable['rows'][number] {
  if (!figures) return [label, null, null, null, null]
  const { sessions, minutes, participants } = figures
  return [label, sessions, minutes, shareOf(figures, all), participants]
}

/** In percent of the time of all work; null when that is hidden. */
export function shareOf(figures: Shown, all: Shown): number | null {
  if (figures?.minutes === 0) return 0
  return figures && all ? (figures.minutes / all.minutes) * 100 : null
}

/** Explains the mark, where it stands in a table. */
export function noteOn(
  { say, count }: Speaker,
  { threshold }: { readonly threshold: number },
  rows: readonly PageTable['rows'][number][],
): string {
  if (!rows.some((row) => row.includes(null))) return ''
  const most = count(threshold - 1)
  return say({
    sv: `.. betyder att siffran är dold: ett tal från 1 till ${most}, eller ett som skulle avslöja ett sådant.`,
    en: `.. means that the figure is hidden: a number from 1 to ${most}, or one that would give such a number away.`,
  })
}
