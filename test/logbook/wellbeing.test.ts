import { expect, test } from 'vitest'
import { keepWellbeing, listWellbeing, removeWellbeing } from '../../src/logbook/wellbeing.ts'
import { contract } from '../../src/shared/contract.ts'
import { feelings, type Wellbeing } from '../../src/shared/own-development.ts'
import { Refusal } from '../../src/shared/refusal.ts'
import { openLog } from '../support/open-log.ts'

const aDay = (differences: Partial<Wellbeing> = {}): Wellbeing => ({
  day: '2026-11-02',
  feelings: ['calm', 'tired'],
  text: 'En lång dag.\n\nMen en bra.',
  ...differences,
})

test('days come back as they were written, newest first', () => {
  const db = openLog()
  const days = [
    aDay(),
    aDay({ day: '2026-11-05', feelings: [] }),
    aDay({ day: '2026-11-04', text: '' }),
  ]
  for (const day of days) expect(keepWellbeing(db, day)).toBeNull()
  const listed = listWellbeing(db)
  expect(listed).toEqual([days[1], days[2], days[0]])
  expect(contract.wellbeing.list.output.parse(listed)).toEqual(listed)
})

test('a day has one entry: the former is answered, so that it can come back', () => {
  const db = openLog()
  keepWellbeing(db, aDay())
  const changed = aDay({ feelings: ['moved'], text: '' })
  expect(keepWellbeing(db, changed)).toEqual(aDay())
  expect(listWellbeing(db)).toEqual([changed])
  keepWellbeing(db, aDay())
  expect(listWellbeing(db)).toEqual([aDay()])
})

test('what is removed is gone, and answered', () => {
  const db = openLog()
  keepWellbeing(db, aDay())
  expect(removeWellbeing(db, aDay().day)).toEqual(aDay())
  expect(listWellbeing(db)).toEqual([])
  expect(() => removeWellbeing(db, aDay().day)).toThrow(new Refusal('wellbeing-gone'))
})

test.each([
  [{ feelings: [], text: '  ' }, 'text-missing'],
  [{ text: 'Pratade om 19640823-3234' }, 'identity-number'],
  [{ text: 'a'.repeat(2001) }, 'text-too-long'],
  [{ day: '2026-13-01' }, 'bad-date'],
  [{ feelings: [7] }, 'invalid-input'],
] as const)('%j is not taken', (differences, code) => {
  const { error } = contract.wellbeing.keep.input.safeParse({ ...aDay(), ...differences })
  expect(error?.issues[0]?.message).toBe(code)
})

test('its words are no scale: by the alphabet of Swedish, none beside a number', () => {
  const words = feelings.map(({ sv }) => sv)
  expect(words).toEqual(words.toSorted(new Intl.Collator('sv').compare))
  expect(JSON.stringify(feelings)).not.toMatch(/\d/)
})
