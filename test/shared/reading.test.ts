import { expect, test } from 'vitest'
import { readDate } from '../../src/shared/read-date.ts'
import { readMinutes } from '../../src/shared/read-minutes.ts'
import { minutesBetween, readTime } from '../../src/shared/read-time.ts'

test.each([
  ['45', 45],
  [' 45 min', 45],
  ['1:30', 90],
  ['1,5 h', 90],
  ['1.5', 90],
  ['1 h 20 min', 80],
  ['1h20', 80],
  ['2 timmar', 120],
  ['1:15', 75],
  ['01:15:00', 75],
  ['1:15 h', 75],
  ['1t 20m', 80],
  ['1 tim 20', 80],
  ['1 timme och 20 minuter', 80],
  ['1½ h', 90],
  ['1 1/2 h', 90],
  ['½ h', 30],
  ['3/4 h', 45],
  ['0,75', 45],
  ['45,0', 45],
  ['en timme', 60],
  ['två timmar', 120],
  ['en och en halv timme', 90],
  ['en timme och en kvart', 75],
  ['halvtimme', 30],
  ['en halv timme', 30],
  ['kvart', 15],
  ['tre kvart', 45],
  ['half an hour', 30],
  ['an hour and a half', 90],
  ['ca 45 min', 45],
  ['25 h', 1500],
])('reads %s as minutes', (text, minutes) => {
  expect(readMinutes(text)).toBe(minutes)
})

test.each([
  '',
  'en stund',
  '45 45',
  '-5',
  '1:75',
  'h',
  '45,5',
  '2 h 5',
  '10 to 11',
  '9 ho 10',
  '12an',
  '1'.repeat(100),
])('reads no minutes in "%s"', (text) => {
  expect(readMinutes(text)).toBeNaN()
})

test.each([
  ['9', '09:00'],
  ['930', '09:30'],
  ['0930', '09:30'],
  ['9.30', '09:30'],
  ['09:30', '09:30'],
  ['09:30:00', '09:30'],
  ['kl 9', '09:00'],
  ['kl. 9.30', '09:30'],
  ['2 pm', '14:00'],
  ['12:15 am', '00:15'],
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
  ['26-10-06', '2026-10-06'],
  ['2026/10/6', '2026-10-06'],
  ['2026-10-06 00:00:00', '2026-10-06'],
  ['2026-10-06T10:15', '2026-10-06'],
  ['6/10 2026', '2026-10-06'],
  ['6/10-26', '2026-10-06'],
  ['6/10/2026', '2026-10-06'],
  ['06.10.2026', '2026-10-06'],
  ['6.10.', '2026-10-06'],
  ['6 okt', '2026-10-06'],
  ['6 okt.', '2026-10-06'],
  ['6:e oktober', '2026-10-06'],
  ['den 6 oktober 2026', '2026-10-06'],
  ['tisdag 6 okt', '2026-10-06'],
  ['tis 6/10', '2026-10-06'],
  ['06-Oct-26', '2026-10-06'],
  ['October 6, 2026', '2026-10-06'],
  ['6th of October', '2026-10-06'],
  ['6 maj 1999', '1999-05-06'],
  ['6/5 99', '1999-05-06'],
  ['31/4', '2026-04-31'],
  ['6 xyz', '6 xyz'],
  ['okt', 'okt'],
  ['idag', '2026-11-21'],
  ['I dag', '2026-11-21'],
  ['today', '2026-11-21'],
  ['igår', '2026-11-20'],
  [' i  går ', '2026-11-20'],
  ['yesterday', '2026-11-20'],
  ['i förrgår', '2026-11-19'],
  ['imorgon', '2026-11-22'],
  ['i morgon', '2026-11-22'],
  ['tomorrow', '2026-11-22'],
  ['i fjol', 'i fjol'],
])('reads %s as a day', (text, day) => {
  expect(readDate(text, '2026-11-21')).toBe(day)
})

test('puts a day without a year at most a month ahead, else in the past', () => {
  expect(readDate('22/12', '2026-11-21')).toBe('2026-12-22')
  expect(readDate('23/12', '2026-11-21')).toBe('2025-12-23')
  expect(readDate('28 dec', '2027-01-05')).toBe('2026-12-28')
  expect(readDate('1/2', '2027-01-05')).toBe('2027-02-01')
})

test('puts a day without a year ahead where something is planned', () => {
  expect(readDate('15/3', '2026-11-21', 'coming')).toBe('2027-03-15')
  expect(readDate('21/10', '2026-11-21', 'coming')).toBe('2026-10-21')
  expect(readDate('24/12', '2026-11-21', 'coming')).toBe('2026-12-24')
})

test('counts the minutes between two times, also over midnight', () => {
  expect(minutesBetween('10:15', '11:00')).toBe(45)
  expect(minutesBetween('22:30', '00:15')).toBe(105)
  expect(minutesBetween('10:15', '10:15')).toBeNaN()
  expect(minutesBetween('10:15', '')).toBeNaN()
  expect(minutesBetween('25:00', '26:00')).toBeNaN()
})
