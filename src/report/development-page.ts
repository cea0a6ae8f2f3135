import { activities } from '../shared/activities.ts'
import { periodOf } from '../shared/dates.ts'
import type { PublishedDevelopment } from '../shared/development.ts'
import type { ReportSettings } from '../shared/report.ts'
import {
  type PageBlock,
  type PageTable,
  type ReportPage,
  reportPage,
} from '../shared/report-page.ts'
import { chapters } from './chapter-words.ts'
import { registerChapter } from './development-register.ts'
import { labelOf } from './labels.ts'
import { grainOf, periodsWithin } from './periods.ts'
import { capitalised, type Speaker, speakerOf } from './speaker.ts'
import { heading, paragraph, timeColumn, wordsOfAuthor } from './telling.ts'

type Amount = PublishedDevelopment['all']
const nothing: Amount = { sessions: 0, minutes: 0 }

/** A peer supporter’s portfolio of the own supervision, training and support from colleagues. */
export function makeDevelopmentPage(
  settings: ReportSettings,
  development: PublishedDevelopment,
): ReportPage {
  const told = speakerOf(settings.language)
  const { say, months } = told
  return reportPage.parse({
    language: settings.language,
    title: settings.title,
    subtitle: [
      capitalised(months(settings.from, settings.to)),
      say({ sv: 'egen utveckling', en: 'own development' }),
    ].join(' · '),
    blocks: [
      paragraph(leadOf(told, settings, development), 'lead'),
      ...wordsOfAuthor(settings),
      ...(development.all.minutes === 0
        ? []
        : [
            ...activitiesChapter(told, settings, development),
            ...timeChapter(told, settings, development),
            ...labelsChapter(told, development),
          ]),
      ...registerChapter(told, development),
      ...methodChapter(told, development),
    ],
  })
}

function leadOf(
  { say, months, time, amount }: Speaker,
  { from, to }: ReportSettings,
  { all, register }: PublishedDevelopment,
): string {
  const period = months(from, to)
  if (all.minutes === 0 && register.length > 0) {
    return say({
      sv: `Ingen tid för egen utveckling är loggad för ${period}. Registret berättar vad det blev.`,
      en: `No time for own development is logged for ${period}. The register tells what there was.`,
    })
  }
  if (all.minutes === 0) {
    return say({
      sv: `Ingen egen utveckling är loggad för ${period}.`,
      en: `No own development is logged for ${period}.`,
    })
  }
  const times = amount(
    all.sessions,
    { sv: 'tillfälle', en: 'occasion' },
    { sv: 'tillfällen', en: 'occasions' },
  )
  return say({
    sv: `Under ${period} gick ${time(all.minutes)} till egen utveckling, vid ${times}.`,
    en: `${time(all.minutes)} went to own development in ${period}, on ${times}.`,
  })
}

function activitiesChapter(
  told: Speaker,
  settings: ReportSettings,
  { all, by_activity }: PublishedDevelopment,
): PageBlock[] {
  const { say } = told
  const rows = Object.entries(by_activity)
    .toSorted(([, a], [, b]) => b.minutes - a.minutes)
    .map(([key, figures]) => [labelOf(told, 'by_activity', key, settings), ...amounts(figures)])
  const table = tableOf(told, {
    id: 'by_activity',
    sheet: say(chapters.by_activity.sheet),
    caption: say({ sv: 'Tid per aktivitet', en: 'Time by activity' }),
    headings: [say(chapters.by_activity.row)],
    rows,
    all,
  })
  return [heading(say({ sv: 'Vad tiden gick till', en: 'What the time went to' })), table]
}

function timeChapter(
  told: Speaker,
  settings: ReportSettings,
  { all, by_month }: PublishedDevelopment,
): PageBlock[] {
  const { say } = told
  const { heading: title, sheet, row } = chapters[settings.times]
  const rows = periodsWithin(settings, settings.times).map((key) => {
    const ofPeriod = Object.entries(by_month)
      .filter(([month]) => periodOf(`${month}-01`, grainOf[settings.times]) === key)
      .map(([, figures]) => figures)
    return [labelOf(told, settings.times, key, settings), ...amounts(sumOf(ofPeriod))]
  })
  const of = say(row).toLowerCase()
  const caption = say({ sv: `Tid per ${of}`, en: `Time by ${of}` })
  const table = tableOf(told, {
    id: settings.times,
    sheet: say(sheet),
    caption,
    headings: [say(row)],
    rows,
    all,
  })
  return [
    heading(say(title)),
    {
      block: 'chart',
      chart: 'time',
      table: table.id,
      values: [timeColumn],
      rows: rows.map((_, index) => index),
      description: say({
        sv: `Diagram över tiden per ${of}, tillsammans ${told.time(all.minutes)}.`,
        en: `Chart of the time by ${of}, ${told.time(all.minutes)} in all.`,
      }),
      hatched: [],
      legend: null,
    },
    table,
  ]
}

/** By the peer supporter’s own names for it. */
function labelsChapter(told: Speaker, { all, by_label }: PublishedDevelopment): PageBlock[] {
  const { say } = told
  if (by_label.every(({ label }) => label === '')) return []
  const names = new Map(activities.map((activity) => [activity.code as string, say(activity)]))
  const rows = by_label.map(({ activity, label, ...figures }) => [
    label === '' ? (names.get(activity) ?? activity) : label,
    ...amounts(figures),
    names.get(activity) ?? activity,
  ])
  const table = tableOf(told, {
    id: 'by_label',
    sheet: say({ sv: 'Egna namn', en: 'Own names' }),
    caption: say({ sv: 'Tid per eget namn', en: 'Time by own name' }),
    headings: [say({ sv: 'Namn', en: 'Name' }), say(chapters.by_activity.row)],
    rows,
    all,
  })
  return [heading(say({ sv: 'Med egna ord', en: 'In own words' })), table]
}

const amounts = ({ sessions, minutes }: Amount): number[] => [sessions, minutes]

const sumOf = (some: readonly Amount[]): Amount =>
  some.reduce(
    (sum, { sessions, minutes }) => ({
      sessions: sum.sessions + sessions,
      minutes: sum.minutes + minutes,
    }),
    nothing,
  )

/** What a row is called, how often and how long it was, and perhaps what kind it is of. */
function tableOf(
  { say }: Speaker,
  about: Pick<PageTable, 'id' | 'sheet' | 'caption' | 'rows'> & {
    readonly headings: readonly [row: string, kind?: string]
    readonly all: Amount
  },
): PageTable {
  const { id, sheet, caption, rows, all } = about
  const [row, kind] = about.headings
  return {
    block: 'table',
    id,
    sheet,
    caption,
    columns: [
      { heading: row, unit: 'text' },
      { heading: say({ sv: 'Tillfällen', en: 'Occasions' }), unit: 'count' },
      { heading: say({ sv: 'Tid', en: 'Time' }), unit: 'minutes' },
      ...(kind === undefined ? [] : [{ heading: kind, unit: 'text' as const }]),
    ],
    rows,
    sums: [say({ sv: 'Allt', en: 'All' }), ...amounts(all), ...(kind === undefined ? [] : [''])],
    note: '',
  }
}

function methodChapter({ say }: Speaker, { register }: PublishedDevelopment): PageBlock[] {
  const onRegister = paragraph(
    say({
      sv: 'Registret är peer supporterns eget. Dess timmar är hur långt något var, och räknas inte in i den övriga tiden: den kommer bara från loggens insatser, så att inget räknas två gånger.',
      en: 'The register is the peer supporter’s own. Its hours are how long something was, and they are not part of the other times: those come from the sessions of the log alone, so that nothing is counted twice.',
    }),
  )
  return [
    heading(say({ sv: 'Så är rapporten gjord', en: 'How the report was made' })),
    paragraph(
      say({
        sv: 'Siffrorna kommer från peer supporterns egen logg. De gäller handledning och fortbildning som peer supportern har fått, och kollegialt stöd med den egna återhämtningen. Tiden är peer supporterns egen. Det som var avtalat men inte blev av räknas inte som ett tillfälle, men tiden för det räknas med.',
        en: 'The figures come from the peer supporter’s own log. They are of supervision and training that the peer supporter has received, and of support from colleagues with the own recovery. The time is the peer supporter’s own. What was agreed and did not come about is no occasion, but the time for it is included.',
      }),
    ),
    ...(register.length === 0 ? [] : [onRegister]),
    paragraph(
      say({
        sv: 'Små tal är inte dolda här, för siffrorna gäller bara den som har skrivit rapporten.',
        en: 'Small numbers are not hidden here, since the figures are of the author of the report alone.',
      }),
      'small',
    ),
  ]
}
