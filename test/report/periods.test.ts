import { expect, test } from 'vitest'
import { comparedRange, labelOfPeriod, periodsWithin } from '../../src/report/periods.ts'
import { speakerOf } from '../../src/report/speaker.ts'

test.each([
  ['before', '2026-01', '2026-12', { from: '2025-01', to: '2025-12' }],
  ['before', '2026-03', '2026-04', { from: '2026-01', to: '2026-02' }],
  ['before', '2026-01', '2026-01', { from: '2025-12', to: '2025-12' }],
  ['last_year', '2026-02', '2026-03', { from: '2025-02', to: '2025-03' }],
  // No month may be in both, or the difference of the two would tell what is hidden in each.
  ['last_year', '2025-01', '2026-12', { from: '2023-01', to: '2024-12' }],
  ['last_year', '2025-12', '2026-12', { from: '2023-12', to: '2024-12' }],
  ['none', '2026-01', '2026-12', null],
  ['before', '1900-01', '1900-12', null],
] as const)('%s: %s to %s is compared with %o', (comparison, from, to, expected) => {
  expect(comparedRange({ comparison, from, to })).toEqual(expected)
})

test('a range has all its periods in order', () => {
  const range = { from: '2025-11', to: '2026-04' }
  expect(periodsWithin(range, 'by_quarter')).toEqual(['2025-Q4', '2026-Q1', '2026-Q2'])
  expect(periodsWithin(range, 'by_year')).toEqual(['2025', '2026'])
  expect(periodsWithin(range, 'by_month')).toHaveLength(6)
})

test.each([
  ['2026', { from: '2026-01', to: '2026-12' }, '2026', '2026'],
  ['2026', { from: '2026-01', to: '2026-04' }, 'Januari–april 2026', 'January–April 2026'],
  ['2026-Q1', { from: '2026-01', to: '2026-04' }, 'Kvartal 1 2026', 'Quarter 1 of 2026'],
  [
    '2026-Q2',
    { from: '2026-01', to: '2026-04' },
    'Kvartal 2 2026 (april 2026)',
    'Quarter 2 of 2026 (April 2026)',
  ],
  ['2026-10', { from: '2026-01', to: '2026-12' }, 'Oktober 2026', 'October 2026'],
])('%s within %o is called %s, %s', (key, range, swedish, english) => {
  expect(labelOfPeriod(speakerOf('sv'), key, range)).toBe(swedish)
  expect(labelOfPeriod(speakerOf('en'), key, range)).toBe(english)
})
