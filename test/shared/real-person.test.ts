import { expect, test } from 'vitest'
import { activities } from '../../src/shared/activities.ts'
import { forms, links, phases, settings } from '../../src/shared/session.ts'
import { looksReal } from '../../src/shared/real-person.ts'
import { examples } from './one-line-examples.ts'

// Common names put together at random, the examples' domain and numbers that are set aside for fiction.
test.each([
  ['Anna Andersson', 'name'],
  ['anna andersson', 'name'],
  ['ANNA ANDERSSON', 'name'],
  ['Pratade med Anna Andersson om livet', 'name'],
  ['Anna-Karin Holm', 'name'],
  ['Träffade Zsófia Kovács igår', 'name'],
  ['Zsófia Kovács', 'name'],
  ['070-174 06 05', 'phone'],
  ['ring 0701740605', 'phone'],
  ['+46 70 174 06 05', 'phone'],
  ['0046701740605', 'phone'],
  ['08-465 004 00', 'phone'],
  ['031-390 06 00', 'phone'],
  ['0980-319 20', 'phone'],
  ['Påhittsgatan 12', 'address'],
  ['bor på påhittsvägen 3B', 'address'],
  ['123 45 Påhittstad', 'address'],
  ['någon@example.com', 'email'],
  ['skriv till fornamn.efternamn@mail.example.org', 'email'],
])('warns about “%s”', (text, thing) => {
  expect(looksReal(text)).toBe(thing)
})

test.each([
  '',
  'Avdelning 72',
  'Blå björk',
  'Blå Björk',
  'Samtal med Blå Björk och Röd Sten',
  'Röda Korset',
  'Pratade vid fönstret. Spelade kort',
  'Pratade om sorg. Hon vill söka jobb. Vi ses på måndag.',
  '2026-10-14',
  '01-10-2026 45 min',
  '10:15',
  '08:30-09:15 samtal',
  '10.15-11.00',
  '0930 1015',
  'D01',
  'promenad på skogsstigen 3 km',
  'Gröna Lund',
  'Försäkringskassan Solna',
  'Region Örebro',
  'Peer Support',
  'Mobilt BankID',
  'Microsoft Teams',
  'Hej Kalle',
  '100 20 minuter',
  'Träffpunkten Kastanjen',
  '🌳 🌳',
])('does not warn about “%s”', (text) => {
  expect(looksReal(text)).toBeNull()
})

test('does not warn about any name that the app itself uses', () => {
  const names = [activities, forms, settings, phases, links].flatMap((choices) =>
    choices.flatMap(({ sv, en }) => [sv, en]),
  )
  expect(names.filter((name) => looksReal(name) !== null)).toEqual([])
})

test('does not warn about any example of what people write', () => {
  const lines = Object.values(examples)
    .flat()
    .map(({ line }) => line)
  expect(lines.filter((line) => looksReal(line) !== null)).toEqual([])
})

test.each(['Ab '.repeat(33_333), 'a'.repeat(100_000), '0 '.repeat(50_000), '@'.repeat(100_000)])(
  'looks through 100,000 characters without delay',
  (text) => {
    const begin = performance.now()
    looksReal(text)
    expect(performance.now() - begin).toBeLessThan(2000)
  },
)
