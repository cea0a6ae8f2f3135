import { expect, test } from 'vitest'
import { countFilters, noFilter, toFilter } from '../../../src/renderer/log/filter-fields.ts'
import { everySession } from '../../../src/shared/session-search.ts'

const today = '2026-10-14'

test('fields that say nothing ask for every session', () => {
  expect(toFilter(noFilter, today).filter).toEqual(everySession)
  expect(countFilters({ ...noFilter, text: 'å' })).toBe(0)
})

test('days are read as people write them', () => {
  const { filter, errors } = toFilter({ ...noFilter, from: '1/9', to: '261001' }, today)
  expect([filter.from, filter.to]).toEqual(['2026-09-01', '2026-10-01'])
  expect(errors).toEqual({ from: undefined, to: undefined })
  expect(countFilters({ ...noFilter, from: '1/9', activity: 'D01' })).toBe(2)
})

test('a day that cannot be read asks for nothing and is told', () => {
  const { filter, errors } = toFilter({ ...noFilter, from: '31/4', to: 'snart' }, today)
  expect([filter.from, filter.to]).toEqual(['', ''])
  expect(errors).toEqual({ from: 'bad-date', to: 'bad-date' })
})

test('a period that ends before it begins is told', () => {
  const { errors } = toFilter({ ...noFilter, from: '2026-10-02', to: '2026-10-01' }, today)
  expect(errors.to).toBe('bad-period')
})

test('fields narrow what is asked for anyway', () => {
  const anyway = {
    ...everySession,
    activities: ['D05' as const, 'D16' as const],
    from: '2026-09-01',
    to: '2026-09-30',
    hasPerson: true,
  }
  expect(toFilter(noFilter, today, anyway).filter).toEqual(anyway)
  const { filter } = toFilter({ ...noFilter, activity: 'D16', from: '10/9' }, today, anyway)
  expect(filter).toEqual({ ...anyway, activities: ['D16'], from: '2026-09-10' })
  const wide = { ...noFilter, from: '1/8', to: '30/10' }
  expect(toFilter(wide, today, anyway).filter).toEqual(anyway)
})
