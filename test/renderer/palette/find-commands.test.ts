import { expect, test } from 'vitest'
import { type Command, findCommands } from '../../../src/renderer/palette/find-commands.ts'

const command = (name: string, more: Partial<Command> = {}): Command => ({
  id: name,
  name,
  run: () => {},
  ...more,
})
const commands = [
  command('Ny insats', { words: 'logga skriv rad' }),
  command('Hämta in gammal logg', { words: 'importera Excel' }),
  command('Logg'),
  command('Blå björk', { isQuiet: true }),
]
const namesFor = (text: string) => findCommands(text, commands).commands.map(({ name }) => name)

test('offers every command for an empty text but the quiet ones', () => {
  expect(namesFor(' ')).toEqual(['Ny insats', 'Hämta in gammal logg', 'Logg'])
})

test('puts the name that begins with the text first, then its other words, then synonyms', () => {
  expect(namesFor('logg')).toEqual(['Logg', 'Hämta in gammal logg', 'Ny insats'])
})

test('finds by unfinished words in any order, without dots and rings', () => {
  expect(namesFor('log ham')).toEqual(['Hämta in gammal logg'])
  expect(namesFor('bjork')).toEqual(['Blå björk'])
  expect(namesFor('excel')).toEqual(['Hämta in gammal logg'])
})

test('finds nothing when a word fits nothing, and says how near the best is', () => {
  expect(namesFor('logg zebra')).toEqual([])
  expect(findCommands('zebra', commands).far).toBe(Number.POSITIVE_INFINITY)
  expect(findCommands('logg', commands).far).toBe(0)
  expect(findCommands('skriv', commands).far).toBe(2)
})
