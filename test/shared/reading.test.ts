import { expect, test } from 'vitest'
import { readDate } from '../../../src/renderer/words/read-date.ts'
import { readMinutes } from '../../../src/renderer/words/read-minutes.ts'
import { readTime } from '../../../src/renderer/words/read-time.ts'

test.each([
  ['45', 45],
  [' 45 min', 45],
  ['1:30', 90],
  ['1,5 h', 90],
  ['1.5', 90],
  ['1 h 20 min', 80],
  ['1h20', 80],
  ['2 timmar', 120],
])('reads %s as minutes', (text, minutes) => {
  expect(readMinutes(text)).toBe(minutes)
})

test.each(['', 'en stund', '45 45', '-5', '1:75'])('reads no minutes in "%s"', (text) => {
  expect(readMinutes(text)).toBeNaN()
})

test.each([
  ['9', '09:00'],
  ['930', '09:30'],
  ['0930', '09:30'],
  ['9.30', '09:30'],
  ['09:30', '09:30'],
  ['', ''],
  ['förmiddag', 'förmiddag'],
])('reads "%s" as a time of day', (text, time) => {
  expect(readTime(text)).toBe(time)
})

test.each([
  ['2026-10-06', '2026-10-06'],
  ['20261006', '2026-10-06'],
  ['261006', '2026-10-06'],
  ['6/10', '2026-10-06'],
  ['6.10', '2026-10-06'],
  ['i går', 'i går'],
])('reads %s as a day', (text, day) => {
  expect(readDate(text, '2026-11-21')).toBe(day)
})
