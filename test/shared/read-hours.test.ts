import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { durationInWords } from '../../src/renderer/words/duration.ts'
import { readHours } from '../../src/shared/read-hours.ts'

test.each([
  ['7', 420],
  [' 40 ', 2400],
  ['1,5', 90],
  ['1.25', 75],
  ['37,5', 2250],
  ['1000', 60_000],
  ['12345', 740_700],
  ['90 min', 90],
  ['7 h 30 min', 450],
  ['1½', 90],
  ['1:15', 75],
  ['en halvtimme', 30],
])('%s is %i minutes', (text, minutes) => {
  expect(readHours(text)).toBe(minutes)
})

test.each(['', 'en dag', '-3', '7 veckor'])('%j is no length', (text) => {
  expect(readHours(text)).toBeNaN()
})

test('reads back every length as it is shown', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60_000 }), (minutes) => {
      expect(readHours(durationInWords(minutes))).toBe(minutes)
    }),
  )
})
