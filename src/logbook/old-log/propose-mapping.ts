/** What an old log looks like and probably means. Everything that is proposed can be changed. */
import { hasIdentityNumber } from '../../shared/identity-number.ts'
import type {
  OldLogLayout,
  OldLogLook,
  OldLogMapping,
  OldLogQuestion,
} from '../../shared/old-log.ts'
import { Refusal } from '../../shared/refusal.ts'
import { decode, recogniseEncoding } from './decode.ts'
import { proposeColumns, proposeDateOrder, proposeYear } from './propose-columns.ts'
import {
  countWords,
  type KnownToLog,
  proposeFormWords,
  proposeSetting,
  proposeWords,
  type WrittenWords,
} from './propose-words.ts'
import { lacksYear } from './read-cells.ts'
import { hasSwallowedLine, isBlank, isSum, proposeLayout, readLines } from './shape.ts'

/** A file as it was chosen. */
export interface OldLogFile {
  /** Its name without the folder. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** More than anybody's log; a larger file is hardly one. */
export const maximumOldLogBytes = 20 * 1024 * 1024

const usualTakes: Record<OldLogQuestion, boolean> = {
  'already-logged': false,
  'twice-in-file': true,
  'future-date': true,
  'before-1990': true,
  'over-10-hours': true,
  // Taken only when somebody has looked and says that it points nobody out.
  'may-be-a-real-person': false,
}

/** So many lines tell what the columns are. */
const tellingLines = 500

interface Content {
  readonly headings: readonly string[]
  /** Below the headings, without blank ones and sums. */
  readonly lines: readonly (readonly string[])[]
  readonly isWhole: boolean
}

/** A file that is no text, such as a spreadsheet, is told from one at its first bytes. */
export function checkFile({ bytes }: OldLogFile): void {
  if (bytes.length > maximumOldLogBytes) throw new Refusal('old-log-too-large')
  const [first, second] = bytes
  const isZip = first === 0x50 && second === 0x4b
  const isOldOffice = first === 0xd0 && second === 0xcf
  if (isZip || isOldOffice) throw new Refusal('old-log-spreadsheet')
}

/** How a file is probably read, all of it. Throws Refusal 'old-log-empty' and those of `checkFile`. */
export async function lookAtFile(
  file: OldLogFile,
  known: KnownToLog,
  today: string,
): Promise<OldLogLook> {
  checkFile(file)
  const encoding = recogniseEncoding(file.bytes)
  const text = decode(file.bytes, encoding)
  const layout = proposeLayout(text, encoding)
  const content = await readContent(text, layout)
  // A quotation mark that never closes is part of the text, in this file.
  if (!content.isWhole) {
    return lookByLayout(file, known, today, proposeLayout(text, encoding, false))
  }
  return proposeFrom(file, known, today, layout, content)
}

/** What columns and words probably mean when the file is read by this layout. */
export async function lookByLayout(
  file: OldLogFile,
  known: KnownToLog,
  today: string,
  layout: OldLogLayout,
): Promise<OldLogLook> {
  const content = await readContent(decode(file.bytes, layout.encoding), layout)
  return proposeFrom(file, known, today, layout, content)
}

/** The same file by a mapping that may be changed: proposes what the words mean that it lacks. */
export async function lookByMapping(
  file: OldLogFile,
  known: KnownToLog,
  mapping: OldLogMapping,
): Promise<OldLogLook> {
  const content = await readContent(decode(file.bytes, mapping.encoding), mapping)
  return look(file, known, content, mapping)
}

async function proposeFrom(
  file: OldLogFile,
  known: KnownToLog,
  today: string,
  layout: OldLogLayout,
  content: Content,
): Promise<OldLogLook> {
  if (content.lines.length === 0) throw new Refusal('old-log-empty')
  const columns = proposeColumns(content.headings, content.lines.slice(0, tellingLines))
  const dated = cellsOf(content, columns.indexOf('date'))
  const days = [...new Set(dated)]
  const dateOrder = proposeDateOrder(days)
  const [unit] = known.units
  const units = countWords(content.lines, columns.indexOf('unit')).values()
  return look(file, known, content, {
    version: 1,
    ...layout,
    columns,
    dateOrder,
    year: proposeYear(days, dateOrder, today),
    carriesDate: dated.length < content.lines.length * 0.8 && dated.length > 0,
    words: {},
    formWords: {},
    activity: '',
    unit: columns.includes('unit') ? '' : (unit?.name ?? ''),
    setting: proposeSetting(
      newTo(
        known,
        Array.from(units, ({ text }) => text),
      ),
    ),
    takes: usualTakes,
  })
}

async function look(
  file: OldLogFile,
  known: KnownToLog,
  content: Content,
  mapping: OldLogMapping,
): Promise<OldLogLook> {
  const wordsIn = (use: 'activity' | 'form' | 'unit'): WrittenWords =>
    countWords(content.lines, mapping.columns.indexOf(use))
  const words = wordsIn('activity')
  const open = new Map([...words].filter(([word]) => !Object.hasOwn(mapping.words, word)))
  const formWords = wordsIn('form')
  const units = [...wordsIn('unit').values()].map(({ text }) => text)
  const days = new Set(cellsOf(content, mapping.columns.indexOf('date')))
  return {
    file: file.name,
    mapping: {
      ...mapping,
      words: { ...(await proposeWords(open, known)), ...mapping.words },
      formWords: { ...proposeFormWords(formWords), ...mapping.formWords },
    },
    headings: [...content.headings],
    firstLines: content.lines.slice(0, 6).map((cells) => cells.map(shown)),
    lines: content.lines.length,
    words: asCounts(words),
    formWords: asCounts(formWords),
    newUnits: newTo(known, [...units, mapping.unit]),
    hasDatesWithoutYear: [...days].some((day) => lacksYear(day, mapping.dateOrder)),
  }
}

const newTo = ({ units }: KnownToLog, names: readonly string[]): string[] =>
  [...new Set(names)].filter((name) => name !== '' && !units.some((unit) => unit.name === name))

// An identity number is not shown again, and a note not in all its length.
const shown = (cell: string): string => (hasIdentityNumber(cell) ? '…' : cell.slice(0, 200))

const asCounts = (words: WrittenWords) =>
  [...words].map(([word, { text, lines }]) => ({ word, text, lines }))

const cellsOf = ({ lines }: Content, column: number): string[] =>
  lines.map((cells) => cells[column]?.trim() ?? '').filter((cell) => cell !== '')

async function readContent(text: string, layout: OldLogLayout): Promise<Content> {
  const { titleLines, hasHeadings } = layout
  let headings: readonly string[] = []
  const lines: (readonly string[])[] = []
  let index = 0
  let isWhole = true
  for await (const { cells } of readLines(text, layout)) {
    if (cells === null || hasSwallowedLine(cells, layout.separator)) isWhole = false
    if (cells === null) break
    if (index === titleLines && hasHeadings) headings = cells.map((cell) => shown(cell.trim()))
    else if (index >= titleLines && !isBlank(cells) && !isSum(cells)) lines.push(cells)
    index++
  }
  return { headings, lines, isWhole }
}
