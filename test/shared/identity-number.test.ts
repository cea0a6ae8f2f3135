import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasIdentityNumber } from '../../src/shared/identity-number.ts'

test.each([
  ['a personnummer', '640823-3234'],
  ['a samordningsnummer', '701063-2391'],
  ['another samordningsnummer', '750570-1834'],
  ['without a hyphen', '6408233234'],
  ['with a plus', '640823+3234'],
  ['with a space', '640823 3234'],
  ['with a no-break space', '640823\u00A03234'],
  ['with spaces round the hyphen', '640823 - 3234'],
  ['with a line break', '640823\n3234'],
  ['with an en dash', '640823–3234'],
  ['with an em dash', '640823—3234'],
  ['with a no-break hyphen', '640823\u20113234'],
  ['with a minus sign', '640823−3234'],
  ['with a full-width hyphen', '640823－3234'],
  ['with twelve digits', '196408233234'],
  ['with a century and a hyphen', '19640823-3234'],
  ['with a century and a space', '19640823 3234'],
  ['with the date in parts', '1964-08-23-3234'],
  ['with the date in parts and a space', '1964-08-23 3234'],
  ['with the date in dots', '64.08.23-3234'],
  ['in full-width digits', '６４０８２３-３２３４'],
  ['in mathematical digits', '𝟔𝟒𝟎𝟖𝟐𝟑-𝟑𝟐𝟑𝟒'],
  ['with a zero-width space', '640823\u200B-3234'],
  ['with a zero-width joiner between digits', '6408\u200D233234'],
  ['with a soft hyphen', '640823\u00AD3234'],
  ['with a byte order mark', '64\uFEFF0823-3234'],
  ['between letters', 'pnr640823-3234x'],
  ['in brackets after other text', 'Ringde (640823-3234), kl 14.'],
  ['after another number', 'rum 12 640823-3234'],
  ['after a century of its own', '19 640823-3234'],
  ['a wrong check digit after a century', '19640823-3235'],
  ['a wrong check digit after a century, with a plus', '18640823+3235'],
])('finds %s', (_, text) => {
  expect(hasIdentityNumber(text)).toBe(true)
})

test.each([
  ['nothing', ''],
  ['words', 'Gick en promenad till ån och tillbaka.'],
  ['a date', '2026-10-14'],
  ['a date and a time', '2026-10-14 09:30'],
  ['a date and a time with a full stop', '2026-10-14 kl. 9.00–15.30'],
  ['a range of days', 'Borta 2026-10-12–2026-10-16'],
  ['a range of times', '0800-1630'],
  ['a phone number', 'ring 070-123 45 67'],
  ['a phone number without spaces and with a wrong check digit', '0701234567'],
  ['an emergency number', '112 eller 1177'],
  ['a wrong check digit', '640823-3235'],
  ['a samordningsnummer with the check digit of the day before it was raised', '750570-1837'],
  ['a month that does not exist', '641323-3234'],
  ['a day that does not exist', '640832-3231'],
  ['a day that its month does not have', '640231-3233'],
  ['a day between the two kinds', '640852-3237'],
  ['a wrong check digit after a date in parts', '1964-08-23-3235'],
  ['a longer number', '16408233234'],
  ['a longer number to the right', '64082332349'],
  ['an amount', '1 234 567,89 kr'],
])('takes %s for what it is', (_, text) => {
  expect(hasIdentityNumber(text)).toBe(false)
})

test('takes every range of two days for what it is', () => {
  for (let day = 1; day <= 28; day++) {
    const from = `2026-10-${String(day).padStart(2, '0')}`
    for (const between of ['–', '-', ' – ', ' ']) {
      expect(hasIdentityNumber(`${from}${between}2026-11-03`)).toBe(false)
      expect(hasIdentityNumber(`${from}${between}2026-11-03.`)).toBe(false)
    }
  }
})

test('finds a number before a day', () => {
  expect(hasIdentityNumber('640823-3234 2026-10-14')).toBe(true)
  expect(hasIdentityNumber('640823-3234, 10-14')).toBe(true)
})

/** Luhn's rule, told by a table of doubled digits: not the way the code under test does it. */
function checkDigitOf(nineDigits: string): number {
  const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9]
  const sum = Array.from(nineDigits).reduce(
    (total, digit, index) =>
      total + (index % 2 === 0 ? (doubled[Number(digit)] ?? 0) : Number(digit)),
    0,
  )
  return (10 - (sum % 10)) % 10
}

const twoDigits = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((number) => String(number).padStart(2, '0'))

const validNumber = fc
  .record({
    century: fc.constantFrom('', '18', '19', '20'),
    year: twoDigits(0, 99),
    month: twoDigits(1, 12),
    day: fc.oneof(twoDigits(1, 28), twoDigits(61, 88)),
    serial: fc.integer({ min: 1, max: 999 }).map((number) => String(number).padStart(3, '0')),
    gap: fc.constantFrom('', '', '-', '.', '/', ' '),
    separator: fc.constantFrom('', '-', '+', ' ', '–', ' - ', '\u2212', '\u00A0', '\u200B-'),
  })
  .map(({ century, year, month, day, serial, gap, separator }) => {
    const check = checkDigitOf(year + month + day + serial)
    return `${century}${year}${gap}${month}${gap}${day}${separator}${serial}${check}`
  })

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\p{Cf}/gu, '')
const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.lorem())

test('finds a valid number inside any text', () => {
  fc.assert(
    fc.property(
      anyText.filter((text) => !/[0-9]$/.test(plain(text))),
      validNumber,
      anyText.filter((text) => !/^[0-9]|^[-./][0-9]{2}[-./][0-9]{2}/.test(plain(text))),
      (before, number, after) => {
        expect(hasIdentityNumber(before + number + after)).toBe(true)
      },
    ),
    { numRuns: 2000 },
  )
})

test('finds a number that was spaced out to hide it', () => {
  fc.assert(
    fc.property(validNumber, fc.constantFrom('\u200B', '\u2060', '\u00AD'), (number, invisible) => {
      expect(hasIdentityNumber(Array.from(number).join(invisible))).toBe(true)
    }),
  )
})
