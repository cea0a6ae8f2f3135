import { expect, test } from 'vitest'
import { findActivities } from '../../../src/renderer/today/find-activities.ts'
import { activities } from '../../../src/shared/activities.ts'

const codes = (text: string, language: 'sv' | 'en' = 'sv') =>
  findActivities(text, language).map(({ code }) => code)

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
  expect(codes('planering kaffe')).toEqual([])
})

test('finds å, ä and ö typed without their dots', () => {
  expect(codes('narvaro')).toContain('D19')
})
