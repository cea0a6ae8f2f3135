import { randomFrom } from '../../src/logbook/sample-month.ts'
import { activityCodes } from '../../src/shared/activities.ts'
import { foldCells, type SummedCell } from '../../src/shared/fold-cells.ts'
import { breakdownNames, type Report } from '../../src/shared/report.ts'
import { forms, phases, settings } from '../../src/shared/session.ts'
import { findDifferences } from '../../src/suppression/find-differences.ts'
import { publishReport } from '../../src/suppression/publish-report.ts'
import { type Figure, inTurn } from './figure.ts'

const units = 200
const cells = 4000
const year = { from: '2026-01', to: '2026-12' }

/** Hiding small numbers, where there are many: a year of a region, and the months of it that left before. */
export async function measurePublish(): Promise<Figure[]> {
  const all = someCells()
  const report = reportOf(all, year)
  const publish = () => publishReport(report, { threshold: 5, breakdowns: breakdownNames })
  const hiding = await inTurn(7, publish, () => reportOf(all, year))

  const usual = ['by_activity', 'by_unit', 'by_form', 'by_phase', 'by_month'] as const
  const settingsAsUsual = { threshold: 5, breakdowns: usual }
  const now = publishReport(report, settingsAsUsual)
  const earlier = Array.from({ length: 11 }, (_, index) => {
    const of = `2026-${String(index + 1).padStart(2, '0')}`
    const month = reportOf(all, { from: of, to: of })
    const figures = publishReport(month, settingsAsUsual)
    return { published_at: `${of}-28T12:00:00.000Z`, title: of, figures }
  })
  const comparing = await inTurn(
    3,
    () => findDifferences(earlier, now, report.settings_of_unit),
    () => reportOf(all, year),
  )
  const floorIs = 'adding up its cells'
  return [
    {
      what: `hide small numbers in a year of ${units} units, all breakdowns together`,
      ...hiding,
      floorIs,
      reach: 1000,
      extra: true,
    },
    {
      what: 'compare it with the reports of eleven months before',
      ...comparing,
      floorIs,
      reach: 2000,
      extra: true,
    },
  ]
}

/** Few large units and many small ones. */
function someCells(): SummedCell[] {
  const random = randomFrom(2026)
  const upTo = (count: number) => Math.floor(random() * count)
  const mostlyFirst = (count: number) => Math.floor(random() ** 3 * count)
  return Array.from({ length: cells }, (): SummedCell => {
    const unit = Math.floor(random() ** 2 * units)
    const sessions = 1 + upTo(3)
    return [
      `2026-${String(1 + upTo(12)).padStart(2, '0')}`,
      `Enhet ${unit}`,
      settings[unit % settings.length]?.code ?? '',
      activityCodes[mostlyFirst(activityCodes.length)] ?? 'D01',
      forms[mostlyFirst(forms.length)]?.code ?? '',
      phases[mostlyFirst(phases.length)]?.code ?? '',
      sessions,
      sessions * 30,
      sessions + upTo(3),
    ]
  })
}

function reportOf(all: readonly SummedCell[], { from, to }: typeof year): Report {
  return {
    from,
    to,
    units: [],
    ...foldCells(all.filter(([month]) => from <= month && month <= to)),
    logs_of_unit: {},
    facts: {},
    months_received: [],
  }
}
