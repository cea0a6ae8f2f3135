import { expect, test } from 'vitest'
import { findPeople } from '../../../src/renderer/people/find-people.ts'

const people = ['Blå björk', 'Grön björn', 'Röd sten', 'Björnbär'].map((name) => ({
  name,
  sessions: 1,
  minutes: 45,
  lastDate: '2026-10-14',
  openFollowUps: 0,
  openLists: 0,
  activePlans: 0,
}))
const namesOf = (text: string) => findPeople(people, text).map(({ name }) => name)

test('an empty text finds everybody, in the given order', () => {
  expect(namesOf(' ')).toEqual(people.map(({ name }) => name))
})

test('those that begin with the text come first', () => {
  expect(namesOf('björ')).toEqual(['Björnbär', 'Blå björk', 'Grön björn'])
})

test('capitals, accents and outer spaces make no difference', () => {
  expect(namesOf(' BLA BJ ')).toEqual(['Blå björk'])
})

test('nobody is found where nobody fits', () => {
  expect(namesOf('havre')).toEqual([])
})
