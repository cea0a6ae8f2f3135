/**
 * Finds Swedish identity numbers, so that they can be refused.
 *
 * Shape and check digit follow Skatteverket's legal guidance on personnummer and samordningsnummer:
 * (YY)YYMMDD, an optional hyphen, plus or space, then three digits and a check digit by modulus 10
 * over YYMMDDNNN. In a samordningsnummer the day is raised by 60.
 */

const dashes = '\\-+\\u2010-\\u2015\\u2212'
// A further digit, or the rest of a day: in 2026-10-14–2026-10-20 the second year is no last four.
const goesOn = '[0-9]|[-./][0-9]{2}[-./][0-9]{2}(?![0-9])'
const candidate = new RegExp(
  `(?<![0-9])(?=(1[89]|20)?([0-9]{2})([-./\\s]?)([0-9]{2})\\3([0-9]{2})([\\s${dashes}]{0,3})([0-9]{4})(?!${goesOn}))`,
  'gu',
)
// No character stands for more than three digits (⅒), and one needs ten: nearly every name has fewer.
const noDigit = /[ -/:-~À-ɏ]/g
const fewest = 4

const dash = new RegExp(`[${dashes}]`, 'u')

/**
 * Whether the text holds a personnummer or samordningsnummer. A wrong check digit still counts when
 * the century is written and a hyphen or plus stands before the last four: little else looks so.
 */
export function hasIdentityNumber(text: string): boolean {
  if (text.replaceAll(noDigit, '').length < fewest) return false
  const visible = text.normalize('NFKC').replaceAll(/\p{Cf}/gu, '')
  for (const match of visible.matchAll(candidate)) {
    const [, century = '', year = '', gap = '', month = '', day = '', separator = '', last = ''] =
      match
    if (!isPossibleDay(month, day)) continue
    if (hasValidCheckDigit(year + month + day + last)) return true
    if (century !== '' && gap === '' && dash.test(separator)) return true
  }
  return false
}

function isPossibleDay(month: string, day: string): boolean {
  const monthNumber = Number(month)
  const dayNumber = Number(day) > 60 ? Number(day) - 60 : Number(day)
  const daysInMonth = new Date(Date.UTC(2000, monthNumber, 0)).getUTCDate()
  return monthNumber >= 1 && monthNumber <= 12 && dayNumber >= 1 && dayNumber <= daysInMonth
}

function hasValidCheckDigit(tenDigits: string): boolean {
  let sum = 0
  for (let index = 0; index < tenDigits.length; index++) {
    const product = Number(tenDigits[index]) * (index % 2 === 0 ? 2 : 1)
    sum += product > 9 ? product - 9 : product
  }
  return sum % 10 === 0
}
