import { describe, expect, test } from 'vitest'
import {
  lastYear,
  latestQuarter,
  monthsToChoose,
  newPortfolio,
  newReport,
  nextHeading,
  proposedTitle,
  thisYear,
  translatedHeading,
  newReportOn,
} from '../../../src/renderer/report/proposals.ts'
import { reportSettings } from '../../../src/shared/report.ts'

describe('quick periods', () => {
  test('this year ends with this month', () => {
    expect(thisYear('2026-11-22')).toEqual({ from: '2026-01', to: '2026-11' })
  })

  test('last year is whole', () => {
    expect(lastYear('2026-01-01')).toEqual({ from: '2025-01', to: '2025-12' })
  })

  test('the latest quarter is over', () => {
    expect(latestQuarter('2026-11-22')).toEqual({ from: '2026-07', to: '2026-09' })
    expect(latestQuarter('2026-12-31')).toEqual({ from: '2026-07', to: '2026-09' })
    expect(latestQuarter('2027-01-01')).toEqual({ from: '2026-10', to: '2026-12' })
  })
})

test('months to choose are whole years around what there is, what is chosen and last year', () => {
  const months = monthsToChoose(
    { from: '2025-03', to: '2026-10' },
    { from: '2024-02', to: '2026-10' },
    '2026-11-22',
  )
  expect(months[0]).toBe('2026-12')
  expect(months.at(-1)).toBe('2024-01')
  expect(months).toHaveLength(36)
})

describe('a proposed title', () => {
  const work = { kind: 'work', language: 'sv' } as const

  test('is that of a yearly report when most of a year is in it', () => {
    expect(proposedTitle({ ...work, from: '2026-01', to: '2026-12' })).toBe(
      'Verksamhetsberättelse 2026',
    )
    expect(proposedTitle({ ...work, language: 'en', from: '2026-01', to: '2026-07' })).toBe(
      'Annual report 2026',
    )
  })

  test('names the months otherwise', () => {
    expect(proposedTitle({ ...work, from: '2026-07', to: '2026-09' })).toMatch(
      /^Rapport juli.september 2026$/,
    )
    expect(proposedTitle({ ...work, from: '2026-02', to: '2026-12' })).toMatch(/^Rapport februari/)
    expect(proposedTitle({ ...work, from: '2025-01', to: '2026-12' })).toMatch(/^Rapport januari/)
  })

  test('is of the own development where the report is', () => {
    expect(
      proposedTitle({ kind: 'development', language: 'sv', from: '2026-01', to: '2026-12' }),
    ).toBe('Min utveckling 2026')
  })
})

describe('a new report', () => {
  const scope = { from: '2024-05', to: '2026-10', units: ['Avdelning 72'] }

  test('is of this year when that has figures, else of the newest that has', () => {
    expect(newReport(scope, 'sv', '2026-11-22')).toMatchObject({ from: '2026-01', to: '2026-11' })
    expect(newReport(scope, 'sv', '2028-03-01')).toMatchObject({ from: '2026-01', to: '2026-12' })
  })

  test('is valid as it is, in both languages', () => {
    for (const language of ['sv', 'en'] as const) {
      const settings = newReport(scope, language, '2026-11-22')
      expect(reportSettings.parse(settings)).toEqual(settings)
      expect(settings.texts.map(({ text }) => text)).toEqual(['', '', '', ''])
    }
  })
})

test('a portfolio is of a whole year, and asks what was learned', () => {
  const settings = newPortfolio('2026', 'sv')
  expect(reportSettings.parse(settings)).toEqual(settings)
  expect(settings).toMatchObject({
    kind: 'development',
    title: 'Min utveckling 2026',
    from: '2026-01',
    to: '2026-12',
  })
  const { texts } = newPortfolio('2026', 'en')
  expect(settings.texts.map(({ heading }) => translatedHeading(heading, 'sv', 'en'))).toEqual(
    texts.map(({ heading }) => heading),
  )
})

test('a further text gets the first usual heading that is free', () => {
  const texts = [{ heading: 'Bakgrund' }, { heading: 'Framåt' }]
  expect(nextHeading('sv', texts)).toBe('Vad vi gjorde')
  const { texts: all } = newReport(
    { from: '2026-01', to: '2026-02', units: [] },
    'en',
    '2026-03-01',
  )
  expect(nextHeading('en', all)).toBe('New heading')
})

test('a report can begin with the months and units that somebody has looked at', () => {
  expect(newReportOn({ from: '2026-04', to: '2026-06' }, ['Avdelning 72'], 'sv')).toMatchObject({
    kind: 'work',
    from: '2026-04',
    to: '2026-06',
    units: ['Avdelning 72'],
    title: 'Rapport april–juni 2026',
  })
})
