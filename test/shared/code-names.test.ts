import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeNameOf, codeNames, proposeCodeName } from '../../src/shared/code-names.ts'
import { looksReal } from '../../src/shared/real-person.ts'

test('has more than 1,500 code names, no two the same', () => {
  expect(codeNames.length).toBeGreaterThan(1500)
  expect(new Set(codeNames).size).toBe(codeNames.length)
})

test('agrees: blå björk, blått berg', () => {
  expect(codeNames).toContain('Blå björk')
  expect(codeNames).toContain('Blått berg')
  expect(codeNames).not.toContain('Blå berg')
  expect(codeNames).not.toContain('Blått björk')
})

test('does not say the same thing twice', () => {
  expect(codeNames).not.toContain('Mossgrön mossa')
})

test('has no code name that looks like the name of a real person', () => {
  expect(codeNames.filter((name) => looksReal(name) !== null)).toEqual([])
})

test('proposes a name nobody has, in whatever case it was written', () => {
  const random = fc.double({ min: 0, max: 0.999999, noNaN: true })
  fc.assert(
    fc.property(random, fc.subarray([...codeNames], { maxLength: 50 }), (value, taken) => {
      const upper = taken.map((name) => name.toUpperCase())
      const proposed = proposeCodeName(upper, () => value)
      expect(codeNames).toContain(proposed)
      expect(upper).not.toContain(proposed.toUpperCase())
    }),
    { numRuns: 50 },
  )
})

test('adds a number when every name is taken', () => {
  expect(proposeCodeName(codeNames, () => 0)).toBe('Blå björk 2')
})

test('reads two words as a code name, and nothing else', () => {
  expect(codeNameOf('röd', 'STEN')).toBe('Röd sten')
  expect(codeNameOf('vit', 'svan')).toBe('Vit svan')
  expect(codeNameOf('blå', 'bil')).toBeNull()
  expect(codeNameOf('björk', 'blå')).toBeNull()
})
