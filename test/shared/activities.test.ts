import { expect, test } from 'vitest'
import {
  type ActivityCode,
  activities,
  activityCodes,
  activitySources,
  getActivity,
} from '../../src/shared/activities.ts'

const numbered = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => letter + String(index + 1).padStart(2, '0'))

test('there are nineteen direct and ten indirect activities', () => {
  expect(activityCodes).toEqual([...numbered('D', 19), ...numbered('I', 10)])
  for (const { code, kind } of activities) {
    expect(kind).toBe(code.startsWith('D') ? 'direct' : 'indirect')
  }
})

test('each has a name of its own in both languages', () => {
  for (const language of ['sv', 'en'] as const) {
    const names = activities.map((activity) => activity[language])
    expect(new Set(names).size).toBe(activities.length)
    for (const name of names) expect(name).toMatch(/^[A-ZÅÄÖ]/)
  }
})

test('every source that is named exists, and every one that exists is named', () => {
  const named = new Set<string>(activities.flatMap(({ sources }) => [...sources]))
  expect([...named].toSorted()).toEqual(Object.keys(activitySources).toSorted())
  for (const address of Object.values(activitySources)) expect(URL.canParse(address)).toBe(true)
})

test('all but travel say where they come from', () => {
  const without = activities.filter(({ sources }) => sources.length === 0)
  expect(without.map(({ code }) => code)).toEqual(['I10'])
})

test('an activity is found by its code', () => {
  expect(getActivity('D19').sv).toBe('Närvaro, tillgänglig på enheten')
  expect(() => getActivity('D20' as ActivityCode)).toThrow('no activity')
})
