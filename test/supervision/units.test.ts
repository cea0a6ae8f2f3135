import { expect, test } from 'vitest'
import type { AddedRegionUnit } from '../../src/shared/overview.ts'
import { Refusal } from '../../src/shared/refusal.ts'
import {
  addUnit,
  changeUnit,
  listNamesInLogs,
  listUnits,
  placeName,
  placing,
  putBackUnit,
  removeUnit,
} from '../../src/supervision/units.ts'
import { aRegion, workAt } from './a-region.ts'

const aUnit = (name: string, changes: Partial<AddedRegionUnit> = {}): AddedRegionUnit => ({
  names: [],
  name,
  setting: 'inpatient',
  organisation: 'Region Exempel',
  region: 'Norra',
  ...changes,
})

const codeOf = (act: () => unknown): string => {
  try {
    act()
    return 'nothing'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

test('units stand by region and name, and those of no region last', () => {
  const { db } = aRegion()
  addUnit(db, aUnit('Avdelning 10'))
  addUnit(db, aUnit('Utan', { region: '', organisation: '' }))
  addUnit(db, aUnit('Träffpunkten', { region: 'Södra', setting: 'municipal' }))
  addUnit(db, aUnit('Avdelning 9'))
  expect(listUnits(db).map(({ name }) => name)).toEqual([
    'Avdelning 9',
    'Avdelning 10',
    'Träffpunkten',
    'Utan',
  ])
})

test('two units are never called the same, case and spaces aside', () => {
  const { db } = aRegion()
  const first = addUnit(db, aUnit('Avdelning 72'))
  const other = addUnit(db, aUnit('Öppenvården'))
  expect(codeOf(() => addUnit(db, aUnit('avdelning  72')))).toBe('unit-exists')
  expect(codeOf(() => changeUnit(db, other.id, aUnit('AVDELNING 72')))).toBe('unit-exists')
  expect(changeUnit(db, first.id, aUnit('Avdelning  72'))).toMatchObject({ name: 'Avdelning  72' })
})

test('a removed unit is put back with what logs call it', () => {
  const { db } = aRegion()
  const unit = addUnit(db, aUnit('Avdelning 72'))
  placeName(db, 'Avd 72', unit.id)
  placeName(db, '72:an', unit.id)
  const before = listUnits(db)
  const removed = removeUnit(db, unit.id)
  expect(listUnits(db)).toEqual([])
  expect(codeOf(() => removeUnit(db, unit.id))).toBe('region-unit-gone')
  expect(codeOf(() => changeUnit(db, unit.id, aUnit('A')))).toBe('region-unit-gone')
  expect(codeOf(() => placeName(db, 'Avd 72', unit.id))).toBe('region-unit-gone')
  putBackUnit(db, removed)
  expect(listUnits(db)).toEqual(before)
})

test('a name that was given to another unit meanwhile stays there', () => {
  const { db } = aRegion()
  const first = addUnit(db, aUnit('A'))
  placeName(db, 'x', first.id)
  const removed = removeUnit(db, first.id)
  const second = addUnit(db, aUnit('B'))
  placeName(db, 'x', second.id)
  putBackUnit(db, removed)
  expect(listUnits(db).map(({ name, names }) => [name, names])).toEqual([
    ['A', []],
    ['B', ['x']],
  ])
})

test('a name in a log belongs to the unit that is called so, or else to the one that was said', () => {
  const { db } = aRegion()
  const ward = addUnit(db, aUnit('Avdelning 72'))
  const open = addUnit(db, aUnit('Öppenvården'))
  placeName(db, 'Avd. 72', ward.id)
  placeName(db, 'öppenvården', ward.id)
  const placed = placing(listUnits(db))
  const idOf = (name: string) => placed(name)?.id ?? null
  expect([' avdelning 72', 'AVD.  72', 'Öppenva\u030Arden'].map(idOf)).toEqual([
    ward.id,
    ward.id,
    open.id,
  ])
  expect(idOf('Avdelning 7')).toBeNull()
})

test('names that belong to no unit are listed once, the most used first, until they are placed', () => {
  const { db, share } = aRegion()
  const unit = addUnit(db, aUnit('Avdelning 72'))
  share('Log A', {
    cells: [
      workAt('Avdelning 72', 10),
      workAt('Avd 72', 10),
      workAt('', 10, { setting: 'other' }),
      workAt('Torget', 10, { setting: 'municipal' }),
      workAt('Torget', 10, { month: '2026-11', setting: 'outpatient' }),
    ],
  })
  share('Log B', { cells: [workAt('torget', 10, { setting: 'municipal' })] })
  expect(listNamesInLogs(db)).toEqual([
    { name: 'Torget', settings: ['municipal', 'outpatient'], logs: 2 },
    { name: 'Avd 72', settings: ['inpatient'], logs: 1 },
  ])
  placeName(db, 'Avd 72', unit.id)
  placeName(db, 'TORGET', unit.id)
  expect(listNamesInLogs(db)).toEqual([])
  placeName(db, 'TORGET', null)
  expect(listNamesInLogs(db).map(({ name }) => name)).toEqual(['Torget'])
})
