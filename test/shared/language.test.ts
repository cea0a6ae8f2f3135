import { expect, test } from 'vitest'
import { languageOf } from '../../src/shared/language.ts'

test.each(['sv', 'sv-SE', 'sv-FI', 'sv_SE.UTF-8', 'SV'])('%s is Swedish', (locale) => {
  expect(languageOf(locale)).toBe('sv')
})

test.each(['en-GB', 'nb-NO', 'fi', 'C.UTF-8', 'svx-XX', ''])(
  '%j falls back on English',
  (locale) => {
    expect(languageOf(locale)).toBe('en')
  },
)
