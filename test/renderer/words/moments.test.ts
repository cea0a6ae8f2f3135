import { expect, test } from 'vitest'
import { momentInWords } from '../../../src/renderer/words/moments.ts'

/** As stored, of a time where this computer is. */
const at = (...time: [number, number, number, number, number]) => new Date(...time).toISOString()

test('says when something was written, seen from today', () => {
  expect(momentInWords(at(2026, 10, 21, 9, 5), '2026-11-21', 'sv')).toBe('i dag 09:05')
  expect(momentInWords(at(2026, 10, 20, 23, 59), '2026-11-21', 'sv')).toBe('i går 23:59')
  expect(momentInWords(at(2026, 10, 20, 23, 59), '2026-11-21', 'en')).toBe('yesterday 23:59')
  expect(momentInWords(at(2026, 9, 6, 14, 5), '2026-11-21', 'sv')).toBe('6 oktober 2026 14:05')
  expect(momentInWords(at(2026, 9, 6, 14, 5), '2026-11-21', 'en')).toBe('6 October 2026 14:05')
})

test('counts days also when the clock is shifted between them', () => {
  expect(momentInWords(at(2026, 9, 24, 12, 0), '2026-10-25', 'sv')).toBe('i går 12:00')
  expect(momentInWords(at(2027, 2, 27, 12, 0), '2027-03-28', 'sv')).toBe('i går 12:00')
})

test('names the day of a moment that a wrong clock put ahead', () => {
  expect(momentInWords(at(2026, 10, 23, 9, 5), '2026-11-21', 'sv')).toBe('23 november 2026 09:05')
})
