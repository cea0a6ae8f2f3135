import { expect, test } from 'vitest'
import { latestWholeMonth } from '../../../src/renderer/share/latest-whole-month.ts'

test('proposes the newest month that is over', () => {
  expect(latestWholeMonth(['2026-11', '2026-10', '2026-09'], '2026-11-21')).toBe('2026-10')
})

test('proposes the month that is still going on when there is no other', () => {
  expect(latestWholeMonth(['2026-11'], '2026-11-21')).toBe('2026-11')
  expect(latestWholeMonth([], '2026-11-21')).toBeUndefined()
})
