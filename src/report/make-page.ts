/**
 * The page of a report, from figures that are published and the words of its author. Nothing else makes
 * one: what the screen, the PDF and the files show is this page.
 */
import type { BreakdownName, ReportSettings } from '../shared/report.ts'
import { type PageBlock, type ReportPage, reportPage } from '../shared/report-page.ts'
import { breakdownChapter, kindsChapter, timeChapter } from './chapters.ts'
import { comparisonChapter } from './comparison.ts'
import { factsChapter } from './facts.ts'
import { methodChapter } from './method.ts'
import { mostTimeInWords } from './sentences.ts'
import { rowsByTime } from './rows.ts'
import { capitalised, speakerOf } from './speaker.ts'
import {
  mostUnitsNamed,
  type PageSource,
  paragraph,
  wordsOfAuthor,
  shareOf,
  type Telling,
} from './telling.ts'

/** What has to be published for a report. */
export function breakdownsOf({ activities, places, times }: ReportSettings): BreakdownName[] {
  return [activities, 'by_form', places, 'by_phase', times]
}

/** The report on what the work consisted of. */
export function makePage(source: PageSource): ReportPage {
  const { settings, published } = source
  const told: Telling = { ...source, speaker: speakerOf(settings.language) }
  const isEmpty = published.all?.sessions === 0 && published.all.minutes === 0
  return reportPage.parse({
    language: settings.language,
    title: settings.title,
    subtitle: subtitleOf(told),
    blocks: [
      paragraph(leadOf(told, isEmpty), 'lead'),
      ...wordsOfAuthor(settings),
      ...(isEmpty ? [] : chaptersOf(told)),
      ...comparisonChapter(told),
      ...(isEmpty ? [] : factsChapter(told)),
      ...methodChapter(told),
    ],
  })
}

function chaptersOf(told: Telling): PageBlock[] {
  const { activities, places } = told.settings
  return [
    ...breakdownChapter(told, activities),
    ...kindsChapter(told),
    ...breakdownChapter(told, 'by_form'),
    ...breakdownChapter(told, places),
    ...breakdownChapter(told, 'by_phase'),
    ...timeChapter(told),
  ]
}

/** Whose work, when and where. */
function subtitleOf({
  speaker: { say, months, count, list },
  settings,
  organisation,
}: Telling): string {
  const { from, to, units } = settings
  const places =
    units.length === 0
      ? say({ sv: 'alla enheter', en: 'all units' })
      : units.length <= mostUnitsNamed
        ? list(units)
        : say({ sv: `${count(units.length)} enheter`, en: `${count(units.length)} units` })
  return [organisation, capitalised(months(from, to)), places].filter(Boolean).join(' · ')
}

function leadOf(told: Telling, isEmpty: boolean): string {
  const { speaker, settings, published, sharedMonths } = told
  const { say, months, time, percent } = speaker
  const { all, direct } = published
  const period = months(settings.from, settings.to)
  if (isEmpty && sharedMonths?.length === 0) {
    return say({
      sv: `Ingen logg har delat arbete för ${period}.`,
      en: `No log has shared work for ${period}.`,
    })
  }
  if (isEmpty) {
    return say({
      sv: `Inget arbete är loggat för ${period}.`,
      en: `No work is logged for ${period}.`,
    })
  }
  if (!all) {
    return say({
      sv: `Det finns arbete loggat för ${period}, men siffrorna för allt är dolda: de är små, eller skulle avslöja små tal.`,
      en: `Work is logged for ${period}, but the figures for all of it are hidden: they are small, or would give small numbers away.`,
    })
  }
  const sessions = speaker.amount(
    all.sessions,
    { sv: 'insats', en: 'session' },
    { sv: 'insatser', en: 'sessions' },
  )
  const whole = say({
    sv: `Under ${period} loggades ${sessions}, tillsammans ${time(all.minutes)}.`,
    en: `${sessions} were logged in ${period}, ${time(all.minutes)} in all.`,
  })
  const share = shareOf(direct, all)
  const directly =
    share === null
      ? ''
      : say({
          sv: `Av tiden var ${percent(share)} direkt arbete, med eller för personer.`,
          en: `Of the time, ${percent(share)} was direct work, with or for persons.`,
        })
  const rows = rowsByTime(told, settings.activities)
  const most = mostTimeInWords(told, rows, 1)
  return [whole, directly, most].filter(Boolean).join(' ')
}
