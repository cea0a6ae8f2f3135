import { expect, test } from 'vitest'
import { activities, activityCodes } from '../../src/shared/activities.ts'
import { findActivityByWords } from '../../src/shared/activity-words.ts'
import { vocabulary } from '../../src/shared/activity-vocabulary.ts'
import type { OfferedActivity } from '../../src/shared/preferences.ts'

const own: readonly OfferedActivity[] = [
  { activity: 'D09', label: 'Fika och spel', isHidden: false },
  { activity: 'D10', label: 'Skogsbad', isHidden: true },
  { activity: 'D08', label: 'Promenad', isHidden: false },
]

test.each([
  ['Stödsamtal', 'D01', ''],
  ['Samtal', 'D01', ''],
  ['pratade', 'D01', ''],
  ['Enskilt samtal', 'D01', 'individual'],
  ['Telefonsamtal', 'D01', 'phone'],
  ['Ringt', 'D01', 'phone'],
  ['Samtal (telefon)', 'D01', 'phone'],
  ['Promenadgrupp', 'D10', 'group'],
  ['Musikgrupp', 'D07', 'group'],
  ['Kvinnogrupp', 'D08', 'group'],
  ['Grupp', 'D08', 'group'],
  ['Bokcirkel', 'D08', ''],
  ['PROMENAD', 'D10', ''],
  ['gym', 'D10', ''],
  ['Hemkomst', 'D11', ''],
  ['Utskrivningssamtal', 'D11', ''],
  ['Läkarsamtal', 'D05', ''],
  ['Vårdplanering/SIP', 'D05', ''],
  ['Studieplanering', 'D13', ''],
  ['Jobb', 'D15', ''],
  ['Egna mål', 'D18', ''],
  ['APT', 'I03', ''],
  ['Handledning i grupp', 'I04', 'group'],
  ['Follow-up call', 'D12', 'phone'],
  ['walking', 'D10', ''],
  ['d13', 'D13', ''],
  ['Planering: arbete', 'D15', ''],
  ['Receiving supervision and training', 'I04', ''],
])('takes “%s” for %s', (text, activity, form) => {
  expect(findActivityByWords(text, [])).toEqual({ activity, label: '', form })
})

test.each(['', 'Möte', 'Övrigt', '🌳', 'qwerty', '45', '   '])(
  'takes “%s” for no activity',
  (text) => {
    expect(findActivityByWords(text, [])).toBeNull()
  },
)

test.each(
  activities.flatMap(({ code, sv, en }) =>
    [code, sv, en, sv.toUpperCase()].map((name) => ({ code, name })),
  ),
)('finds $code by “$name”', ({ code, name }) => {
  expect(findActivityByWords(name, [])).toMatchObject({ activity: code, label: '' })
})

test('prefers an own label to a usual word', () => {
  expect(findActivityByWords('fika och spel', own)).toEqual({
    activity: 'D09',
    label: 'Fika och spel',
    form: '',
  })
  expect(findActivityByWords('promenad', own)).toMatchObject({ activity: 'D08', label: 'Promenad' })
  expect(findActivityByWords('spel', own)).toMatchObject({ activity: 'D07', label: '' })
})

test('understands a hidden label that is written in full', () => {
  expect(findActivityByWords('Skogsbad', own)).toMatchObject({ activity: 'D10', label: 'Skogsbad' })
})

test('has words for every activity, each of them once', () => {
  const words = vocabulary.flatMap(([meaning, list]) =>
    list.split(', ').map((word) => ({ word: word.replace('=', ''), meaning })),
  )
  for (const code of activityCodes) {
    expect(words.filter(({ meaning }) => meaning.activity === code).length).toBeGreaterThan(4)
  }
  const written = words.map(({ word }) => word)
  expect(written.filter((word, index) => written.indexOf(word) !== index)).toEqual([])
  for (const word of written) {
    expect(word).toBe(word.toLowerCase().normalize().trim())
    expect(word.split(' ').length).toBeLessThanOrEqual(5)
  }
})
