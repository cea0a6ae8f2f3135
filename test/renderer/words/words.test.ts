import { expect, test } from 'vitest'
import {
  dayInWords,
  listInWords,
  monthInWords,
  weekNumber,
} from '../../../src/renderer/words/days.ts'
import { durationInWords } from '../../../src/renderer/words/duration.ts'
import { activityName, formName, isDirect } from '../../../src/renderer/words/names.ts'
import { shareInWords } from '../../../src/renderer/words/numbers.ts'

const plain = (text: string) => text.replaceAll('\u00A0', ' ')

test.each([
  [0, '0 min'],
  [45, '45 min'],
  [60, '1 h'],
  [200, '3 h 20 min'],
  [8655, '144 h 15 min'],
])('says %i minutes', (minutes, words) => {
  expect(plain(durationInWords(minutes))).toBe(words)
})

test('says days and months in both languages', () => {
  expect(dayInWords('2026-10-06', 'sv')).toBe('tisdag 6 oktober 2026')
  expect(dayInWords('2026-10-06', 'en')).toBe('Tuesday 6 October 2026')
  expect(monthInWords('2026-10', 'sv')).toBe('oktober 2026')
})

test('numbers the weeks around New Year as the calendar does', () => {
  expect(weekNumber('2026-12-31')).toBe(53)
  expect(weekNumber('2027-01-03')).toBe(53)
  expect(weekNumber('2027-01-04')).toBe(1)
  expect(weekNumber('2026-W41')).toBe(41)
})

test('joins a list as one says it', () => {
  expect(listInWords(['augusti', 'september', 'oktober'], 'sv')).toBe(
    'augusti, september och oktober',
  )
})

test('says a share, also of nothing', () => {
  expect(plain(shareInWords(7190, 8655, 'sv'))).toBe('83 %')
  expect(plain(shareInWords(0, 0, 'sv'))).toBe('0 %')
})

test('does not call a small share none, nor a large one all', () => {
  expect(plain(shareInWords(1, 1000, 'sv'))).toBe('< 1 %')
  expect(plain(shareInWords(5, 1000, 'sv'))).toBe('1 %')
  expect(plain(shareInWords(999, 1000, 'en'))).toBe('> 99%')
  expect(plain(shareInWords(0, 1000, 'sv'))).toBe('0 %')
  expect(plain(shareInWords(1000, 1000, 'sv'))).toBe('100 %')
})

test('names codes in the language asked for, and shows a code it does not know', () => {
  expect(activityName('D10', 'sv')).toBe('Promenad, träning, friskvård')
  expect(formName('alone', 'en')).toBe('On my own')
  expect(activityName('X99', 'sv')).toBe('X99')
})

test('tells direct work from indirect', () => {
  expect(isDirect('D19')).toBe(true)
  expect(isDirect('I04')).toBe(false)
})
