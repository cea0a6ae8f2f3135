import { expect, test } from 'vitest'
import { type BreakdownName, rowsOf } from '../../../src/renderer/summary/breakdown.ts'
import type { Summary, Totals } from '../../../src/shared/summary.ts'

const totals = (minutes: number): Totals => ({
  sessions: 1,
  minutes,
  participants: 1,
  person_minutes: minutes,
})
const summary: Summary = {
  all: totals(165),
  direct: totals(120),
  indirect: totals(45),
  by_activity: { I02: totals(45), D01: totals(30), D10: totals(90) },
  by_week: { '2027-W01': totals(60), '2026-W53': totals(105) },
  by_unit: { 'Öppna dörren': totals(30), 'Avdelning 72': totals(30), Ängen: totals(105) },
  by_form: { alone: totals(45), individual: totals(120) },
  by_phase: { '': totals(45), ending: totals(30), first_contact: totals(90) },
  by_date: { '2027-01-04': totals(60), '2026-12-31': totals(105) },
  people_with_alias: 2,
  did_not_happen: 0,
  first_contacts: 0,
  follow_ups_done: 0,
}
const words = {
  direct: 'Direkt',
  indirect: 'Indirekt',
  noPhase: 'Ingen fas',
  noUnit: 'Ingen enhet',
  week: (number: number) => `v. ${number}`,
}
const texts = (name: BreakdownName) => rowsOf(summary, name, 'sv', words).map(({ text }) => text)

test('orders activities by time and marks the indirect ones', () => {
  const rows = rowsOf(summary, 'activity', 'sv', words)
  expect(rows.map(({ key, isIndirect }) => [key, isIndirect])).toEqual([
    ['D10', false],
    ['I02', true],
    ['D01', false],
  ])
})

test('orders units by time, and equal ones as the alphabet of the language does', () => {
  expect(texts('unit')).toEqual(['Ängen', 'Avdelning 72', 'Öppna dörren'])
})

test('keeps weeks and days in time across New Year', () => {
  expect(texts('week')).toEqual(['v. 53', 'v. 1'])
  expect(texts('date')).toEqual(['2026-12-31', '2027-01-04'])
})

test('keeps phases in the order of a contact, those without one last', () => {
  expect(texts('phase')).toEqual(['Första kontakten', 'Avslut', 'Ingen fas'])
})

test('has the two kinds of work', () => {
  expect(rowsOf(summary, 'kind', 'sv', words).map(({ text, minutes }) => [text, minutes])).toEqual([
    ['Direkt', 120],
    ['Indirekt', 45],
  ])
})
