/** What the chapters say. Every figure is one that the tables show. */
import { shareOf, type Telling } from './telling.ts'
import { periodsWithin } from './periods.ts'
import { type Row, type ShownRow, shownOf } from './rows.ts'
import type { Bilingual } from '../shared/language.ts'

/**
 * Which rows have the largest parts of the time; they stand with most time first. What belongs nowhere is
 * no such part, and is told apart when it is as large.
 */
export function mostTimeInWords(told: Telling, rows: readonly Row[], atMost = 3): string {
  const { say, quote } = told.speaker
  const shown = shownOf(rows)
  const worked = shown.filter(({ figures }) => figures.minutes > 0)
  const named = worked.filter(({ key }) => key !== '')
  const largest = (named.length > 0 ? named : worked).slice(0, atMost)
  const [only] = rows
  if (largest.length === 0) return ''
  if (rows.length === 1 && only) {
    return say({
      sv: `All tid hör till ${quote(only.label)}.`,
      en: `All of the time belongs to ${quote(only.label)}.`,
    })
  }
  const isAll = shown.length === rows.length
  if (isAll && rows.length <= atMost) {
    const parts = withShares(told, worked)
    return say({ sv: `Tiden består av ${parts}.`, en: `The time consists of ${parts}.` })
  }
  const parts = say(
    largest.length === 1
      ? { sv: 'Den största delen av tiden', en: 'The largest part of the time' }
      : { sv: 'De största delarna av tiden', en: 'The largest parts of the time' },
  )
  const shownOnly = isAll ? '' : say({ sv: ', bland det som visas,', en: ', among what is shown,' })
  const least = Math.min(...largest.map(({ figures }) => figures.minutes))
  const apart = worked.filter((row) => !largest.includes(row) && row.figures.minutes > least)
  const apartFrom =
    apart.length === 0
      ? ''
      : say({
          sv: ` utom ${withShares(told, apart)}`,
          en: ` apart from ${withShares(told, apart)}`,
        })
  const are = say({ sv: 'är', en: largest.length === 1 ? 'is' : 'are' })
  return `${parts}${shownOnly}${apartFrom} ${are} ${withShares(told, largest)}.`
}

/** Rows with their part of the time; with the time itself where the whole is hidden. */
function withShares({ speaker, published }: Telling, rows: readonly ShownRow[]): string {
  const { time, percent, quote, list } = speaker
  return list(
    rows.map(({ label, figures }) => {
      const share = shareOf(figures, published.all)
      return `${quote(label)} (${share === null ? time(figures.minutes) : percent(share)})`
    }),
  )
}

/**
 * That a picture has the largest rows of its table alone; empty when it has them all. Hidden rows may be
 * larger than those that are drawn.
 */
export function leftOutInWords(
  { speaker }: Telling,
  rows: readonly Row[],
  drawn: readonly Row[],
): string {
  if (drawn.length === rows.length) return ''
  const { say, count } = speaker
  const shown = shownOf(rows).length
  const which = say(
    drawn.length === shown
      ? { sv: 'som inte är dolda', en: 'that are not hidden' }
      : shown === rows.length
        ? { sv: 'med mest tid', en: 'with most time' }
        : {
            sv: 'med mest tid, bland det som visas',
            en: 'with most time, among what is shown',
          },
  )
  return say({
    sv: `Bilden visar de ${count(drawn.length)} ${which}. Tabellen har alla ${count(rows.length)}.`,
    en: `The picture shows the ${count(drawn.length)} ${which}. The table has all ${count(rows.length)}.`,
  })
}

/** Between which times the periods with work lie. Which of them has most is not remarked upon. */
export function spreadInWords({ speaker, settings }: Telling, rows: readonly Row[]): string {
  const { say, time } = speaker
  const isAll = shownOf(rows).length === rows.length
  const worked = shownOf(rows).filter(({ figures }) => figures.minutes > 0)
  const minutes = worked.map(({ figures }) => figures.minutes)
  const [least, most] = [Math.min(...minutes), Math.max(...minutes)]
  const [first] = worked
  if (worked.length === 1 && first) {
    // In Swedish months begin with a small letter, and the labels hold no names.
    const label = say({ sv: first.label.toLowerCase(), en: first.label })
    return isAll
      ? say({
          sv: `All tid är loggad under ${label}.`,
          en: `All of the time is logged in a single period: ${label}.`,
        })
      : say({
          sv: `Bland det som visas är all tid loggad under ${label}.`,
          en: `Among what is shown, all of the time is logged in a single period: ${label}.`,
        })
  }
  const span =
    least === most
      ? say({ sv: `är ${time(most)}`, en: `is ${time(most)}` })
      : say({
          sv: `varierar från ${time(least)} till ${time(most)}`,
          en: `varies from ${time(least)} to ${time(most)}`,
        })
  const part = say(partOfTime[settings.times])
  return isAll
    ? say({
        sv: `Tiden ${span} per ${part}, där det finns arbete loggat.`,
        en: `The time ${span} a ${part}, where work is logged.`,
      })
    : say({
        sv: `Tiden ${span} per ${part}, bland det som visas.`,
        en: `The time ${span} a ${part}, among what is shown.`,
      })
}

const partOfTime: Readonly<Record<Telling['settings']['times'], Bilingual>> = {
  by_month: { sv: 'månad', en: 'month' },
  by_quarter: { sv: 'kvartal', en: 'quarter' },
  by_half_year: { sv: 'halvår', en: 'half-year' },
  by_year: { sv: 'år', en: 'year' },
}

/** Which months of the report no log has shared; empty when there is none. */
export function notSharedInWords({ speaker, settings, sharedMonths }: Telling): string {
  if (!sharedMonths) return ''
  const stretches: { from: string; to: string }[] = []
  let isInside = false
  for (const month of periodsWithin(settings, 'by_month')) {
    const last = stretches.at(-1)
    if (sharedMonths.includes(month)) isInside = false
    else if (isInside && last) last.to = month
    else {
      stretches.push({ from: month, to: month })
      isInside = true
    }
  }
  if (stretches.length === 0) return ''
  const months = speaker.list(stretches.map(({ from, to }) => speaker.months(from, to)))
  return speaker.say({
    sv: `Ingen logg har delat ${months}.`,
    en: `No log has shared ${months}.`,
  })
}

/** Instead of a table in which everything is hidden. */
export function nothingShown({ speaker }: Telling): string {
  return speaker.say({
    sv: 'Inga siffror visas här, eftersom de är små eller skulle avslöja små tal.',
    en: 'No figures are shown here, since they are small or would give small numbers away.',
  })
}
