import * as z from 'zod/mini'
import {
  type Development,
  development,
  developmentActivities,
  type PublishedDevelopment,
} from '../shared/development.ts'
import {
  type BreakdownName,
  type Figures,
  publishedFigures,
  type PublishedReport,
  type Report,
} from '../shared/report.ts'
import { findHidden } from './find-hidden.ts'
import { breakDown, keyOf, tabulate } from './tabulate-report.ts'

// These two are the only places where figures become published ones; a test looks for others.
const publishedReport = publishedFigures.brand<'published'>()
const publishedDevelopment = development.brand<'published'>()

/**
 * The report with its small numbers hidden (design: threshold 5 and up, 0 is shown), over all the
 * breakdowns that are asked for together. Nothing is said of the others.
 */
export function publishReport(
  report: Report,
  { threshold, breakdowns }: { threshold: number; breakdowns: readonly BreakdownName[] },
): PublishedReport {
  const asked = [...new Set(breakdowns)]
  const hidden = findHidden(tabulate(report, asked), threshold)
  const shown = (key: string, figures: Figures) => (hidden.has(key) ? null : figures)
  const tables = Object.entries(breakDown(report, asked)).map(([name, rows]) => [
    name,
    Object.fromEntries(
      Object.entries(rows).map(([row, figures]) => [
        row,
        shown(keyOf(name as BreakdownName, row), figures),
      ]),
    ),
  ])
  return publishedReport.parse({
    from: report.from,
    to: report.to,
    units: report.units,
    threshold,
    all: shown('all', report.all),
    direct: shown('direct', report.direct),
    indirect: shown('indirect', report.indirect),
    ...Object.fromEntries(tables),
    facts: publishFacts(report.facts, hidden, threshold),
    // A report of one log lists no logs.
    logs: Math.max(report.months_received.length, Number(report.all.minutes > 0)),
  })
}

/**
 * Minutes are no count of anybody. A fact that is the same as a hidden cell is hidden with it: the
 * sessions of the first phase are first contacts, often all of them, those of a group are sessions in the
 * form of one, and supervision is one activity.
 */
function publishFacts(
  facts: Report['facts'],
  hidden: ReadonlySet<string>,
  threshold: number,
): PublishedReport['facts'] {
  const isSmall = (name: string, value: number) =>
    !name.endsWith('_minutes') && value >= 1 && value < threshold
  const isTold = (name: string) => toldBy[name]?.some((cell) => hidden.has(cell)) ?? false
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      isSmall(name, value) || isTold(name) ? null : value,
    ]),
  )
}

const toldBy: Readonly<Record<string, readonly string[]>> = {
  first_contacts: [keyOf('by_phase', 'first_contact')],
  groups_held: [keyOf('by_form', 'group')],
  supervision_and_training_minutes: [
    keyOf('by_activity', 'I04'),
    keyOf('by_type', 'supervision_and_training'),
  ],
}

/**
 * What somebody has done for the own development. It is of the author alone, who decides over it, and
 * nobody else is in it: no units, no participants, no activity but the author's own, and a register of
 * the author's own courses. So nothing is hidden. Throws a ZodError for any other activity.
 */
export function publishDevelopment(own: Development): PublishedDevelopment {
  const code = z.enum(developmentActivities)
  z.array(code).parse([
    ...Object.keys(own.by_activity),
    ...own.by_label.map(({ activity }) => activity),
  ])
  return publishedDevelopment.parse(own)
}
