import { expect, test } from 'vitest'
import { newSession } from '../../src/shared/session.ts'
import { sampleMonth, sampleYear } from './sample-sessions.ts'

test('every sample session can be logged', () => {
  for (const session of [...sampleMonth('2026-10'), ...sampleYear(2026, 3000)]) {
    expect(newSession.parse(session)).toEqual(session)
  }
})

test('a month is full of weekdays', () => {
  const month = sampleMonth('2026-10')
  const days = new Set(month.map(({ date }) => date))
  expect(days.size).toBe(22)
  expect(days).not.toContain('2026-10-17')
  expect(month.length).toBeGreaterThan(100)
  expect(new Set(month.map(({ unit }) => unit)).size).toBe(2)
})

test('a year has as many sessions as were asked for, oldest first', () => {
  for (const count of [0, 1, 10, 5000]) {
    const dates = [...sampleYear(2026, count)].map(({ date }) => date)
    expect(dates).toHaveLength(count)
    expect(dates).toEqual(dates.toSorted())
  }
})

test('the same request gives the same sessions, another gives others', () => {
  expect(sampleMonth('2026-10')).toEqual(sampleMonth('2026-10'))
  expect(sampleMonth('2026-11')[0]).not.toEqual(sampleMonth('2026-10')[0])
})
