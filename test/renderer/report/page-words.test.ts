import { expect, test } from 'vitest'
import { figureInWords, shortened } from '../../../src/renderer/report/page-words.ts'

test('says figures in the language of the page, with units that stay beside them', () => {
  const said = (value: number, unit: 'count' | 'minutes' | 'percent', language: 'sv' | 'en') =>
    figureInWords(value, unit, language).replaceAll('\u00A0', ' ')
  expect(said(12_345, 'count', 'sv')).toBe('12 345')
  expect(said(12_345, 'count', 'en')).toBe('12,345')
  expect(said(74_115, 'minutes', 'sv')).toBe('1 235 h 15 min')
  expect(said(0, 'minutes', 'en')).toBe('0 min')
  expect(said(33.4, 'percent', 'sv')).toBe('33 %')
  expect(said(33.4, 'percent', 'en')).toBe('33%')
  expect(said(0, 'percent', 'sv')).toBe('0 %')
  expect(said(0.3, 'percent', 'sv')).toBe('< 1 %')
  expect(said(99.7, 'percent', 'sv')).toBe('> 99 %')
  expect(said(100, 'percent', 'sv')).toBe('100 %')
})

test('shortens months, and says the year where it begins', () => {
  const months = ['November 2026', 'December 2026', 'Januari 2027', 'Februari 2027']
  expect(shortened(months, 'sv')).toEqual(['Nov 2026', 'Dec', 'Jan 2027', 'Feb'])
  expect(shortened(['May 2026', 'September 2026'], 'en')).toEqual(['May 2026', 'Sept'])
  expect(shortened(['Kvartal 1 2026', 'Kvartal 2 2026'], 'sv')).toEqual([
    'Kvartal 1 2026',
    'Kvartal 2 2026',
  ])
})

test('keeps every year where only some of many months have a label', () => {
  const months = Array.from({ length: 14 }, () => 'Oktober 2026')
  expect(shortened(months, 'sv')[1]).toBe('Okt 2026')
})
