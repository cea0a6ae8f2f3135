import { expect, test } from 'vitest'
import { regionsOf } from '../../../src/renderer/overview/regions.ts'
import type { Overview, PlaceWork } from '../../../src/shared/overview.ts'

const row = (region: string | null): PlaceWork => ({
  key: 'A',
  units: ['A'],
  region,
  organisation: '',
  setting: 'inpatient',
  names: ['A'],
  logs: 2,
  figures: null,
  activities: [],
  facts: null,
})

const anOverview = (units: readonly PlaceWork[], without: Overview['without']): Overview => ({
  from: '2026-01',
  to: '2026-12',
  withheld: 0,
  whole: { logs: 2, figures: null, activities: [], facts: null },
  by_place: { region: [], organisation: [], setting: [], unit: [...units] },
  by_activity: [],
  by_month: [],
  choices: { region: [], organisation: [], setting: [], unit: [] },
  without,
})

test('regions stand by name, also those without any work, and then what belongs to none or several', () => {
  const empty = {
    id: 1,
    name: 'B',
    setting: 'outpatient',
    organisation: '',
    region: 'Norra',
    names: [],
    isToldOfEarlier: false,
  } as const
  const work = anOverview(
    [row(null), row(''), row('Östra'), row('Södra'), row('Östra')],
    [{ ...empty, names: [] }],
  )
  expect(regionsOf(work)).toEqual(['Norra', 'Södra', 'Östra', '', null])
})
