import type { Database } from '../../vault/database.ts'
import type { Value } from './tree-page.ts'

/** A table as its rows stand in the file. */
export interface TableShape {
  readonly name: string
  /** As they are stored: without those that are worked out when they are read. */
  readonly columns: readonly Column[]
  /** A table that is an index of its own, ordered by its key. */
  readonly isWithoutRowid: boolean
  /** Whether it asks something of its rows beyond their types. */
  readonly hasChecks: boolean
  /** Indexes that name every row of it. */
  readonly wholeIndexes: readonly string[]
}

interface Column {
  readonly name: string
  readonly type: string
  readonly isNeverNull: boolean
  /** The column that is the row's own number: it stands beside the record, which says null. */
  readonly isRowid: boolean
}

interface ColumnRow {
  readonly cid: number
  readonly name: string
  readonly type: string
  readonly notnull: 0 | 1
  readonly pk: number
  readonly hidden: number
}

/** Where SQLite keeps the highest number each table has given. It says no types itself. */
export const sequences = 'sqlite_sequence'
const sequenceTypes = ['TEXT', 'INTEGER']

/** The tables that hold what was written. Those behind a search index are made anew from them. */
export function tableShapesOf(db: Database): TableShape[] {
  const tables = db
    .prepare<[], { name: string; wr: 0 | 1; hasChecks: 0 | 1 }>(
      `SELECT name, wr, (SELECT sql LIKE '%CHECK (%' FROM sqlite_schema WHERE name = list.name) AS hasChecks
       FROM pragma_table_list AS list
       WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_schema' ESCAPE '\\'`,
    )
    .all()
  return tables.map(({ name, wr, hasChecks }) => {
    const rows = db
      .prepare<[string], ColumnRow>(
        `SELECT cid, name, type, "notnull", pk, hidden FROM pragma_table_xinfo(?)
         WHERE hidden <> 2 ORDER BY cid`,
      )
      .all(name)
    const isWithoutRowid = wr === 1
    const ordered = isWithoutRowid
      ? [
          ...rows.filter(({ pk }) => pk > 0).toSorted((one, other) => one.pk - other.pk),
          ...rows.filter(({ pk }) => pk === 0),
        ]
      : rows
    const keys = rows.filter(({ pk }) => pk > 0)
    const columns = ordered.map((row) => ({
      name: row.name,
      type: name === sequences ? sequenceTypes[row.cid]! : row.type,
      isNeverNull: row.notnull === 1 || name === sequences,
      isRowid: !isWithoutRowid && keys.length === 1 && row.pk === 1 && row.type === 'INTEGER',
    }))
    const wholeIndexes = db
      .prepare<[string], string>(`SELECT name FROM pragma_index_list(?) WHERE partial = 0`)
      .pluck()
      .all(name)
    return { name, columns, isWithoutRowid, hasChecks: hasChecks === 1, wholeIndexes }
  })
}

/** Whether a record can be a row of the table, by the number and the types of its values. */
export function isRowOf({ columns }: TableShape, values: readonly Value[]): boolean {
  return (
    values.length === columns.length &&
    columns.every(({ type, isNeverNull, isRowid }, index) => {
      const value = values[index]
      if (isRowid) return value === null
      if (value === null) return !isNeverNull
      return type === '' || kindOf(value) === type
    })
  )
}

function kindOf(value: Value | undefined): string {
  if (typeof value === 'string') return 'TEXT'
  if (Buffer.isBuffer(value)) return 'BLOB'
  return typeof value === 'number' && !Number.isInteger(value) ? 'REAL' : 'INTEGER'
}
