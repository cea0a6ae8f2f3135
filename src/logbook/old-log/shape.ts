/** The lines of an old log: how they are parted, and reading them one by one. */
import { Readable } from 'node:stream'
import { CsvError, type Options, parse } from 'csv-parse'
import { parse as parseAtOnce } from 'csv-parse/sync'
import {
  type Encoding,
  type OldLogLayout,
  type Separator,
  separators,
} from '../../shared/old-log.ts'
import { usesOfHeading } from './headings.ts'
import { anyYear, readDay } from './read-cells.ts'

export interface OldLine {
  /** Of the file; the first is 1. A line with line breaks in it is known by its first. */
  readonly line: number
  /** Null where a quotation mark never closes: nobody can tell where the next line begins. */
  readonly cells: readonly string[] | null
}

type Parting = Pick<OldLogLayout, 'separator' | 'hasQuotes'>

const optionsOf = ({ separator, hasQuotes }: Parting) =>
  ({
    delimiter: separator,
    quote: hasQuotes ? '"' : null,
    // What people wrote may hold a quotation mark that nobody doubled.
    relax_quotes: true,
    relax_column_count: true,
    record_delimiter: '\n',
  }) satisfies Options

const chunkBytes = 1 << 16

/** Every line from the first, titles, headings and blank ones too. */
export async function* readLines(text: string, parting: Parting): AsyncGenerator<OldLine> {
  const parser = Readable.from(inChunks(Buffer.from(text))).pipe(
    parse({ ...optionsOf(parting), info: true }),
  )
  let line = 1
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[]
      info: { lines: number }
    }>) {
      yield { line, cells: record }
      line = info.lines + 1
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    yield { line, cells: null }
  }
}

function* inChunks(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += chunkBytes) {
    yield bytes.subarray(start, start + chunkBytes)
  }
}

/** How the text is parted, by its first lines; quotation marks count unless told otherwise. */
export function proposeLayout(text: string, encoding: Encoding, hasQuotes = true): OldLogLayout {
  const beginning = text.split('\n', 60).join('\n').slice(0, 100_000)
  const [best] = separators
    .map((separator) => ({ separator, rows: rowsOf(beginning, { separator, hasQuotes }) }))
    .toSorted((one, other) => scoreOf(other.rows) - scoreOf(one.rows))
  const { separator, rows } = best!
  return { encoding, separator, hasQuotes, ...proposeHeadings(rows) }
}

/** The rows up to where the text was cut, if that is within quotation marks. */
function rowsOf(beginning: string, parting: Parting): string[][] {
  const rows: string[][] = []
  try {
    parseAtOnce(beginning, {
      ...optionsOf(parting),
      on_record: (cells: string[]) => {
        rows.push(cells)
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
  }
  return rows
}

/** The right separator gives many columns, and the same number in nearly all rows. */
function scoreOf(rows: readonly string[][]): number {
  const filled = rows.filter((row) => !isBlank(row))
  const times = new Map<number, number>()
  for (const { length } of filled) times.set(length, (times.get(length) ?? 0) + 1)
  return Math.max(
    0,
    ...[...times].map(([columns, rowsWith]) =>
      columns === 1 ? 0 : (columns * rowsWith) / filled.length,
    ),
  )
}

export const isBlank = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell.trim() === '')

/** Headings are words we know, or words right above the first day. */
function proposeHeadings(
  rows: readonly string[][],
): Pick<OldLogLayout, 'titleLines' | 'hasHeadings'> {
  const known = rows.findIndex(
    (cells) => cells.filter((cell) => usesOfHeading(cell).length > 0).length > 1 && !hasDay(cells),
  )
  const firstDay = rows.findIndex(hasDay)
  if (known >= 0 && (firstDay < 0 || known < firstDay)) {
    return { titleLines: known, hasHeadings: true }
  }
  const above = firstDay - 1
  const isHeading = (rows[above] ?? []).filter((cell) => cell.trim() !== '').length > 1
  if (isHeading) return { titleLines: above, hasHeadings: true }
  return { titleLines: Math.max(0, firstDay), hasHeadings: false }
}

const sumWord = /^(?:del)?(?:summa|summering|totalt?|total ?sum|sum|subtotal)\b/iu

/** A line of sums says so in its first words and has no day. */
export const isSum = (cells: readonly string[]): boolean =>
  sumWord.test((cells.find((cell) => cell.trim() !== '') ?? '').trim()) && !hasDay(cells)

/** A quotation mark that nobody closed takes the next line with it, separators and all. */
export const hasSwallowedLine = (cells: readonly string[], separator: Separator): boolean =>
  cells.some(
    (cell) =>
      cell.includes('\n') &&
      cell
        .split('\n')
        .slice(1)
        .some((line) => line.split(separator).length >= Math.max(3, cells.length - 1)),
  )

const hasDay = (cells: readonly string[]): boolean =>
  cells.some(
    (cell) =>
      /\d/u.test(cell) &&
      (['dmy', 'mdy'] as const).some((dateOrder) => readDay(cell, { dateOrder, year: anyYear })),
  )
