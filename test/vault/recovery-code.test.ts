import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { newRecoveryCode, readRecoveryCode } from '../../src/vault/recovery-code.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const bare = (code: string) => code.replaceAll('-', '')
const read = (text: string) => Buffer.from(readRecoveryCode(text)).toString('ascii')

const isNoticed = (text: string): boolean => {
  try {
    readRecoveryCode(text)
    return false
  } catch (error) {
    expect(error).toMatchObject({ code: 'recovery-code-mistyped' })
    return true
  }
}

/** A new code a run, shown when a run fails. */
const aCode = fc.nat().map(() => newRecoveryCode())

/** What a person may write for a character. */
const asTyped = (character: string): fc.Arbitrary<string> => {
  const looks: Record<string, string[]> = { '0': ['0', 'O', 'o'], '1': ['1', 'I', 'i', 'L', 'l'] }
  const fullWidth = String.fromCharCode(character.charCodeAt(0) + 0xfee0)
  const plain = looks[character] ?? [character, character.toLowerCase()]
  return fc.constantFrom(...plain, ...plain, fullWidth)
}

const between = fc.constantFrom(
  '',
  '',
  '',
  '-',
  ' ',
  '–',
  '—',
  '\u00a0',
  '\t',
  '\r\n',
  '.',
  '_ ',
  '\u00ad',
)

test('is seven groups of four characters that no other can be taken for', () => {
  for (let count = 0; count < 1000; count += 1) {
    expect(newRecoveryCode()).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){6}$/)
  }
})

test('never gives the same code twice, and every character in every random place', () => {
  const codes = Array.from({ length: 2000 }, () => bare(newRecoveryCode()))
  expect(new Set(codes).size).toBe(codes.length)
  for (let place = 0; place < 26; place += 1) {
    expect(new Set(codes.map((code) => code[place])).size).toBe(alphabet.length)
  }
})

test('reads every spelling that a person may type back', () => {
  const typed = aCode.chain((code) => {
    const parts = Array.from(bare(code), (character) => fc.tuple(between, asTyped(character)))
    return fc.tuple(fc.constant(code), fc.tuple(...parts), between)
  })
  fc.assert(
    fc.property(typed, ([code, parts, end]) => {
      expect(read(parts.flat().join('') + end)).toBe(bare(code))
    }),
    { numRuns: 2000 },
  )
})

test('notices every single wrong character', () => {
  const code = bare(newRecoveryCode())
  for (let place = 0; place < code.length; place += 1) {
    for (const other of [...Array.from(alphabet), 'U', 'Å', '7̈', '?', '😀']) {
      if (other === code[place]) continue
      expect(isNoticed(code.slice(0, place) + other + code.slice(place + 1))).toBe(true)
    }
  }
})

test('notices when any two characters have changed places, neighbours above all', () => {
  fc.assert(
    fc.property(aCode, fc.nat(27), fc.nat(27), (code, place, other) => {
      for (const [a, b] of [
        [place, (place + 1) % 28],
        [place, other],
      ] as const) {
        const characters = Array.from(bare(code))
        ;[characters[a], characters[b]] = [characters[b]!, characters[a]!]
        const swapped = characters.join('')
        expect(isNoticed(swapped)).toBe(swapped !== bare(code))
      }
    }),
    { numRuns: 2000 },
  )
})

test('notices what is missing or too much', () => {
  const code = newRecoveryCode()
  for (const typed of ['', '-', code.slice(0, -1), code.slice(5), `${code}-${code}`, `${code}0`]) {
    expect(isNoticed(typed)).toBe(true)
  }
  expect(isNoticed('0'.repeat(200_000))).toBe(true)
})
