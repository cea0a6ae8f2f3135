import { expect, test } from 'vitest'
import { dayAt, layOut } from '../../../src/renderer/log/list-layout.ts'

const layout = layOut([
  { date: '2026-10-14', sessions: 3, minutes: 90 },
  { date: '2026-10-13', sessions: 1, minutes: 15 },
  { date: '2026-10-12', sessions: 2, minutes: 60 },
])

test('every position is in its day, and the first of a day is known', () => {
  const found = [0, 1, 2, 3, 4, 5].map((position) => {
    const { day, isFirst } = dayAt(layout, position)
    return [day?.date, isFirst]
  })
  expect(found).toEqual([
    ['2026-10-14', true],
    ['2026-10-14', false],
    ['2026-10-14', false],
    ['2026-10-13', true],
    ['2026-10-12', true],
    ['2026-10-12', false],
  ])
})

test('an empty list has no days', () => {
  expect(dayAt(layOut([]), 0)).toEqual({ day: undefined, isFirst: false })
})
