import { expect, test } from 'vitest'
import { chipsOf } from '../../../src/renderer/today/chips.ts'
import { emptyLine, understand } from '../../../src/renderer/today/line-fields.ts'
import { usualPreferences } from '../../../src/shared/preferences.ts'

const today = '2026-10-14'
const units = [{ name: 'Avdelning 72', setting: 'inpatient' }] as const
const known = { today, units, people: ['Blå björk'], activities: usualPreferences.activities }

const chips = (text: string, unit = 'Avdelning 72', date = today) =>
  chipsOf(understand({ ...emptyLine, text }, known, { date, unit }), units, today).map(
    ({ field, look }) => `${field} ${look}`,
  )

test('shows what was said, and softly what is usual', () => {
  expect(chips('45 samtal blå björk')).toEqual([
    'minutes stated',
    'activity stated',
    'form usual',
    'unit usual',
    'person stated',
  ])
})

test('shows what is missing', () => {
  expect(chips('blå björk', '')).toEqual(['minutes missing', 'activity missing', 'person stated'])
})

test('shows softly the likely setting of a unit nobody has seen', () => {
  expect(chips('45 samtal avd 9')).toContain('setting usual')
  expect(chips('45 samtal avd 72').join()).not.toContain('setting')
})

test('shows the day when it is not today', () => {
  expect(chips('igår 45 samtal')[0]).toBe('date stated')
  expect(chips('45 samtal', '', '2026-10-12')[0]).toBe('date usual')
})

test('keeps what was not understood as note', () => {
  expect(chips('45 samtal xyzzy', '').at(-1)).toBe('note stated')
})

test('asks for no minutes of what did not come about', () => {
  expect(chips('samtal blev inte av', '')).toEqual([
    'activity stated',
    'form usual',
    'happened stated',
  ])
})
