import { expect, test } from 'vitest'
import { monthsBetween } from '../../../src/renderer/supervise/months-between.ts'

test('lists every month of a range, across New Year', () => {
  expect(monthsBetween({ from: '2026-11', to: '2027-02' })).toEqual([
    '2026-11',
    '2026-12',
    '2027-01',
    '2027-02',
  ])
  expect(monthsBetween({ from: '2026-11', to: '2026-11' })).toEqual(['2026-11'])
})
