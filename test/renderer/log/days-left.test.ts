import { expect, test } from 'vitest'
import { daysLeft } from '../../../src/renderer/log/days-left.ts'

test.each([
  ['2026-10-14', 30],
  ['2026-10-15', 29],
  ['2026-11-13', 0],
  ['2026-11-14', 0],
])('what was removed on 14 October has on %s %i days left', (today, days) => {
  expect(daysLeft(new Date('2026-10-14T12:00').toISOString(), today)).toBe(days)
})
