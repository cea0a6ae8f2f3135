import { CsvError, parse } from 'csv-parse/sync'
import { type RefusalCode, isRefusalCode } from '../shared/refusal.ts'
import { type NewSession, newSession, noDetails, type Unit } from '../shared/session.ts'

/** Why something in a file cannot be logged. Line 1 is the header; a record's line is its first. */
export interface RefusedLine {
  readonly line: number
  /** The column's name; its number where the name is not one of ours; empty for the whole line. */
  readonly column: string
  readonly code: RefusalCode
}

export interface SessionsCsv {
  readonly sessions: NewSession[]
  /** Every problem in the file. With any, nothing of it is to be logged. */
  readonly refused: RefusedLine[]
}

interface CsvRecord {
  readonly line: number
  readonly fields: readonly string[]
}

/** The columns that are there in every file. Their names are those of the fields. */
const requiredColumns = [
  'date',
  'start',
  'minutes',
  'activity',
  'form',
  'setting',
  'unit',
  'phase',
  'participants',
  'person',
  'note',
] as const satisfies readonly (keyof NewSession)[]

/** Published names of the columns that may be there, and the field each fills. */
const optionalColumns = {
  label: 'label',
  secondary: 'secondary',
  new_participants: 'newParticipants',
  planned: 'planned',
  co_leader: 'coLeader',
  first_contact: 'firstContact',
  happened: 'happened',
  with_person: 'withPerson',
  links: 'links',
} as const satisfies Record<string, keyof NewSession>

const fieldByColumn: ReadonlyMap<string, keyof NewSession> = new Map([
  ...requiredColumns.map((column) => [column, column] as const),
  ...Object.entries(optionalColumns),
])
const columnByField = new Map<string, string>(
  [...fieldByColumn].map(([column, field]) => [field, column]),
)

/**
 * Reads sessions from a CSV in UTF-8: the columns above, named in the first line, in any order,
 * parted by commas or semicolons. `units` are those of the log, whose settings hold.
 */
export function readSessionsCsv(bytes: Uint8Array, units: readonly Unit[] = []): SessionsCsv {
  const badLine = findLineNotUtf8(bytes)
  if (badLine !== null) {
    return { sessions: [], refused: [{ line: badLine, column: '', code: 'csv-not-utf8' }] }
  }
  const { records, unreadable } = readRecords(bytes)
  if (unreadable === 1) {
    return { sessions: [], refused: [{ line: 1, column: '', code: 'csv-unreadable' }] }
  }
  const header = (records.shift()?.fields ?? []).map((field) => field.trim())
  const sessions: NewSession[] = []
  const refused = checkHeader(header)
  const settings = new Map<string, string>(units.map(({ name, setting }) => [name, setting]))

  for (const { line, fields } of records) {
    if (fields.every((field) => field.trim() === '')) continue
    if (fields.length !== header.length) {
      refused.push({ line, column: '', code: 'csv-unreadable' })
      continue
    }
    const parsed = newSession.safeParse(toSession(header, fields))
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues) {
        const column = columnByField.get(String(path[0])) ?? ''
        const code = isRefusalCode(message) ? message : 'invalid-input'
        // A column that is not there has been refused once, in the header.
        if (header.includes(column)) refused.push({ line, column, code })
      }
      continue
    }
    const { unit, setting } = parsed.data
    if ((settings.get(unit) ?? setting) !== setting) {
      refused.push({ line, column: 'setting', code: 'setting-differs' })
      continue
    }
    settings.set(unit, setting)
    sessions.push(parsed.data)
  }
  // Where a quotation mark is amiss nobody can tell where the next line begins: it is the last word.
  if (unreadable !== null) refused.push({ line: unreadable, column: '', code: 'csv-unreadable' })
  return { sessions, refused }
}

/** A line feed is never part of another character in UTF-8, so lines can be tried one by one. */
function findLineNotUtf8(bytes: Uint8Array): number | null {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const lineFeed = bytes.indexOf(0x0a, start)
    const end = lineFeed === -1 ? bytes.length : lineFeed + 1
    try {
      decoder.decode(bytes.subarray(start, end))
    } catch {
      return line
    }
    start = end
  }
  return null
}

/** The records in order, and the line of the one that could not be read, after which none is. */
function readRecords(bytes: Uint8Array): { records: CsvRecord[]; unreadable: number | null } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const firstLineFeed = buffer.indexOf('\n')
  const firstLine = firstLineFeed === -1 ? buffer : buffer.subarray(0, firstLineFeed)
  const records: CsvRecord[] = []
  let line = 1
  let position = 0
  try {
    parse(buffer, {
      bom: true,
      delimiter: firstLine.includes(';') ? ';' : ',',
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      on_record: (fields: string[], { bytes: end }) => {
        records.push({ line, fields })
        // The parser's own count of lines takes CRLF inside quotation marks for two.
        for (; position < end; position++) if (buffer[position] === 0x0a) line++
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { records, unreadable: line }
  }
  return { records, unreadable: null }
}

function checkHeader(header: readonly string[]): RefusedLine[] {
  const missing = requiredColumns.filter((column) => !header.includes(column))
  const unknown = [...header.keys()].filter((index) => {
    const column = header[index] ?? ''
    return !fieldByColumn.has(column) || header.indexOf(column) !== index
  })
  return [
    ...missing.map((column) => ({ line: 1, column, code: 'csv-missing-column' as const })),
    // By number: in a file without a header these words are somebody's note or pseudonym.
    ...unknown.map((index) => ({
      line: 1,
      column: String(index + 1),
      code: 'csv-unknown-column' as const,
    })),
  ]
}

/** Cells as the fields of a session. A note stays as it was written; what is not stated is the usual. */
function toSession(header: readonly string[], cells: readonly string[]): Record<string, unknown> {
  const session: Record<string, unknown> = { ...noDetails }
  for (const column of requiredColumns) session[column] = ''
  for (const [index, column] of header.entries()) {
    const field = fieldByColumn.get(column)
    const cell = cells[index] ?? ''
    if (field === 'note') session[field] = cell
    else if (field) session[field] = toValue(field, cell.trim())
  }
  return session
}

const counts: readonly string[] = ['participants', 'newParticipants']
const answers: readonly string[] = ['firstContact', 'happened', 'withPerson']
const lists: readonly string[] = ['secondary', 'links']

function toValue(field: keyof NewSession, cell: string): unknown {
  if (field === 'minutes') return toNumber(cell)
  if (counts.includes(field)) return cell === '' ? 0 : toNumber(cell)
  if (answers.includes(field)) return cell === '' ? field === 'happened' : toYesOrNo(cell)
  if (lists.includes(field)) return cell.split(/\s+/u).filter((code) => code !== '')
  return cell
}

/** Plain digits only: `Number` would also take 1e3, 0x10 and nothing at all. */
const toNumber = (cell: string): number => (/^[0-9]{1,9}$/.test(cell) ? Number(cell) : Number.NaN)

/** What is neither stays as it stands, for the schema to refuse. */
const toYesOrNo = (cell: string): boolean | string =>
  /^(yes|ja)$/i.test(cell) ? true : /^(no|nej)$/i.test(cell) ? false : cell
