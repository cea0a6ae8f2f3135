import { expect, test } from 'vitest'
import { periodInWords, periodOf } from '../../../src/renderer/summary/periods.ts'

test('knows the named periods, also around New Year', () => {
  expect(periodOf('this-month', '2027-01-15')).toEqual({ from: '2027-01-01', to: '2027-01-31' })
  expect(periodOf('last-month', '2027-01-15')).toEqual({ from: '2026-12-01', to: '2026-12-31' })
  expect(periodOf('this-year', '2027-01-15')).toEqual({ from: '2027-01-01', to: '2027-12-31' })
})

test.each([
  [{ from: '2026-10-01', to: '2026-10-31' }, 'oktober 2026'],
  [{ from: '2026-01-01', to: '2026-12-31' }, '2026'],
  [{ from: '2026-10-06', to: '2026-10-06' }, '6 oktober 2026'],
  [{ from: '2026-10-01', to: '2026-10-30' }, '1 oktober 2026 – 30 oktober 2026'],
])('says a period as short as it can be said', (period, words) => {
  expect(periodInWords(period, 'sv')).toBe(words)
})
