import { basename } from 'node:path'
import { drawUp } from '../report/draw-up.ts'
import { breakdownsOf } from '../report/make-page.ts'
import { makeReportFile } from '../report/report-file.ts'
import { saveReportFile } from '../report/save-report-file.ts'
import type { Bilingual, Language } from '../shared/language.ts'
import {
  type BreakdownName,
  leastThreshold,
  monthRange,
  type ReportFormat,
  type ReportSettings,
  reportSettings,
  threshold,
} from '../shared/report.ts'
import type { ReportSource } from '../shared/report-source.ts'
import { publishReport } from '../suppression/publish-report.ts'
import { choiceOf, type Given, type Option, WrongUsage } from './arguments.ts'
import type { Outcome, Run } from './commands.ts'
import { warningsOf } from './report-warnings.ts'
import { withOrigin } from './report-origin.ts'
import { pathOfNewFile } from './stores.ts'

/**
 * With a format a file for others; with a threshold what others may see, printed; with neither every
 * figure as it is, for scripts of its owner.
 */
export const report: Run = async (given, language) => {
  const format = choiceOf(given, 'format', formats)
  const settings = settingsFrom(given, language)
  if (format !== null) return saveFile(given, language, settings, format)
  for (const option of ['out', 'title', 'language', 'compare'] as const) {
    if (given.has(option)) throw onlyWithFormat(option)
  }
  for (const option of chosenBreakdowns) {
    if (given.has(option) && !given.has('threshold')) throw onlyOfPublished(option)
  }
  return withOrigin(given, language, 'to read', async ({ source, atOneMoment }) => {
    const output = await atOneMoment(async () => {
      await checkUnits(source, settings)
      return figuresOf(source, settings, given)
    })
    return { output }
  })
}

/** A unit with a slip in its name would give a report of nothing. */
async function checkUnits(source: ReportSource, { units }: ReportSettings): Promise<void> {
  if (units.length === 0) return
  const scope = await source.scope()
  const known = new Set(scope?.units)
  if (units.some((unit) => !known.has(unit))) throw unknownUnit()
}

async function figuresOf(
  source: ReportSource,
  settings: ReportSettings,
  given: Given,
): Promise<object> {
  const range = { from: settings.from, to: settings.to }
  if (settings.kind === 'development') return source.developmentIn(range)
  const full = await source.reportOn(range, settings.units)
  if (!given.has('threshold')) return full
  const isChosen = chosenBreakdowns.some((option) => given.has(option))
  const breakdowns = isChosen ? breakdownsOf(settings) : inFull
  return publishReport(full, { threshold: settings.threshold, breakdowns })
}

const chosenBreakdowns = ['by', 'places', 'times'] as const

/** Those that a report has without a threshold. */
const inFull: readonly BreakdownName[] = [
  'by_unit',
  'by_activity',
  'by_setting',
  'by_form',
  'by_phase',
  'by_month',
]

async function saveFile(
  given: Given,
  language: Language,
  settings: ReportSettings,
  format: ReportFormat,
): Promise<Outcome> {
  if (!given.has('out')) throw withoutOut()
  const path = pathOfNewFile(given)
  return withOrigin(given, language, 'to remember', async (origin) => {
    const { source, listLeft, remember, atOneMoment } = origin
    const drawn = await atOneMoment(async () => {
      await checkUnits(source, settings)
      return drawUp(source, settings, await listLeft())
    })
    const bytes = await makeReportFile(drawn, format, async (page) => {
      const { printByRuntime } = await import('./print-by-runtime.ts')
      return printByRuntime(page)
    })
    // Before the file is there, so that nothing can fail after it.
    const { advice } = drawn.advise()
    const { title, from, to } = settings
    await saveReportFile(remember, { ...drawn, title }, path, bytes)
    const output = { file: basename(path), from, to, advice }
    const warnings = warningsOf(advice, settings.places).map((warning) => warning[language])
    return warnings.length > 0 ? { output, warning: warnings.join('\n') } : { output }
  })
}

function settingsFrom(given: Given, language: Language): ReportSettings {
  const range = monthRange.parse({ from: given.text('from'), to: given.text('to') })
  const kind = choiceOf(given, 'kind', kinds) ?? 'work'
  const chosenLanguage = choiceOf(given, 'language', languageNames) ?? language
  return reportSettings.parse({
    kind,
    language: chosenLanguage,
    title: given.has('title') ? given.text('title') : titles[kind][chosenLanguage],
    ...range,
    units: given.texts('unit'),
    activities: choiceOf(given, 'by', activityBreakdowns) ?? 'by_activity',
    places: choiceOf(given, 'places', placeBreakdowns) ?? 'by_unit',
    times: choiceOf(given, 'times', timeBreakdowns) ?? 'by_month',
    comparison: choiceOf(given, 'compare', comparisons) ?? 'none',
    threshold: given.has('threshold') ? readThreshold(given.text('threshold')) : leastThreshold,
    texts: [],
  })
}

function readThreshold(text: string): number {
  return threshold.parse(/^\d+$/.test(text) ? Number(text) : text)
}

const titles: Readonly<Record<ReportSettings['kind'], Bilingual>> = {
  work: { sv: 'Peer support-arbetet', en: 'Peer support work' },
  development: { sv: 'Egen utveckling', en: 'Own development' },
}

const kinds = new Map<string, ReportSettings['kind']>([
  ['work', 'work'],
  ['development', 'development'],
])
const formats = new Map<string, ReportFormat>([
  ['json', 'json'],
  ['csv', 'csv'],
  ['csv-plain', 'csv_plain'],
  ['xlsx', 'xlsx'],
  ['pdf', 'pdf'],
])
const activityBreakdowns = new Map<string, ReportSettings['activities']>([
  ['activity', 'by_activity'],
  ['type', 'by_type'],
  ['word', 'by_word'],
])
const placeBreakdowns = new Map<string, ReportSettings['places']>([
  ['unit', 'by_unit'],
  ['setting', 'by_setting'],
])
const timeBreakdowns = new Map<string, ReportSettings['times']>([
  ['month', 'by_month'],
  ['quarter', 'by_quarter'],
  ['half-year', 'by_half_year'],
  ['year', 'by_year'],
])
const comparisons = new Map<string, ReportSettings['comparison']>([
  ['before', 'before'],
  ['last-year', 'last_year'],
])
const languageNames = new Map<string, Language>([
  ['sv', 'sv'],
  ['en', 'en'],
])

const onlyWithFormat = (option: Option) =>
  new WrongUsage({
    sv: `--${option} hör till en fil: ange också --format.`,
    en: `--${option} is about a file: give --format too.`,
  })

const onlyOfPublished = (option: Option) =>
  new WrongUsage({
    sv: `--${option} hör till det som andra får se: ange också --threshold eller --format.`,
    en: `--${option} is about what others may see: give --threshold or --format too.`,
  })

const unknownUnit = () =>
  new WrongUsage({
    sv: 'Minst en enhet efter --unit finns inte i profilen. Skriv enheter precis som de är loggade.',
    en: 'At least one unit after --unit is not in the profile. Write units exactly as they were logged.',
  })

const withoutOut = () => new WrongUsage({ sv: '--out saknas.', en: '--out is missing.' })
