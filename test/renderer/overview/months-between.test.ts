import { expect, test } from 'vitest'
import { monthsBetween, newestMonths } from '../../../src/renderer/overview/months-between.ts'

test('lists every month of a range, across New Year', () => {
  expect(monthsBetween({ from: '2026-11', to: '2027-02' })).toEqual([
    '2026-11',
    '2026-12',
    '2027-01',
    '2027-02',
  ])
  expect(monthsBetween({ from: '2026-11', to: '2026-11' })).toEqual(['2026-11'])
})

test('shows a year at most: the newest', () => {
  expect(newestMonths({ from: '2026-03', to: '2026-05' })).toHaveLength(3)
  const months = newestMonths({ from: '2020-01', to: '2026-05' })
  expect([months.length, months[0], months.at(-1)]).toEqual([12, '2025-06', '2026-05'])
})
