/** Read back by a library that had no part in writing it. */
import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { forSwedishExcel, plain, writeCsv } from '../../src/report/csv-file.ts'
import type { ReportPage } from '../../src/shared/report-page.ts'
import { aYear, pageOf, someWork, tablesIn } from './a-report.ts'
import { nastyName } from './nasty-text.ts'

const asInExcel = (text: string): string[][] =>
  parse(text, { bom: true, delimiter: ';', recordDelimiter: '\r\n' })
const asElsewhere = (text: string): string[][] => parse(text, { recordDelimiter: '\r\n' })

const aPage = (language: 'sv' | 'en' = 'sv') =>
  pageOf(
    [
      ...aYear,
      someWork({ activity: 'D13', sessions: 3, minutes: 95, participants: 3 }),
      someWork({ activity: 'D14', sessions: 2, minutes: 45, participants: 2 }),
    ],
    { language, comparison: 'last_year' },
    { facts: { first_contacts: 30, follow_ups_done: 2 } },
  )

/** The tables of a page as the file must hold them, with numbers as numbers. */
function linesOf(page: ReportPage): (string | number)[][] {
  return tablesIn(page).flatMap(({ sheet, columns, rows, sums }) =>
    [...rows, ...(sums ? [sums] : [])].map((row) => [
      sheet,
      ...row.map((value, index) => {
        if (value === null) return '..'
        return columns[index]?.unit === 'minutes' ? Number(value) / 60 : value
      }),
    ]),
  )
}

const toNumber = (text: string) =>
  /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text

test.each([
  ['for Swedish Excel', asInExcel, forSwedishExcel],
  ['plain', asElsewhere, plain],
])('%s, the file holds every row of every table', (_, readBack, dialect) => {
  const page = aPage()
  const [headings, ...lines] = readBack(writeCsv(page, dialect))
  expect(headings?.slice(0, 4)).toEqual(['Tabell', 'Rad', 'Insatser', 'Tid (timmar)'])
  expect(headings?.at(-1)).toBe('Anmärkning')
  expect(new Set(headings).size).toBe(headings?.length)
  // A column that the table lacks is empty. Hours and percent have four decimals.
  const told = lines.map((line) =>
    line
      .slice(0, -1)
      .filter((value) => value !== '')
      .map(toNumber),
  )
  expect(told).toEqual(
    linesOf(page).map((line) =>
      line.map((value) => (typeof value === 'number' ? Number(value.toFixed(4)) : value)),
    ),
  )
  const hidden = lines.filter((line) => line.includes('..'))
  expect(hidden.length).toBeGreaterThan(1)
  for (const line of hidden) expect(line.at(-1)).toBe('Dold: litet tal')
})

test('is written as Swedish Excel opens it', () => {
  const text = writeCsv(aPage(), forSwedishExcel)
  expect(text.startsWith('\uFEFFTabell;Rad;')).toBe(true)
  expect(text).toContain(';70,4167;')
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\u2212\u00A0]/)
  expect(text.endsWith('\r\n')).toBe(true)
})

test('is written as other programs read it', () => {
  const text = writeCsv(aPage('en'), plain)
  expect(text.startsWith('Table,Row,Sessions,Time (hours),')).toBe(true)
  expect(text).toContain(',70.4167,')
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\uFEFF\u2212\u00A0]/)
})

test('no text becomes a formula, and none is lost', () => {
  fc.assert(
    fc.property(nastyName, (unit) => {
      const page = pageOf([someWork({ unit })])
      for (const [readBack, dialect] of [
        [asInExcel, forSwedishExcel],
        [asElsewhere, plain],
      ] as const) {
        const row = readBack(writeCsv(page, dialect)).find(([table]) => table === 'Enheter')
        const label = row?.[1] ?? ''
        expect([unit, `'${unit}`]).toContain(label)
        expect(label).not.toMatch(/^[\s]*[=+\-@＝＋－＠]/)
        expect(label).not.toMatch(/^[\t\r\n]/)
      }
    }),
    { numRuns: 100 },
  )
})

test.each(['=1+1', '+1', '-1', '@A1', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠A1', ' =1'])(
  '%j is preceded by an apostrophe',
  (unit) => {
    const lines = asInExcel(writeCsv(pageOf([someWork({ unit })]), forSwedishExcel))
    expect(lines.find(([table]) => table === 'Enheter')?.[1]).toBe(`'${unit}`)
  },
)
