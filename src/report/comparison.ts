import type { BreakdownName } from '../shared/report.ts'
import type { PageBlock, PageTable } from '../shared/report-page.ts'
import { chapters } from './chapter-words.ts'
import { inOrder, labelOf } from './labels.ts'
import { comparedRange } from './periods.ts'
import { heading, noteOn, paragraph, type Shown, type Telling } from './telling.ts'

/** A row with its figures in the earlier months and in those of the report. */
type Pair = readonly [label: string, before: Shown, now: Shown]

/** The figures beside those of earlier months; what changed is for the reader to judge. */
export function comparisonChapter(told: Telling): PageBlock[] {
  const { speaker, settings, published, compared, isOwnLog } = told
  const { say, months } = speaker
  const earlier = comparedRange(settings)
  if (!earlier || !compared) return []
  const names = {
    before: months(earlier.from, earlier.to),
    now: months(settings.from, settings.to),
  }
  const title = heading(
    say({ sv: `Jämförelse med ${names.before}`, en: `Comparison with ${names.before}` }),
  )
  if (compared.all?.sessions === 0 && compared.all.minutes === 0) {
    const nothingBefore = say(
      isOwnLog || compared.logs > 0
        ? {
            sv: `Inget arbete är loggat för ${names.before}, så det finns inget att jämföra med.`,
            en: `No work is logged for ${names.before}, so there is nothing to compare with.`,
          }
        : {
            sv: `Ingen logg har delat arbete för ${names.before}, så det finns inget att jämföra med.`,
            en: `No log has shared work for ${names.before}, so there is nothing to compare with.`,
          },
    )
    return [title, paragraph(nothingBefore)]
  }
  const wholes: Pair[] = [
    [say({ sv: 'Allt', en: 'All' }), compared.all, published.all],
    [say({ sv: 'Direkt arbete', en: 'Direct work' }), compared.direct, published.direct],
    [say({ sv: 'Indirekt arbete', en: 'Indirect work' }), compared.indirect, published.indirect],
  ]
  const { row, sheet, caption } = chapters[settings.activities]
  const compare = { sv: 'Jämförelse', en: 'Comparison' }
  const whole = pairTable(told, names, wholes, {
    id: 'comparison',
    sheet: say(compare),
    caption: say({ sv: 'Arbetet i båda perioderna', en: 'The work of both periods' }),
    row: say({ sv: 'Slag', en: 'Kind' }),
  })
  const parts = pairTable(told, names, partsOf(told, settings.activities), {
    id: `comparison_${settings.activities}`,
    sheet: `${say(compare)} ${say(sheet).toLowerCase()}`,
    caption: say({
      sv: `${caption.sv} i båda perioderna`,
      en: `${caption.en} in both periods`,
    }),
    row: say(row),
  })
  return [
    title,
    paragraph(
      [inBoth(told, names), logsInBoth(told, names), cautions(told)].filter(Boolean).join(' '),
    ),
    chartOf(told, names, whole),
    whole,
    ...(parts.rows.length > 0 ? [parts] : []),
  ]
}

interface Names {
  readonly before: string
  readonly now: string
}

function partsOf({ speaker, settings, published, compared }: Telling, by: BreakdownName): Pair[] {
  const [before, now] = [compared?.[by] ?? {}, published[by] ?? {}]
  const nothing = { sessions: 0, minutes: 0, participants: 0 }
  const figuresOf = (figures: Readonly<Record<string, Shown>>, key: string): Shown =>
    Object.hasOwn(figures, key) ? (figures[key] ?? null) : nothing
  const keys = new Set([...Object.keys(now), ...Object.keys(before)])
  const pairs = inOrder(by, [...keys]).map((key): Pair => [
    labelOf(speaker, by, key, settings),
    figuresOf(before, key),
    figuresOf(now, key),
  ])
  return pairs.toSorted(([, , a], [, , b]) => (b?.minutes ?? -1) - (a?.minutes ?? -1))
}

function pairTable(
  { speaker, published }: Telling,
  { before, now }: Names,
  pairs: readonly Pair[],
  about: {
    readonly id: string
    readonly sheet: string
    readonly caption: string
    readonly row: string
  },
): PageTable {
  const { say } = speaker
  const sessions = say({ sv: 'Insatser', en: 'Sessions' })
  const time = say({ sv: 'Tid', en: 'Time' })
  const rows = pairs.map(([label, then, since]) => [
    label,
    then?.sessions ?? null,
    since?.sessions ?? null,
    then?.minutes ?? null,
    since?.minutes ?? null,
  ])
  return {
    block: 'table',
    id: about.id,
    sheet: about.sheet,
    caption: about.caption,
    columns: [
      { heading: about.row, unit: 'text' },
      { heading: `${sessions} ${before}`, unit: 'count' },
      { heading: `${sessions} ${now}`, unit: 'count' },
      { heading: `${time} ${before}`, unit: 'minutes' },
      { heading: `${time} ${now}`, unit: 'minutes' },
    ],
    rows,
    sums: null,
    note: noteOn(speaker, published, rows),
  }
}

function chartOf(
  { speaker: { say } }: Telling,
  { before, now }: Names,
  table: PageTable,
): PageBlock {
  return {
    block: 'chart',
    chart: 'comparison',
    table: table.id,
    values: [3, 4],
    rows: table.rows.map((_, index) => index),
    description: say({
      sv: `Diagram över tiden ${before} och ${now}: allt, direkt och indirekt arbete. Siffrorna står i tabellen.`,
      en: `Chart of the time in ${before} and ${now}: all, direct and indirect work. The figures stand in the table.`,
    }),
    hatched: [],
    legend: { solid: now, hatched: before },
  }
}

function inBoth({ speaker, published, compared }: Telling, { before, now }: Names): string {
  if (!published.all || !compared?.all) return ''
  const [then, since] = [speaker.time(compared.all.minutes), speaker.time(published.all.minutes)]
  return speaker.say({
    sv: `Tiden var ${then} under ${before} och ${since} under ${now}.`,
    en: `The time was ${then} in ${before} and ${since} in ${now}.`,
  })
}

/** How many logs there are decides much of the difference. */
function logsInBoth(
  { speaker, published, compared, isOwnLog }: Telling,
  { before, now }: Names,
): string {
  if (isOwnLog || !compared) return ''
  const logs = (number: number) =>
    speaker.amount(number, { sv: 'logg', en: 'log' }, { sv: 'loggar', en: 'logs' })
  return speaker.say({
    sv: `Siffrorna för ${before} kommer från ${logs(compared.logs)} och för ${now} från ${logs(published.logs)}.`,
    en: `The figures for ${before} come from ${logs(compared.logs)} and for ${now} from ${logs(published.logs)}.`,
  })
}

function cautions({ speaker }: Telling): string {
  return speaker.say({
    sv: 'Skillnader kan bero på arbetstid, på vilka månader som är loggade och på hur det har loggats. De säger inget om hur bra arbetet har varit.',
    en: 'Differences may come from working hours, from which months were logged and from how it was logged. They say nothing of how good the work has been.',
  })
}
