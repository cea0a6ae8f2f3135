import { numberOf } from './number-words.ts'

const fractions: Readonly<Record<string, string>> = {
  '½': '.5',
  '1/2': '.5',
  '¼': '.25',
  '1/4': '.25',
  '¾': '.75',
  '3/4': '.75',
}

// Not the beginning of another word: "10 to 11" is no "10 t".
const hour = '(?:h|t|tim|timm[ea]s?|timmars?|hrs?|hours?)(?![a-zåäö])\\.?'
const minute = "(?:m|min|mins|minut|minuters?|minutes?|')\\.?"
const clock = new RegExp(`^(\\d{1,2}):([0-5]\\d)(?::[0-5]\\d)?(?:\\s?${hour})?$`)
const decimal = /^\d{1,4}\.\d{1,4}$/
const hours = `(\\d{0,5}(?:\\.\\d{1,4})?)\\s?${hour}`
const inHours = new RegExp(`^${hours}$`)
const inMinutes = new RegExp(`^(\\d{1,6})(?:\\s?${minute})?$`)
// Without a unit the minutes have two digits, as in `1h 20`.
const inBoth = new RegExp(
  `^${hours}\\s?(?:(?:och|o|and|\\+)\\s)?(?:(\\d{1,4})\\s?${minute}|(\\d{2}))$`,
)

/**
 * Minutes as people write them: `45`, `45 min`, `1:15`, `1,5 h`, `1½ h`, `1t 20m`, `en halvtimme`, `tre kvart`,
 * `an hour and a half`. A bare decimal is hours up to 24 (`1,5`) and minutes above, as `45,0` from a
 * spreadsheet. NaN when the text is none of these.
 */
export function readMinutes(text: string): number {
  if (text.length > 60) return Number.NaN
  const written = inDigits(text)
  const onClock = clock.exec(written)
  if (onClock) return Number(onClock[1]) * 60 + Number(onClock[2])
  if (decimal.test(written)) {
    const amount = Number(written)
    return amount <= 24 ? Math.round(amount * 60) : wholeOrNaN(amount)
  }
  const bare = inMinutes.exec(written)
  if (bare) return Number(bare[1])
  const parts = inHours.exec(written) ?? inBoth.exec(written)
  if (!parts || parts[1] === '') return Number.NaN
  return Math.round(Number(parts[1]) * 60) + Number(parts[2] ?? parts[3] ?? 0)
}

const wholeOrNaN = (amount: number) => (Number.isInteger(amount) ? amount : Number.NaN)

/** `en och en halv timme` as `1.5 h`, `tre kvart` as `45 min`, `1½` as `1.5`. */
function inDigits(text: string): string {
  return (
    text
      .normalize()
      .trim()
      .toLowerCase()
      .replace(/^(?:ca|cirka|c:a|circa|about|~)\.?\s?/, '')
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/(\d),(\d)/g, '$1.$2')
      .replaceAll(/(\d{0,3}) ?([½¼¾])|(?:^|(\d{1,3}) )([13]\/[24])(?!\d)/g, fractionInDigits)
      .replace('trekvart', '3 kvart')
      // Not the end of "12an", which is a ward.
      .replaceAll(/(?<![\p{L}\d])\p{L}+/gu, (word) => String(numberOf(word) ?? word))
      .replace(/^(\d+) (?:och|and) (?:1 )?(?:halv|half) (?:timm[ea]s?|hours?)$/, '$1.5 h')
      .replace(/^(\d+) (?:timm[ea]|timmar|hours?) (?:och|and) (?:1 )?(?:halv|half)$/, '$1.5 h')
      .replace(/(?:1 )?(?:halv ?timm[ea]s?|half (?:1 )?hour)$/, '30 min')
      .replace(
        /(?:(\d) )?(?:kvarts?|kvarten|quarters?)(?: of 1 hour)?$/,
        (_, quarters = 1) => `${Number(quarters) * 15} min`,
      )
  )
}

function fractionInDigits(
  _: string,
  before: string | undefined,
  sign: string | undefined,
  apart: string | undefined,
  written: string | undefined,
): string {
  return `${before || apart || '0'}${fractions[sign ?? written ?? ''] ?? ''}`
}
