import type { Bilingual, Language } from '../shared/language.ts'

/** Says figures and periods in the language of a report. */
export interface Speaker {
  readonly language: Language
  readonly say: (text: Bilingual) => string
  readonly count: (amount: number) => string
  /** "1 session", "12 sessions": with the noun for one and for more. */
  readonly amount: (amount: number, one: Bilingual, more: Bilingual) => string
  /** Minutes as hours and minutes in words. */
  readonly time: (minutes: number) => string
  /** From 0 to 100, as whole percent; 0 and 100 for nothing and all alone. */
  readonly percent: (share: number) => string
  /** Labels as they stand in the tables. */
  readonly quote: (label: string) => string
  readonly list: (items: readonly string[]) => string
  /** A stretch of whole months, such as "January–March 2026", or "2026" for all of it. */
  readonly months: (from: string, to: string) => string
}

const locales = { sv: 'sv-SE', en: 'en-GB' } as const

export function speakerOf(language: Language): Speaker {
  const locale = locales[language]
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const shares = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const names = new Intl.ListFormat(locale, { type: 'conjunction' })
  const say = (text: Bilingual) => text[language]
  const amount = (number: number, one: Bilingual, more: Bilingual) =>
    `${whole.format(number)}\u00A0${say(number === 1 ? one : more)}`

  const time = (minutes: number) => {
    const hours = Math.floor(minutes / 60)
    const rest = minutes % 60
    const inHours = amount(hours, { sv: 'timme', en: 'hour' }, { sv: 'timmar', en: 'hours' })
    const inMinutes = amount(rest, { sv: 'minut', en: 'minute' }, { sv: 'minuter', en: 'minutes' })
    if (hours === 0) return inMinutes
    return rest === 0 ? inHours : `${inHours} ${say({ sv: 'och', en: 'and' })} ${inMinutes}`
  }

  const percent = (share: number) => {
    if (share > 0 && share < 0.5)
      return say({ sv: `mindre än ${shares.format(0.01)}`, en: `less than ${shares.format(0.01)}` })
    if (share >= 99.5 && share < 100)
      return say({ sv: `mer än ${shares.format(0.99)}`, en: `more than ${shares.format(0.99)}` })
    return shares.format(share / 100)
  }

  return {
    language,
    say,
    count: (number) => whole.format(number),
    amount,
    time,
    percent,
    quote: (label) => say({ sv: `”${label}”`, en: `“${label}”` }),
    list: (items) => names.format(items),
    months: (from, to) => monthsInWords(locale, from, to),
  }
}

function monthsInWords(locale: string, from: string, to: string): string {
  const [firstYear, lastYear] = [from.slice(0, 4), to.slice(0, 4)]
  if (from.endsWith('-01') && to.endsWith('-12')) {
    return firstYear === lastYear ? firstYear : `${firstYear}–${lastYear}`
  }
  const names = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  const name = (month: string) => names.format(new Date(`${month}-01T00:00Z`))
  if (from === to) return `${name(from)} ${lastYear}`
  return firstYear === lastYear
    ? `${name(from)}–${name(to)} ${lastYear}`
    : `${name(from)} ${firstYear}–${name(to)} ${lastYear}`
}

/** For the beginning of a line. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
