import { expect, test } from 'vitest'
import { strengthOf } from '../../../src/renderer/safety/passphrase-strength.ts'

test('passphrases that many use are easy to guess, and it says why', () => {
  expect(strengthOf('password1')).toEqual({ level: 'easy', because: 'usual' })
  expect(strengthOf('sommar2026')).toEqual({ level: 'easy', because: 'usual' })
  expect(strengthOf('abcdefghij')).toMatchObject({ level: 'easy' })
  expect(strengthOf('hejhejhej')).toEqual({ level: 'easy', because: 'repeated' })
  expect(strengthOf('1987-05-14')).toEqual({ level: 'easy', because: 'date' })
})

test('what everybody sees of the profile is no secret', () => {
  expect(strengthOf('Blå pärmen', ['Blå pärmen'])).toEqual({ level: 'easy', because: 'known' })
  expect(strengthOf('blå pärmen 1', ['Blå pärmen'])).toMatchObject({ level: 'easy' })
})

test('a Swedish word alone is not hard to guess, though no word list knows it', () => {
  expect(strengthOf('trädgård').level).toBe('easy')
  expect(strengthOf('kaffekanna').level).not.toBe('hard')
  expect(strengthOf('blå pärm').level).not.toBe('hard')
})

test('several words in a row are hard to guess, and so is what a password manager makes', () => {
  expect(strengthOf('fyra svalor på en tråd')).toEqual({ level: 'hard' })
  expect(strengthOf('tre stenar i en å')).toEqual({ level: 'hard' })
  expect(strengthOf('k7-Qm2w!xZ9t')).toEqual({ level: 'hard' })
})
