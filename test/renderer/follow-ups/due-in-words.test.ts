import { expect, test } from 'vitest'
import { dayNear, nearnessOf } from '../../../src/renderer/follow-ups/due-in-words.ts'

// A Wednesday.
const today = '2026-10-14'

test('a day is said by how near it is', () => {
  expect(nearnessOf('2026-10-14', today)).toBe('today')
  expect(nearnessOf('2026-10-15', today)).toBe('tomorrow')
  expect(nearnessOf('2026-10-20', today)).toBe('weekday')
  expect(nearnessOf('2026-10-21', today)).toBe('date')
  expect(nearnessOf('2026-10-13', today)).toBe('before')
  expect(nearnessOf('2025-10-13', today)).toBe('before')
})

test('a day less than a week away has its weekday, on either side', () => {
  expect(dayNear('2026-10-13', today, 'sv')).toBe('tisdag')
  expect(dayNear('2026-10-08', today, 'sv')).toBe('torsdag')
  expect(dayNear('2026-10-20', today, 'en')).toBe('Tuesday')
})

test('other days have their date, with the year where it is another', () => {
  expect(dayNear('2026-10-07', today, 'sv')).toBe('7 oktober')
  expect(dayNear('2026-11-03', today, 'en')).toBe('3 November')
  expect(dayNear('2027-01-05', today, 'sv')).toBe('5 januari 2027')
})

test('the turn of the year and of the clock move no day', () => {
  expect(dayNear('2026-12-30', '2027-01-02', 'sv')).toBe('onsdag')
  expect(nearnessOf('2026-10-26', '2026-10-25')).toBe('tomorrow')
  expect(dayNear('2026-10-24', '2026-10-26', 'sv')).toBe('lördag')
})
