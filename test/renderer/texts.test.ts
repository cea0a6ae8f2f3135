import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

function entries(language: string) {
  const file = new URL(`../../src/renderer/texts/${language}.po`, import.meta.url)
  const pairs = readFileSync(file, 'utf8').matchAll(/^msgid "(.+)"\nmsgstr "(.*)"$/gm)
  return [...pairs].map(([, source = '', text = '']) => ({ source, text }))
}
const placeholders = (text: string) => (text.match(/\{\w+|<\d>/g) ?? []).toSorted().join(' ')

test('has the same texts in both languages, none without its English', () => {
  const english = entries('en')
  expect(english.length).toBeGreaterThan(150)
  expect(english.map(({ source }) => source)).toEqual(entries('sv').map(({ source }) => source))
  expect(english.filter(({ text }) => text === '')).toEqual([])
})

test('fills in the same values in both languages', () => {
  // Plural words differ between the languages, so those texts are left to the compiler.
  const differing = entries('en').filter(
    ({ source, text }) => !source.includes('plural') && placeholders(source) !== placeholders(text),
  )
  expect(differing).toEqual([])
})
