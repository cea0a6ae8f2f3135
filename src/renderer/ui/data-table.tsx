import type { ReactNode } from 'react'
import './data-table.css'

export interface Column<Row> {
  readonly heading: ReactNode
  readonly cell: (row: Row) => ReactNode
  readonly isNumber?: boolean
  /** Stays on one line, as a month does. */
  readonly isShort?: boolean
}

interface Props<Row> {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** A last row of sums, one for each column. */
  readonly sums?: readonly ReactNode[]
  /** Scrolls inside itself instead of making the page long. */
  readonly isTall?: boolean
}

/** A plain table. Its frame scrolls sideways where the window is narrow, by keyboard too. */
export function DataTable<Row>({ caption, columns, rows, keyOf, sums, isTall }: Props<Row>) {
  const alignment = (column: Column<Row> | undefined) =>
    column?.isNumber ? 'number' : column?.isShort ? 'short' : ''
  return (
    // A region that scrolls has to take focus, or the keyboard could not scroll it.
    <div
      className={`data-table-frame ${isTall ? 'data-table-tall' : ''}`}
      role="region"
      aria-label={caption}
      tabIndex={0}
    >
      <table className="data-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, i) => (
              <th key={i} scope="col" className={alignment(column)}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, i) =>
                i === 0 ? (
                  <th key={i} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={i} className={alignment(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {sums && (
          <tfoot>
            <tr>
              {sums.map((sum, i) =>
                i === 0 ? (
                  <th key={i} scope="row">
                    {sum}
                  </th>
                ) : (
                  <td key={i} className={alignment(columns[i])}>
                    {sum}
                  </td>
                ),
              )}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}
