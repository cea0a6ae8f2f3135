import { expect, test } from 'vitest'
import { usualForm, usualParticipants } from '../../src/shared/session-defaults.ts'
import { activityCodes } from '../../src/shared/activities.ts'
import { forms } from '../../src/shared/session.ts'

test('fills in the form an activity usually takes', () => {
  expect(usualForm('D01')).toBe('individual')
  expect(usualForm('D08')).toBe('group')
  expect(usualForm('D19')).toBe('present')
  expect(usualForm('I02')).toBe('alone')
  expect(usualForm('I03')).toBe('with_staff')
  expect(usualForm('')).toBe('individual')
})

test('has a form for every activity', () => {
  const known = forms.map(({ code }) => code)
  for (const code of activityCodes) expect(known).toContain(usualForm(code))
})

test('counts one participant in a meeting between two', () => {
  expect(usualParticipants('D01', 'individual')).toBe('1')
  expect(usualParticipants('D12', 'phone')).toBe('1')
})

test('counts nobody in indirect work, alone or when being present', () => {
  expect(usualParticipants('I03', 'with_staff')).toBe('0')
  expect(usualParticipants('D19', 'present')).toBe('0')
  expect(usualParticipants('', 'alone')).toBe('0')
})

test('leaves the participants of a group to be asked for', () => {
  expect(usualParticipants('D07', 'group')).toBe('')
})
