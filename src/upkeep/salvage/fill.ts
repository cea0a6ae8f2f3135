import { Refusal } from '../../shared/refusal.ts'
import type { Database } from '../../vault/database.ts'
import { isFailure } from '../../vault/failures.ts'
import type { Pages } from './pages.ts'
import { salvageRows } from './rows.ts'
import { sequences, type TableShape, tableShapesOf } from './table-shapes.ts'
import type { Value } from './tree-page.ts'

/** Rows of a table before the damage, null where they cannot be counted, and those that were saved. */
export interface Count {
  readonly name: string
  readonly before: number | null
  readonly after: number
}

/**
 * Fills a new store with every row that can be read. A row that its table would refuse is left out, and
 * what refers to a row that is lost refers to none, or goes with it where it must refer to one. The
 * triggers of the store keep its search index. Throws Refusal 'repair-found-nothing'.
 */
export function fillFrom(db: Database, pages: Pages): Count[] {
  const tables = tableShapesOf(db)
  const salvage = salvageRows(pages, tables, (table, values) => takes(db, table, values))
  // They would ask for rows in an order that pages do not have.
  db.pragma('foreign_keys = OFF')
  try {
    return db.transaction(() => {
      const born = takeOutBirthRows(db, tables)
      const writers = new Map(tables.map((table) => [table, writerInto(db, table)]))
      const highest = new Map<string, number>()
      let saved = 0
      for (const { table, values } of salvage.rows()) {
        saved++
        if (table.name === sequences) highest.set(String(values[0]), Number(values[1]))
        else writers.get(table)?.(values)
      }
      if (saved === 0) throw new Refusal('repair-found-nothing')
      for (const { table, rows } of born) {
        if (countRows(db, table.name) === 0) for (const row of rows) writers.get(table)?.(row)
      }
      keepReferencesWhole(db, tables)
      raiseSequences(db, highest)
      return tables
        .filter(({ name }) => name !== sequences)
        .map((table) => ({
          name: table.name,
          before: salvage.countOf(table),
          after: countRows(db, table.name),
        }))
    })()
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

/** Whether the table would take the row, its checks and all; nothing is kept of the trial. */
function takes(db: Database, { name, columns }: TableShape, values: readonly Value[]): boolean {
  const insert = db.prepare(
    `INSERT INTO "${name}" (${namesOf(columns)}) VALUES (${placesOf(columns)})`,
  )
  db.exec('SAVEPOINT trial')
  try {
    insert.run(...values)
    return true
  } catch (error) {
    // A row with its number or its name is there already: that says nothing of what it is.
    return isFailure(error, 'SQLITE_CONSTRAINT_PRIMARYKEY', 'SQLITE_CONSTRAINT_UNIQUE')
  } finally {
    db.exec('ROLLBACK TO trial; RELEASE trial')
  }
}

type Writer = (values: readonly Value[]) => void

function writerInto(db: Database, { name, columns }: TableShape): Writer {
  const insert = db.prepare(
    `INSERT OR IGNORE INTO "${name}" (${namesOf(columns)}) VALUES (${placesOf(columns)})`,
  )
  return (values) => insert.run(...values)
}

const placesOf = (columns: TableShape['columns']) => columns.map(() => '?').join(', ')

const namesOf = (columns: TableShape['columns']) =>
  columns.map(({ name }) => `"${name}"`).join(', ')

/** Rows that a store is made with: they stay away when the damaged one has its own. */
function takeOutBirthRows(
  db: Database,
  tables: readonly TableShape[],
): { readonly table: TableShape; readonly rows: Value[][] }[] {
  return tables
    .filter(({ name }) => name !== sequences)
    .map((table) => {
      const select = db.prepare(`SELECT ${namesOf(table.columns)} FROM "${table.name}"`).raw()
      const rows = select.all() as Value[][]
      db.prepare(`DELETE FROM "${table.name}"`).run()
      return { table, rows }
    })
}

function countRows(db: Database, table: string): number {
  return Number(db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get())
}

interface Reference {
  readonly id: number
  readonly seq: number
  readonly table: string
  readonly from: string
  /** Null for the key of the other table. */
  readonly to: string | null
}

/** Repeated, since a row that goes may have been referred to as well. */
function keepReferencesWhole(db: Database, tables: readonly TableShape[]): void {
  const menders = tables.flatMap((table) =>
    [...referencesOf(db, table.name).values()].map((parts) => menderOf(db, table, parts)),
  )
  let changed = 0
  do changed = menders.reduce((sum, mend) => sum + mend(), 0)
  while (changed > 0)
}

function referencesOf(db: Database, table: string): Map<number, Reference[]> {
  const rows = db
    .prepare<[string], Reference>(
      `SELECT id, seq, "table", "from", "to" FROM pragma_foreign_key_list(?) ORDER BY id, seq`,
    )
    .all(table)
  return Map.groupBy(rows, ({ id }) => id)
}

function menderOf(
  db: Database,
  { name, columns }: TableShape,
  parts: readonly Reference[],
): () => number {
  const [{ table: other }] = parts as [Reference]
  const keys = keyOf(db, other)
  const isGone = `
    ${parts.map(({ from }) => `"${from}" IS NOT NULL`).join(' AND ')}
    AND NOT EXISTS (SELECT 1 FROM "${other}" AS other WHERE ${parts
      .map(({ from, to, seq }) => `other."${to ?? keys[seq]}" = "${name}"."${from}"`)
      .join(' AND ')})`
  const mustRefer = parts.some(({ from }) => columns.find((one) => one.name === from)?.isNeverNull)
  const none = parts.map(({ from }) => `"${from}" = NULL`).join(', ')
  const mend = db.prepare(
    mustRefer
      ? `DELETE FROM "${name}" WHERE ${isGone}`
      : `UPDATE "${name}" SET ${none} WHERE ${isGone}`,
  )
  return () => mend.run().changes
}

function keyOf(db: Database, table: string): string[] {
  return db
    .prepare<[string], string>(`SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk`)
    .pluck()
    .all(table)
}

/** A number that was given once, also to what was removed since, is not given again. */
function raiseSequences(db: Database, highest: ReadonlyMap<string, number>): void {
  // A supervisor's store counts none.
  if (highest.size === 0) return
  const raise = db.prepare<[number, string]>(
    `UPDATE ${sequences} SET seq = max(seq, ?) WHERE name = ?`,
  )
  const add = db.prepare<[string, number]>(`INSERT INTO ${sequences} (name, seq) VALUES (?, ?)`)
  for (const [name, seq] of highest) {
    if (raise.run(seq, name).changes === 0) add.run(name, seq)
  }
}
