/**
 * Every row that can still be read, and which table it is of. A page is told by what stands above it,
 * up to the root that the schema names; where that is lost, by the rows in it.
 */
import type { Pages } from './pages.ts'
import { isRowOf, type TableShape } from './table-shapes.ts'
import { readTreePage, type TreePage, type Value } from './tree-page.ts'

export interface Row {
  readonly table: TableShape
  /** In the order of the table's columns, the row's own number filled in. */
  readonly values: readonly Value[]
}

interface Salvage {
  readonly rows: () => Generator<Row>
  /** How many rows the table had, where it or an index of all of it is whole; null otherwise. */
  readonly countOf: (table: TableShape) => number | null
}

/** The schema, which is a table itself. */
const schemaTable: TableShape = {
  name: 'sqlite_schema',
  columns: [
    { name: 'type', type: 'TEXT', isNeverNull: true, isRowid: false },
    { name: 'name', type: 'TEXT', isNeverNull: true, isRowid: false },
    { name: 'tbl_name', type: 'TEXT', isNeverNull: true, isRowid: false },
    { name: 'rootpage', type: 'INTEGER', isNeverNull: true, isRowid: false },
    { name: 'sql', type: 'TEXT', isNeverNull: false, isRowid: false },
  ],
  isWithoutRowid: false,
  hasChecks: false,
  wholeIndexes: [],
}

interface Tree {
  records: number
  /** Whether all of it can be read. */
  isWhole: boolean
}

/** `takes` says whether a table would take the row, for rows whose values could be of several tables. */
export function salvageRows(
  pages: Pages,
  tables: readonly TableShape[],
  takes: (table: TableShape, values: readonly Value[]) => boolean,
): Salvage {
  const treePage = (number: number): TreePage | null => {
    const page = pages.read(number)
    return page && readTreePage(page, number, pages.read)
  }
  const { topOf, trees } = readTrees(pages.count, treePage)
  const roots = readRoots(pages.count, treePage, topOf)
  const byName = new Map(tables.map((table) => [table.name, table]))

  function* rows(): Generator<Row> {
    for (let number = 1; number <= pages.count; number++) {
      const page = treePage(number)
      if (!page || page.records === 0) continue
      const records = page.cells().flatMap(({ rowid, values }) => (values ? { rowid, values } : []))
      const table = tableOf(page, topOf(number), records)
      if (!table) continue
      for (const { rowid, values } of records) {
        if (!isRowOf(table, values)) continue
        yield { table, values: withNumber(table, rowid, values) }
      }
    }
  }

  function tableOf(
    page: TreePage,
    top: number,
    records: readonly { readonly rowid: number | null; readonly values: readonly Value[] }[],
  ): TableShape | null {
    const known = roots.get(top)
    if (known !== undefined) return byName.get(known) ?? null
    const fitting = tables.filter(
      (table) =>
        table.isWithoutRowid === (page.of === 'index') &&
        records.every(({ values }) => isRowOf(table, values)),
    )
    if (records.length === 0) return null
    if (fitting.length <= 1) return fitting[0] ?? null
    const taking = fitting.filter((table) =>
      records.every(({ rowid, values }) => takes(table, withNumber(table, rowid, values))),
    )
    // A table without checks takes everything of its shape; one with checks, what was made for it.
    const asking = taking.filter(({ hasChecks }) => hasChecks)
    const likely = asking.length > 0 ? asking : taking
    // Where it could be of either of two, it is of neither: nothing is made up.
    return likely.length === 1 ? likely[0]! : null
  }

  const treeOf = (name: string): Tree | undefined => {
    for (const [root, of] of roots) if (of === name) return trees.get(root)
    return undefined
  }
  return {
    rows,
    countOf({ name, wholeIndexes }) {
      const whole = [name, ...wholeIndexes].map(treeOf).find((tree) => tree?.isWhole)
      return whole?.records ?? null
    },
  }
}

/** A row's own number stands beside its record. */
function withNumber(
  { columns }: TableShape,
  rowid: number | null,
  values: readonly Value[],
): Value[] {
  return values.map((value, index) => (columns[index]?.isRowid ? rowid : value))
}

/** Which page stands above which, and what hangs together under each page that nothing stands above. */
function readTrees(
  count: number,
  treePage: (number: number) => TreePage | null,
): { topOf: (number: number) => number; trees: Map<number, Tree> } {
  const parents = new Map<number, number>()
  const records = new Map<number, number>()
  const unreadable = new Set<number>()
  for (let number = 1; number <= count; number++) {
    const page = treePage(number)
    if (!page) continue
    records.set(number, page.records)
    for (const child of page.children) parents.set(child, number)
  }
  const topOf = (number: number): number => {
    let top = number
    for (let steps = 0; steps < 20; steps++) {
      const parent = parents.get(top)
      if (parent === undefined) return top
      top = parent
    }
    return top
  }
  for (const child of parents.keys()) if (!records.has(child)) unreadable.add(topOf(child))
  const trees = new Map<number, Tree>()
  for (const [number, held] of records) {
    const top = topOf(number)
    const tree = trees.get(top) ?? { records: 0, isWhole: !unreadable.has(top) }
    tree.records += held
    trees.set(top, tree)
  }
  return { topOf, trees }
}

/** What stands at the top of each tree, by the rows of the schema that can be read. */
function readRoots(
  count: number,
  treePage: (number: number) => TreePage | null,
  topOf: (number: number) => number,
): Map<number, string> {
  const roots = new Map<number, string>([[1, schemaTable.name]])
  for (let number = 1; number <= count; number++) {
    const top = topOf(number)
    // Without the first page, the schema's others have nothing above them.
    const page = top === 1 || top === number ? treePage(number) : null
    for (const { values } of page?.of === 'table' ? page.cells() : []) {
      if (!values || !isRowOf(schemaTable, values)) continue
      const [type, name, , root] = values
      if ((type === 'table' || type === 'index') && Number(root) > 1) {
        roots.set(Number(root), String(name))
      }
    }
  }
  return roots
}
