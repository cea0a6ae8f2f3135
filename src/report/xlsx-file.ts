import writeXlsxFile, { type CellObject, type Sheet, type Row } from 'write-excel-file/node'
import type { Bilingual } from '../shared/language.ts'
import type { PageBlock, PageTable, ReportPage } from '../shared/report-page.ts'
import { fileHeading, hiddenMark, inHours, tablesOf } from './tables.ts'

/** A first sheet with all that is written, and one for each table. */
export async function writeXlsx(page: ReportPage): Promise<Uint8Array> {
  const tables = tablesOf(page.blocks)
  const sheets = [textSheet(page), ...tables.map((table) => tableSheet(table, page))]
  return new Uint8Array(
    await writeXlsxFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer(),
  )
}

type OneSheet = Sheet<Buffer>

const aboutSheet: Bilingual = { sv: 'Rapporten', en: 'The report' }
const onSheet = (table: PageTable): Bilingual => ({
  sv: `${table.caption}: se bladet ${table.sheet}`,
  en: `${table.caption}: see the sheet ${table.sheet}`,
})

function textSheet({ language, title, subtitle, blocks }: ReportPage): OneSheet {
  const written = blocks.flatMap((block) => rowsOf(block, (words) => words[language]))
  return {
    sheet: aboutSheet[language],
    data: [
      [{ ...text(title), fontWeight: 'bold', fontSize: 18, wrap: true }],
      [{ ...text(subtitle), wrap: true }],
      [],
      ...written,
    ],
    columns: [{ width: 100 }],
    showGridLines: false,
  }
}

function rowsOf(block: PageBlock, say: (words: Bilingual) => string): Row[] {
  const wrapped = (value: string, style: CellObject = {}): Row => [
    { ...text(value), wrap: true, alignVertical: 'top', ...style },
  ]
  switch (block.block) {
    case 'heading':
      return [
        [],
        wrapped(block.text, { fontWeight: 'bold', fontSize: block.level === 2 ? 14 : 12 }),
      ]
    case 'paragraph':
      return [wrapped(block.text)]
    case 'author':
      return [
        [],
        wrapped(block.heading, { fontWeight: 'bold', fontSize: 14 }),
        ...block.text
          .split(/\r\n|\r|\n/)
          .filter((line) => line.trim() !== '')
          .map((line) => wrapped(line)),
      ]
    case 'terms':
      return block.terms.map(({ term, meaning }) => wrapped(`${term}: ${meaning}`))
    case 'table':
      return [wrapped(say(onSheet(block)), { fontStyle: 'italic' })]
    case 'chart':
      return []
  }
}

function tableSheet(table: PageTable, { language }: ReportPage): OneSheet {
  const headings = table.columns.map((column) => fileHeading(column, language))
  const rows = table.sums ? [...table.rows, table.sums] : table.rows
  const cellsOf = (row: PageTable['rows'][number]): CellObject[] =>
    row.map((value, index) => cell(value, table.columns[index]?.unit ?? 'text'))
  const isText = (index: number) => table.columns[index]?.unit === 'text'
  const notes = [table.caption, table.note].filter((note) => note !== '')
  return {
    sheet: table.sheet,
    data: [
      headings.map((heading, index) => ({
        ...text(heading),
        fontWeight: 'bold',
        align: isText(index) ? 'left' : 'right',
        bottomBorderStyle: 'thin',
      })),
      ...table.rows.map(cellsOf),
      ...(table.sums
        ? [
            cellsOf(table.sums).map((sum): CellObject => ({
              ...sum,
              fontWeight: 'bold',
              topBorderStyle: 'thin',
            })),
          ]
        : []),
      [],
      ...notes.map((note): Row => [{ ...text(note), fontStyle: 'italic' }]),
    ],
    columns: headings.map((heading, index) => ({
      width: widthFor(
        isText(index)
          ? [heading, ...rows.map((row) => String(row[index] ?? hiddenMark))]
          : [heading],
      ),
    })),
    stickyRowsCount: 1,
  }
}

/** As wide as its longest text, within what a screen shows; figures are shorter than their headings. */
function widthFor(texts: readonly string[]): number {
  const longest = Math.max(...texts.map(({ length }) => length))
  return Math.min(Math.max(longest + 2, 12), 60)
}

function cell(
  value: string | number | null,
  unit: PageTable['columns'][number]['unit'],
): CellObject {
  if (value === null) return { ...text(hiddenMark), align: 'right' }
  if (typeof value === 'string') return text(value)
  switch (unit) {
    case 'minutes':
      return { type: Number, value: inHours(value), format: '#,##0.00' }
    case 'percent':
      return { type: Number, value: value / 100, format: '0.0%' }
    case 'count':
    case 'text':
      return { type: Number, value, format: '#,##0' }
  }
}

/**
 * A text as a spreadsheet takes it. In its files `_x0041_` stands for a letter, so that a text which holds
 * such a thing has its first sign written that way. write-excel-file (4.1.1) looks texts up in a plain object:
 * a unit called "constructor" would be taken for one it has met.
 */
function text(value: string): CellObject {
  const escaped = value.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  return { type: String, value: escaped in {} ? escape(escaped) : escaped }
}

const escape = (name: string): string =>
  `_x${name.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_${name.slice(1)}`
