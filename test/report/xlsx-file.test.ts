/** Read back by a library that shares nothing with the one that wrote it. */
import { CFB, type CellObject, read, utils, type WorkBook } from '@e965/xlsx'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeXlsx } from '../../src/report/xlsx-file.ts'
import type { PageTable, ReportPage } from '../../src/shared/report-page.ts'
import { aYear, pageOf, someWork, tableIn, tablesIn, textsIn } from './a-report.ts'
import { nastyName, nastyText } from './nasty-text.ts'

const readBack = async (page: ReportPage): Promise<WorkBook> =>
  read(await writeXlsx(page), { type: 'array', cellStyles: true, cellNF: true })

function cellsOf(book: WorkBook, { sheet, columns, rows, sums }: PageTable): CellObject[][] {
  const cells = book.Sheets[sheet]
  if (!cells) throw new Error(`There is no sheet ${sheet}`)
  const height = rows.length + (sums ? 1 : 0) + 1
  return Array.from({ length: height }, (_, row) =>
    columns.map((_column, column) => cells[utils.encode_cell({ r: row, c: column })] as CellObject),
  )
}

/** What a cell must hold, by the page. */
function expected(value: string | number | null, unit: string): Partial<CellObject> {
  if (value === null) return { t: 's', v: '..' }
  if (typeof value === 'string') return { t: 's', v: value }
  if (unit === 'minutes') return { t: 'n', v: value / 60, z: '#,##0.00' }
  if (unit === 'percent') return { t: 'n', v: value / 100, z: '0.0%' }
  return { t: 'n', v: value, z: '#,##0' }
}

test.each(['sv', 'en'] as const)(
  'every figure of the page is in the file, in %s',
  async (language) => {
    const works = [
      ...aYear,
      someWork({ activity: 'D13', sessions: 3, minutes: 95, participants: 3 }),
      someWork({ activity: 'D14', sessions: 2, minutes: 45, participants: 2 }),
      someWork({ month: '2025-05', sessions: 12, minutes: 700, participants: 12 }),
    ]
    const page = pageOf(
      works,
      {
        language,
        comparison: 'last_year',
        texts: [{ heading: 'Förord', text: 'Ett år.\n\nTill.' }],
      },
      { facts: { first_contacts: 30, follow_ups_done: 2 } },
    )
    const book = await readBack(page)
    const tables = tablesIn(page)
    const [first, ...sheets] = book.SheetNames
    expect(first).toBe(language === 'sv' ? 'Rapporten' : 'The report')
    expect(sheets).toEqual(tables.map(({ sheet }) => sheet))
    for (const table of tables) {
      const [headings, ...cells] = cellsOf(book, table)
      const rows = table.sums ? [...table.rows, table.sums] : table.rows
      expect(cells).toMatchObject(
        rows.map((row) => row.map((value, column) => expected(value, table.columns[column]!.unit))),
      )
      const hours = language === 'sv' ? ' (timmar)' : ' (hours)'
      expect(headings?.map(({ v }) => v)).toEqual(
        table.columns.map(({ heading, unit }) => {
          return heading + ({ minutes: hours, percent: ' (%)' }[unit as string] ?? '')
        }),
      )
    }
    const written = utils
      .sheet_to_json<string[]>(book.Sheets[first!]!, { header: 1 })
      .flat()
      .join('\n')
    const paragraphs = page.blocks.flatMap((block) =>
      block.block === 'paragraph' ? [block.text] : [],
    )
    for (const text of [page.title, page.subtitle, ...paragraphs, 'Förord', 'Ett år.', 'Till.']) {
      expect(written).toContain(text)
    }
  },
)

/** The files that an XLSX file consists of, by their paths. */
async function partsOf(page: ReportPage): Promise<Map<string, string>> {
  const { FullPaths, FileIndex } = CFB.read(Buffer.from(await writeXlsx(page)), { type: 'buffer' })
  return new Map(
    FullPaths.map((path: string, index: number) => [
      path.replace(/^Root Entry\//, ''),
      Buffer.from((FileIndex[index]?.content as number[] | undefined) ?? []).toString(),
    ]),
  )
}

test('headings are bold and stay in sight', async () => {
  const parts = await partsOf(pageOf(aYear))
  const sheet = parts.get('xl/worksheets/sheet2.xml') ?? ''
  const styles = parts.get('xl/styles.xml') ?? ''
  expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
  const formats = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf [^>]*fontId="(\d+)"/g)]
  const fonts = [...styles.matchAll(/<font>.*?<\/font>/gs)]
  const style = Number(/<c r="A1"[^>]* s="(\d+)"/.exec(sheet)?.[1])
  expect(fonts[Number(formats[style]?.[1])]?.[0]).toContain('<b')
})

test.each(['constructor', 'toString', '_x0041_', '_x000D_', ' . ', '..'])(
  'a unit called %j is called that in the file',
  async (unit) => {
    const page = pageOf([someWork({ unit })])
    const book = await readBack(page)
    const [, row] = cellsOf(book, tableIn(page, 'by_unit'))
    expect(row?.[0]).toMatchObject({ t: 's', v: unit })
  },
)

test('texts stay texts, whatever they look like', async () => {
  await fc.assert(
    fc.asyncProperty(nastyName, nastyName, nastyText(400), async (unit, other, text) => {
      fc.pre(unit !== other)
      const works = [someWork({ unit }), someWork({ unit: other, minutes: 700 })]
      const page = pageOf(works, { texts: [{ heading: unit, text }] })
      const book = await readBack(page)
      const table = tablesIn(page).find(({ id }) => id === 'by_unit')!
      const [, one, two] = cellsOf(book, table)
      expect(one?.[0]).toMatchObject({ t: 's', v: other })
      expect(two?.[0]).toMatchObject({ t: 's', v: unit })
      for (const sheet of Object.values(book.Sheets)) {
        for (const cell of Object.values(sheet)) expect(cell).not.toHaveProperty('f')
      }
      const written = utils
        .sheet_to_json<string[]>(book.Sheets['Rapporten']!, { header: 1, raw: true })
        .flat()
      for (const line of text.split(/\r\n|\r|\n/).filter((each) => each.trim() !== '')) {
        expect(written).toContain(line)
      }
    }),
    { numRuns: 20 },
  )
})

test('nothing stands in the file that is not on the page', async () => {
  const page = pageOf([...aYear, someWork({ activity: 'D13', sessions: 3, minutes: 7_777 })])
  const all = [...(await partsOf(page)).values()]
  expect(all.join('\n')).not.toContain(String(7777 / 60).slice(0, 8))
  expect(textsIn(page).join('\n')).not.toContain('7777')
})
