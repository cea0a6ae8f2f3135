/** Reports made of a few cells, published as they would be, and the pages of them. */
import { breakdownsOf, makePage } from '../../src/report/make-page.ts'
import { comparedRange, periodsWithin } from '../../src/report/periods.ts'
import { foldCells, type SummedCell } from '../../src/shared/fold-cells.ts'
import type { MonthRange, Report, ReportSettings } from '../../src/shared/report.ts'
import type { PageTable, ReportPage } from '../../src/shared/report-page.ts'
import { publishReport } from '../../src/suppression/publish-report.ts'

export interface Work {
  readonly month: string
  readonly unit: string
  readonly setting: string
  readonly activity: SummedCell[3]
  readonly form: string
  readonly phase: string
  readonly sessions: number
  readonly minutes: number
  readonly participants: number
}

export const someWork = (changes: Partial<Work> = {}): Work => ({
  month: '2026-10',
  unit: 'Avdelning 72',
  setting: 'inpatient',
  activity: 'D01',
  form: 'individual',
  phase: 'ongoing',
  sessions: 10,
  minutes: 600,
  participants: 10,
  ...changes,
})

export const settingsOf = (changes: Partial<ReportSettings> = {}): ReportSettings => ({
  kind: 'work',
  language: 'sv',
  title: 'Peer support på Avdelning 72',
  from: '2026-01',
  to: '2026-12',
  units: [],
  activities: 'by_activity',
  places: 'by_unit',
  times: 'by_month',
  comparison: 'none',
  threshold: 5,
  texts: [],
  ...changes,
})

/** With one log, as a peer supporter's own report has, or with as many as are said. */
export function reportOf(
  works: readonly Work[],
  { from, to }: MonthRange,
  { logs = 0, facts = {} }: { logs?: number; facts?: Report['facts'] } = {},
): Report {
  const within = works.filter(({ month }) => from <= month && month <= to)
  const folded = foldCells(
    within.map((work): SummedCell => [
      work.month,
      work.unit,
      work.setting,
      work.activity,
      work.form,
      work.phase,
      work.sessions,
      work.minutes,
      work.participants,
    ]),
  )
  return {
    from,
    to,
    units: [],
    ...folded,
    logs_of_unit: Object.fromEntries(Object.keys(folded.by_unit).map((unit) => [unit, 1])),
    facts,
    months_received: Array.from({ length: logs }, (_, index) => ({
      signer: { name: `Peer ${index + 1}`, fingerprint: `ord-${index + 1}` },
      months: [from],
    })),
  }
}

interface Surroundings {
  readonly logs?: number
  readonly facts?: Report['facts']
  readonly organisation?: string
  readonly isOwnLog?: boolean
  /** All of the report, unless said. */
  readonly sharedMonths?: readonly string[]
}

export function pageOf(
  works: readonly Work[],
  changes: Partial<ReportSettings> = {},
  {
    logs = 0,
    facts = {},
    organisation = '',
    isOwnLog = logs === 0,
    sharedMonths,
  }: Surroundings = {},
): ReportPage {
  const settings = settingsOf(changes)
  const how = { threshold: settings.threshold, breakdowns: breakdownsOf(settings) }
  const earlier = comparedRange(settings)
  return makePage({
    settings,
    published: publishReport(reportOf(works, settings, { logs, facts }), how),
    compared: earlier && publishReport(reportOf(works, earlier, { logs }), how),
    isOwnLog,
    sharedMonths: isOwnLog ? null : (sharedMonths ?? periodsWithin(settings, 'by_month')),
    organisation,
  })
}

/** A year in which nothing is small. */
export const aYear: readonly Work[] = [
  someWork({ month: '2026-01', sessions: 40, minutes: 2_410, participants: 40 }),
  someWork({ month: '2026-03', activity: 'D07', form: 'group', minutes: 1_200, participants: 90 }),
  someWork({ month: '2026-03', activity: 'I03', form: 'with_staff', phase: '', participants: 0 }),
  someWork({
    month: '2026-11',
    unit: 'Träffpunkten',
    setting: 'municipal',
    sessions: 20,
    minutes: 1_815,
    participants: 25,
  }),
]

export const tablesIn = ({ blocks }: ReportPage): PageTable[] =>
  blocks.filter((block) => block.block === 'table')

/** The table with this id. */
export function tableIn(page: ReportPage, id: string): PageTable {
  const table = tablesIn(page).find((each) => each.id === id)
  if (!table) throw new Error(`The page has no table ${id}`)
  return table
}

/** All that is written on a page beside its tables, a block a line. */
export const textsIn = ({ title, subtitle, blocks }: ReportPage): string[] => [
  title,
  subtitle,
  ...blocks.flatMap((block) => {
    switch (block.block) {
      case 'heading':
      case 'paragraph':
        return [block.text]
      case 'author':
        return [block.heading, block.text]
      case 'terms':
        return block.terms.map(({ term, meaning }) => `${term}: ${meaning}`)
      case 'chart':
        return [block.description]
      case 'table':
        return []
    }
  }),
]
