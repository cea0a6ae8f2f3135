import { expect, test } from 'vitest'
import { findActivities } from '../../../src/renderer/sessions/find-activities.ts'
import { activities } from '../../../src/shared/activities.ts'
import { type OfferedActivity, usualPreferences } from '../../../src/shared/preferences.ts'

const usual = usualPreferences.activities
const codes = (text: string, language: 'sv' | 'en' = 'sv', offered = usual) =>
  findActivities(text, offered, language).map(({ activity, label }) => label || activity)

test('shows the whole taxonomy in its order while nothing is typed', () => {
  expect(codes('')).toEqual(activities.map(({ code }) => code))
})

test('finds a code, in any case', () => {
  expect(codes('d13')).toEqual(['D13'])
  expect(codes('i0')[0]).toBe('I01')
})

test('puts what begins with the text before what has a later word beginning with it', () => {
  // D13 begins with it, I01 too; D18 only has it inside a word.
  expect(codes('plan').slice(0, 4)).toEqual(['D13', 'D14', 'D15', 'I01'])
  expect(codes('plan')).toContain('D18')
})

test('puts the beginning of a word before its middle', () => {
  const found = codes('samt')
  expect(found[0]).toBe('D01')
})

test('finds words of the other language after those of its own', () => {
  expect(codes('walk')).toEqual(['D10'])
  expect(codes('närvaro', 'en')).toEqual(['D19'])
})

test('wants every typed word to fit', () => {
  expect(codes('planering studier')).toEqual(['D13'])
})

test('finds by a word that a line would understand, when no name fits', () => {
  expect(codes('fika')).toEqual(['D09'])
  expect(codes('xyzzy')).toEqual([])
})

test('finds å, ä and ö typed without their dots', () => {
  expect(codes('narvaro')).toContain('D19')
})

test('finds own names, and what they stand for, in the order they are offered', () => {
  const own: OfferedActivity = { activity: 'D10', label: 'Simhallen', isHidden: false }
  expect(codes('', 'sv', [own, ...usual])[0]).toBe('Simhallen')
  expect(codes('simh', 'sv', [own, ...usual])).toEqual(['Simhallen'])
  expect(codes('d10', 'sv', [own, ...usual])).toEqual(['D10', 'Simhallen'])
  expect(codes('promenad', 'sv', [own, ...usual])).toEqual(['D10', 'Simhallen'])
})
