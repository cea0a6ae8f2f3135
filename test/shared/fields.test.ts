import type * as z from 'zod/mini'
import { expect, test } from 'vitest'
import {
  date,
  month,
  oneOf,
  optionalLine,
  optionalText,
  requiredLine,
  time,
  wholeNumber,
} from '../../src/shared/fields.ts'

/** The refusal codes a value gets; none when it is taken. */
function refusals(field: z.ZodMiniType, value: unknown): string[] {
  const parsed = field.safeParse(value)
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.message)
}

test('a text may be empty, long and of several lines', () => {
  const note = optionalText(20)
  expect(refusals(note, '')).toEqual([])
  expect(note.parse(' en rad\r\n\ten till ')).toBe(' en rad\r\n\ten till ')
  expect(refusals(note, 'x'.repeat(20))).toEqual([])
  expect(refusals(note, 'x'.repeat(21))).toEqual(['text-too-long'])
})

test.each([
  ['a NUL', 'a\0b'],
  ['an escape', 'a\u001Bb'],
  ['a reversed direction', 'a\u202Eb'],
  ['an isolated direction', 'a\u2066b'],
])('a text with %s is refused', (_, text) => {
  for (const field of [optionalText(80), optionalLine(80), requiredLine(80)]) {
    expect(refusals(field, text)).toEqual(['text-control-characters'])
  }
})

test('a line has no line break', () => {
  expect(refusals(requiredLine(80), 'Avdelning\n12')).toEqual(['text-control-characters'])
  expect(refusals(optionalLine(80), 'Blå\tbjörk')).toEqual(['text-control-characters'])
})

test('a line loses its outer spaces, and only a required one has to be there', () => {
  expect(requiredLine(80).parse('  Avdelning 12 ')).toBe('Avdelning 12')
  expect(optionalLine(80).parse(' Blå björk ')).toBe('Blå björk')
  expect(optionalLine(80).parse('  ')).toBe('')
  expect(refusals(requiredLine(80), '  ')).toEqual(['text-missing'])
})

test('every kind of text refuses an identity number', () => {
  for (const field of [optionalText(80), optionalLine(80), requiredLine(80)]) {
    expect(refusals(field, 'Träffade 640823-3234 idag')).toEqual(['identity-number'])
  }
})

test('says everything that is amiss with a text', () => {
  expect(refusals(optionalText(5), '640823-3234')).toEqual(['text-too-long', 'identity-number'])
})

test('the same letters are the same text wherever they were typed', () => {
  const decomposed = 'Blå björk'.normalize('NFD')
  expect(decomposed).not.toBe('Blå björk')
  expect(requiredLine(9).parse(decomposed)).toBe('Blå björk')
  expect(optionalLine(9).parse(decomposed)).toBe('Blå björk')
  expect(optionalText(9).parse(decomposed)).toBe('Blå björk')
})

test('a time is on the clock or not stated', () => {
  for (const taken of ['', '00:00', '09:30', '23:59']) expect(refusals(time, taken)).toEqual([])
  for (const refused of ['24:00', '9:30', '09.30', '09:60', '09:30:00', ' ', '09:30\n']) {
    expect(refusals(time, refused)).toEqual(['bad-time'])
  }
})

test('a whole number stays within its bounds', () => {
  const minutes = wholeNumber(1, 1440, 'bad-minutes')
  for (const taken of [1, 45, 1440]) expect(refusals(minutes, taken)).toEqual([])
  for (const refused of [0, -5, 1441, 12.5, Number.NaN, Infinity, '45', null]) {
    expect(refusals(minutes, refused)).toEqual(['bad-minutes'])
  }
})

test('days, months and choices say why they are not taken', () => {
  expect(refusals(date, '2026-02-30')).toEqual(['bad-date'])
  expect(refusals(date, 20261014)).toEqual(['bad-date'])
  expect(refusals(month, '2026-13')).toEqual(['bad-month'])
  expect(refusals(oneOf(['a', 'b'], 'unknown-form'), 'c')).toEqual(['unknown-form'])
  expect(refusals(oneOf(['a', 'b'], 'unknown-form'), 'toString')).toEqual(['unknown-form'])
})
