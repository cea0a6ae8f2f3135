import { expect, test } from 'vitest'
import { guessSetting } from '../../src/shared/guess-setting.ts'

const units = [
  { name: 'Norra', setting: 'inpatient' },
  { name: 'Linden', setting: 'municipal' },
  { name: 'Eken', setting: 'municipal' },
] as const

test.each([
  ['Avdelning 72', 'inpatient'],
  ['Ward 3A', 'inpatient'],
  ['Mottagningen', 'outpatient'],
  ['Mobila teamet', 'outpatient'],
  ['Träffpunkten Linden'.normalize('NFD'), 'municipal'],
])('tells the setting of %s by its name', (name, setting) => {
  expect(guessSetting(name, [])).toBe(setting)
})

test('takes the setting that most units have when the name says nothing, else other', () => {
  expect(guessSetting('Björken', units)).toBe('municipal')
  expect(guessSetting('Björken', units.slice(0, 2))).toBe('inpatient')
  expect(guessSetting('Björken', [])).toBe('other')
})
