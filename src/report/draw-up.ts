import type { PublishedDevelopment } from '../shared/development.ts'
import type {
  PublishedFigures,
  PublishedReport,
  ReportAdvice,
  ReportSettings,
} from '../shared/report.ts'
import type { ReportPage } from '../shared/report-page.ts'
import type { ReportSource } from '../shared/report-source.ts'
import { adviseOn, adviseOnDifferences } from '../suppression/advise.ts'
import { publishDevelopment, publishReport } from '../suppression/publish-report.ts'
import { makeDevelopmentPage } from './development-page.ts'
import { breakdownsOf, makePage } from './make-page.ts'
import { comparedRange } from './periods.ts'
import type { LeftReport } from './saved-reports.ts'

/** What the author should know, and of which figures. */
export interface Advised {
  readonly about: string
  readonly advice: readonly ReportAdvice[]
}

/** A report as others may see it. */
export interface DrawnUp {
  readonly page: ReportPage
  readonly figures: PublishedReport | PublishedDevelopment
  /** Of the months it is compared with; null when it is compared with none. */
  readonly compared: PublishedReport | null
  /** What later reports are to be compared with, once this one has left. */
  readonly toRemember: readonly PublishedFigures[]
  /** Takes its time, unless `before` was about the same figures: words change more often than they. */
  readonly advise: (before?: Advised) => Advised
}

/** From the figures of a store to the page, with all that is small hidden on the way. */
export function drawUp(
  source: ReportSource,
  settings: ReportSettings,
  left: readonly LeftReport[],
): Promise<DrawnUp> {
  return settings.kind === 'development'
    ? drawUpDevelopment(source, settings)
    : drawUpWork(source, settings, left)
}

async function drawUpWork(
  source: ReportSource,
  settings: ReportSettings,
  left: readonly LeftReport[],
): Promise<DrawnUp> {
  const { threshold, units } = settings
  const isSupervisors = source.kind === 'supervisor'
  const how = { threshold, breakdowns: breakdownsOf(settings) }
  const earlier = comparedRange(settings)
  const full = await source.reportOn({ from: settings.from, to: settings.to }, units)
  const before = earlier && (await source.reportOn(earlier, units))
  const published = publishReport(full, how)
  const compared = before && publishReport(before, how)
  const advise = () => [
    ...adviseOn(full, published, left, isSupervisors, compared),
    ...(before && compared ? adviseOnDifferences(before, compared, left) : []),
  ]
  const about = JSON.stringify([full, published, before, compared, left])
  return {
    page: makePage({
      settings,
      published,
      compared,
      isOwnLog: !isSupervisors,
      sharedMonths: isSupervisors ? full.months_received.flatMap(({ months }) => months) : null,
      organisation: await source.organisation(),
    }),
    figures: published,
    compared,
    toRemember: compared ? [published, compared] : [published],
    advise: (last) => (last?.about === about ? last : { about, advice: advise() }),
  }
}

async function drawUpDevelopment(source: ReportSource, settings: ReportSettings): Promise<DrawnUp> {
  const { from, to } = settings
  const figures = publishDevelopment(await source.developmentIn({ from, to }))
  return {
    page: makeDevelopmentPage(settings, figures),
    figures,
    compared: null,
    toRemember: [],
    advise: () => ({ about: '', advice: [] }),
  }
}
