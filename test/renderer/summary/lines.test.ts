import { expect, test } from 'vitest'
import { isIndirect, linesOf } from '../../../src/renderer/summary/lines.ts'
import { type Breakdown, noTotals, type Totals } from '../../../src/shared/summary.ts'

const totals = (minutes: number): Totals => ({
  sessions: 1,
  minutes,
  participants: 1,
  person_minutes: minutes,
})
const keysOf = (grouping: Parameters<typeof linesOf>[0], now: Breakdown, before: Breakdown = {}) =>
  linesOf(grouping, now, before, 'sv').map(({ key }) => key)

test('orders activities by time', () => {
  const now = { I02: totals(45), D01: totals(30), D10: totals(90) }
  expect(keysOf('activity', now)).toEqual(['D10', 'I02', 'D01'])
})

test('orders units by time, equal ones as the alphabet of the language does, none last', () => {
  const now = {
    '': totals(300),
    'Öppna dörren': totals(30),
    'Avdelning 72': totals(30),
    Ängen: totals(105),
  }
  expect(keysOf('unit', now)).toEqual(['Ängen', 'Avdelning 72', 'Öppna dörren', ''])
})

test('keeps phases in the order of a contact, and kinds in theirs', () => {
  expect(
    keysOf('phase', { '': totals(45), ending: totals(90), first_contact: totals(30) }),
  ).toEqual(['first_contact', 'ending', ''])
  expect(keysOf('kind', { indirect: totals(90), direct: totals(30) })).toEqual([
    'direct',
    'indirect',
  ])
})

test('has a line for what only one of two periods has', () => {
  const [walk, talk] = linesOf('activity', { D10: totals(20) }, { D01: totals(50) }, 'sv')
  expect(walk).toMatchObject({ key: 'D10', minutes: 20, before: noTotals() })
  expect(talk).toMatchObject({ key: 'D01', minutes: 0, before: totals(50) })
})

test('a unit may bear any name, also where only one of two periods has it', () => {
  const lines = linesOf('unit', {}, { constructor: totals(20), toString: totals(30) }, 'sv')
  expect(lines.map(({ key, minutes }) => [key, minutes])).toEqual([
    ['toString', 0],
    ['constructor', 0],
  ])
})

test('tells indirect work where a grouping does', () => {
  expect(isIndirect('activity', 'I02')).toBe(true)
  expect(isIndirect('type', 'staff_relationships')).toBe(true)
  expect(isIndirect('type', 'advocacy')).toBe(false)
  expect(isIndirect('form', 'alone')).toBe(false)
})
