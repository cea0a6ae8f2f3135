import type { Bilingual, Language } from '../shared/language.ts'
import type { PageTable, ReportPage } from '../shared/report-page.ts'
import { fileHeading, hiddenMark, inHours, tablesOf } from './tables.ts'

/** How values are written: as Swedish Excel opens them, or as most other programs read them. */
export interface CsvDialect {
  readonly separator: ',' | ';'
  readonly decimal: ',' | '.'
  readonly byteOrderMark: boolean
}
/** Excel takes the signs of Swedish, and needs the mark to see that it is UTF-8. */
export const forSwedishExcel: CsvDialect = { separator: ';', decimal: ',', byteOrderMark: true }
/** RFC 4180. */
export const plain: CsvDialect = { separator: ',', decimal: '.', byteOrderMark: false }

/**
 * All tables of a page as one: a line for each row of each, with the name of its table first and a
 * column for whatever any of them counts. So it can be filtered and summed as it is, and a program
 * reads it without knowing where one table ends.
 */
export function writeCsv({ language, blocks }: ReportPage, dialect: CsvDialect): string {
  const tables = tablesOf(blocks)
  const columns = [...new Set(tables.flatMap((table) => headingsOf(table, language)))]
  const lines = [
    [words.table[language], words.row[language], ...columns, words.remark[language]],
    ...tables.flatMap((table) => linesOf(table, columns, language)),
  ]
  const text = lines
    .map((line) => line.map((value) => field(value, dialect)).join(dialect.separator))
    .join('\r\n')
  return `${dialect.byteOrderMark ? '\uFEFF' : ''}${text}\r\n`
}

const words = {
  table: { sv: 'Tabell', en: 'Table' },
  row: { sv: 'Rad', en: 'Row' },
  remark: { sv: 'Anmärkning', en: 'Remark' },
  hidden: { sv: 'Dold: litet tal', en: 'Hidden: small number' },
  sums: { sv: 'Summa', en: 'Sum' },
} as const satisfies Record<string, Bilingual>

/** The first column of every table is what its rows are called. */
const headingsOf = ({ columns }: PageTable, language: Language) =>
  columns.slice(1).map((column) => fileHeading(column, language))

type Value = string | number

function linesOf(table: PageTable, columns: readonly string[], language: Language): Value[][] {
  const headings = headingsOf(table, language)
  const line = ([label, ...cells]: PageTable['rows'][number], isSum: boolean): Value[] => {
    const values = new Map(
      cells.map((cell, index) => {
        const unit = table.columns[index + 1]?.unit
        return [
          headings[index],
          unit === 'minutes' && typeof cell === 'number' ? inHours(cell) : cell,
        ]
      }),
    )
    const remarks = [
      ...(isSum ? [words.sums[language]] : []),
      ...(cells.includes(null) ? [words.hidden[language]] : []),
    ]
    return [
      table.sheet,
      label ?? hiddenMark,
      ...columns.map((column) => (values.has(column) ? (values.get(column) ?? hiddenMark) : '')),
      remarks.join('. '),
    ]
  }
  return [
    ...table.rows.map((row) => line(row, false)),
    ...(table.sums ? [line(table.sums, true)] : []),
  ]
}

/** More decimals than these say nothing of hours or percent. */
const decimals = 4

function field(value: Value, { separator, decimal }: CsvDialect): string {
  if (typeof value === 'number') {
    return String(Number(value.toFixed(decimals))).replace('.', decimal)
  }
  const text = guarded(value)
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * What a spreadsheet would take for a formula is preceded by an apostrophe, which makes it text; also
 * where the signs are full-width, and after spaces.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
function guarded(text: string): string {
  return /^[\t\r\n]|^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u.test(text) ? `'${text}` : text
}
