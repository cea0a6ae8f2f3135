/** The chapters that break the work down: a sentence, a picture and the whole table of each. */
import { type ActivityCode, getActivity } from '../shared/activities.ts'
import type { BreakdownName } from '../shared/report.ts'
import type { PageBlock, PageChart, PageTable } from '../shared/report-page.ts'
import { chapters } from './chapter-words.ts'
import {
  breakdownTable,
  mostTimeFirst,
  type Row,
  rowsByTime,
  rowsOverTime,
  shownOf,
  workTable,
} from './rows.ts'
import {
  leftOutInWords,
  mostTimeInWords,
  notSharedInWords,
  nothingShown,
  spreadInWords,
} from './sentences.ts'
import { heading, paragraph, type Telling, timeColumn } from './telling.ts'

/** More bars than these are no picture any more. */
const mostBars = 20

/** A table of what is hidden and of zeros says nothing. */
const isWorthShowing = (rows: readonly Row[]) =>
  shownOf(rows).some(({ figures }) => figures.minutes > 0 || figures.sessions > 0)

/** What the work is broken down by. A table in which all is hidden is left out. */
export function breakdownChapter(told: Telling, breakdown: BreakdownName): PageBlock[] {
  const { speaker } = told
  const rows = rowsByTime(told, breakdown)
  const title = heading(speaker.say(chapters[breakdown].heading))
  if (!isWorthShowing(rows)) return [title, paragraph(nothingShown(told))]
  const table = breakdownTable(told, breakdown, rows)
  const drawn = rows.length > mostBars ? shownOf(rows).slice(0, mostBars) : rows
  const most = mostTimeInWords(told, rows)
  const sentences = [most, leftOutInWords(told, rows, drawn)]
  return [
    title,
    paragraph(sentences.filter(Boolean).join(' ')),
    {
      ...chartOf(told, 'shares', table, drawn, most),
      ...patternOf(told, breakdown, drawn),
    },
    table,
  ]
}

/** How the work is spread over the months, or the quarters and so on. */
export function timeChapter(told: Telling): PageBlock[] {
  const { speaker, settings } = told
  const rows = rowsOverTime(told)
  const title = heading(speaker.say(chapters[settings.times].heading))
  if (!isWorthShowing(rows)) return [title, paragraph(nothingShown(told))]
  const table = breakdownTable(told, settings.times, rows)
  const spread = spreadInWords(told, rows)
  const sentences = [spread, notSharedInWords(told)].filter(Boolean).join(' ')
  return [title, paragraph(sentences), chartOf(told, 'time', table, rows, spread), table]
}

/** Direct work, with or for persons, and indirect work, which makes it possible. */
export function kindsChapter(told: Telling): PageBlock[] {
  const { published } = told
  const { say } = told.speaker
  const rows: Row[] = [
    { key: 'direct', label: say(direct), figures: published.direct },
    { key: 'indirect', label: say(indirect), figures: published.indirect },
  ]
  const title = heading(say({ sv: 'Direkt och indirekt arbete', en: 'Direct and indirect work' }))
  const meaning = say({
    sv: 'Direkt arbete görs med eller för personer. Indirekt arbete gör det möjligt, till exempel planering, samarbete och handledning.',
    en: 'Direct work is done with or for persons. Indirect work makes it possible, such as planning, working together and supervision.',
  })
  if (!isWorthShowing(rows)) return [title, paragraph(`${meaning} ${nothingShown(told)}`)]
  const table = workTable(
    told,
    {
      id: 'kinds',
      sheet: say({ sv: 'Direkt och indirekt', en: 'Direct and indirect' }),
      caption: say({
        sv: 'Insatser och tid, direkt och indirekt',
        en: 'Sessions and time, direct and indirect',
      }),
      row: say({ sv: 'Slag', en: 'Kind' }),
    },
    rows,
  )
  const most = mostTimeInWords(told, mostTimeFirst(rows))
  return [
    title,
    paragraph(`${meaning} ${most}`),
    {
      ...chartOf(told, 'shares', table, rows, most),
      hatched: [1],
      legend: { solid: say(direct), hatched: say(indirect) },
    },
    table,
  ]
}

const direct = { sv: 'Direkt arbete', en: 'Direct work' }
const indirect = { sv: 'Indirekt arbete', en: 'Indirect work' }

/** The first rows of a table, or all of them, drawn by their time. */
function chartOf(
  { speaker: { say } }: Telling,
  chart: 'shares' | 'time',
  { id, columns }: PageTable,
  rows: readonly Row[],
  inWords: string,
): PageChart {
  const row = columns[0]?.heading.toLowerCase() ?? ''
  const description = say({
    sv: `Diagram över tiden per ${row}.`,
    en: `Chart of the time by ${row}.`,
  })
  return {
    block: 'chart',
    chart,
    table: id,
    values: [timeColumn],
    rows: rows.map((_, index) => index),
    description: `${description} ${inWords}`.trim(),
    hatched: [],
    legend: null,
  }
}

/** Indirect activities are drawn with another pattern; what is coarser may be both. The rows are those drawn. */
function patternOf(
  { speaker: { say } }: Telling,
  breakdown: BreakdownName,
  rows: readonly Row[],
): Pick<PageChart, 'hatched' | 'legend'> {
  const isIndirect = ({ key }: Row) => getActivity(key as ActivityCode).kind === 'indirect'
  const hatched =
    breakdown === 'by_activity'
      ? rows.flatMap((row, index) => (isIndirect(row) ? [index] : []))
      : []
  if (hatched.length === 0 || hatched.length === rows.length) return { hatched: [], legend: null }
  return { hatched, legend: { solid: say(direct), hatched: say(indirect) } }
}
