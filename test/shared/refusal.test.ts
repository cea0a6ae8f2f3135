import { expect, test } from 'vitest'
import { languages } from '../../src/shared/language.ts'
import { Refusal, isRefusalCode, refusalSentences, sentenceOf } from '../../src/shared/refusal.ts'

const sentences = Object.entries(refusalSentences)
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(String).toSorted()

test.each(sentences)('%s is a whole sentence in both languages', (_, { sv, en }) => {
  for (const text of [sv, en]) expect(text).toMatch(/^[A-ZÅÄÖ{].+\.$/)
  expect(sv).not.toBe(en)
})

test.each(sentences)('%s holds the same details in both languages', (_, { sv, en }) => {
  expect(placeholders(sv)).toEqual(placeholders(en))
})

test.each(sentences)('%s blames nobody and uses plain words', (_, { sv, en }) => {
  expect(sv).not.toMatch(/ogiltig|felaktig|otillåt|misslyck|du (gjorde|har gjort)|måste|!/i)
  expect(en).not.toMatch(/invalid|illegal|fail|forbidden|you (did|have done)|must|error|!/i)
})

test('no two refusals say the same', () => {
  for (const language of languages) {
    expect(new Set(sentences.map(([, texts]) => texts[language])).size).toBe(sentences.length)
  }
})

test('the detail is put into the sentence', () => {
  const refusal = new Refusal('csv-refused', { count: 3 })
  expect(sentenceOf(refusal, 'sv')).toContain('3 fel')
  expect(sentenceOf(refusal, 'en')).toContain('3 problems')
})

test('a detail is taken literally', () => {
  const refusal = new Refusal('file-exists', { file: '$&{file}' })
  expect(sentenceOf(refusal, 'en')).toContain('The file $&{file} already')
})

test('a refusal is an error that carries its code', () => {
  const refusal = new Refusal('locked')
  expect(refusal).toBeInstanceOf(Error)
  expect(refusal).toMatchObject({ name: 'Refusal', code: 'locked', detail: {} })
})

test('only codes of ours are codes', () => {
  expect(isRefusalCode('locked')).toBe(true)
  expect(isRefusalCode('Invalid input')).toBe(false)
  expect(isRefusalCode('toString')).toBe(false)
})
