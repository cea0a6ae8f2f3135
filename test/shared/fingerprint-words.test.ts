import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { badWords } from '../../scripts/swedish-words.ts'
import { englishWords, readFingerprint, wordsIn } from '../../src/shared/fingerprint-words.ts'
import { swedishWords } from '../../src/shared/swedish-words.ts'

const fingerprint = fc
  .array(fc.nat(2047), { minLength: 8, maxLength: 8 })
  .map((places) => places.map((place) => englishWords[place]).join('-'))

test('each list has 2,048 words, none of them twice or in both', () => {
  expect(englishWords).toHaveLength(2048)
  expect(swedishWords).toHaveLength(2048)
  expect(new Set([...englishWords, ...swedishWords])).toHaveProperty('size', 4096)
})

test('Swedish words are short, and told apart by ear and by eye', () => {
  expect(badWords(swedishWords)).toEqual([])
  expect(badWords(['hej'])).toEqual([])
  expect(badWords(['Hej', 'ko', 'album'])).toEqual(['Hej', 'ko', 'album'])
  expect(badWords(['katt', 'hatt'])).toEqual(['hatt (katt)'])
  expect(badWords(['sol', 'solros'])).toEqual(['solros (sol)'])
  expect(badWords(['hål', 'hal'])).toEqual(['hal (hål)'])
  expect(badWords(['hjort', 'jort'])).toEqual(['jort (hjort)'])
})

test('the order of the Swedish words is part of the format', () => {
  const inOrder = swedishWords.toSorted((one, other) => one.localeCompare(other, 'sv'))
  expect(swedishWords).toEqual(inOrder)
  const places = [0, 511, 1023, 1535, 2047]
  expect(places.map((place) => swedishWords[place])).toMatchInlineSnapshot(`
    [
      "accent",
      "förutom",
      "materia",
      "smycke",
      "övre",
    ]
  `)
})

test('the words of both languages stand for the same, however they are typed', () => {
  fc.assert(
    fc.property(
      fingerprint,
      fc.constantFrom('-', ' ', '  ', ', ', '\n'),
      fc.boolean(),
      (english, between, isInCapitals) => {
        const typed = wordsIn('sv', english).join(between)
        expect(readFingerprint(isInCapitals ? typed.toUpperCase() : typed)).toBe(english)
        expect(readFingerprint(wordsIn('en', english).join(between))).toBe(english)
        expect(readFingerprint(typed.replaceAll(/[åä]/g, 'a').replaceAll('ö', 'o'))).toBe(english)
      },
    ),
    { numRuns: 25 },
  )
})

test('what is no word stays as it was typed, and so is nobody', () => {
  expect(readFingerprint('Hej på dig')).toBe('hej-på-dig')
})
