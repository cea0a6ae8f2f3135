import type { Language } from '../../shared/language.ts'
import type { PageTable } from '../../shared/report-page.ts'
import { figureInWords, hiddenInWords, hiddenMark } from './page-words.ts'

interface Props {
  readonly table: PageTable
  readonly language: Language
}

/** So few rows that they stand on one sheet of paper. */
const few = 16

/** A table of the report. Its frame scrolls sideways where it is narrow, by keyboard too. */
export function PageTableView({ table: { caption, columns, rows, sums, note }, language }: Props) {
  return (
    <div className={`report-table ${rows.length <= few ? 'report-table-short' : ''}`}>
      {/* A region that scrolls has to take focus, or the keyboard could not scroll it. */}
      <div className="report-table-frame" role="region" aria-label={caption} tabIndex={0}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ heading, unit }, i) => (
                <th key={i} scope="col" className={unit === 'text' ? '' : 'number'}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <Row key={i} row={row} columns={columns} language={language} />
            ))}
          </tbody>
          {sums && (
            <tfoot>
              <Row row={sums} columns={columns} language={language} />
            </tfoot>
          )}
        </table>
      </div>
      {note !== '' && <p className="report-note">{note}</p>}
    </div>
  )
}

interface RowProps {
  readonly row: PageTable['rows'][number]
  readonly columns: PageTable['columns']
  readonly language: Language
}

function Row({ row, columns, language }: RowProps) {
  return (
    <tr>
      {row.map((cell, i) => {
        const unit = columns[i]?.unit ?? 'text'
        const shown = <Cell cell={cell} unit={unit} language={language} />
        return i === 0 ? (
          <th key={i} scope="row">
            {shown}
          </th>
        ) : (
          <td key={i} className={unit === 'text' ? '' : 'number'}>
            {shown}
          </td>
        )
      })}
    </tr>
  )
}

interface CellProps {
  readonly cell: PageTable['rows'][number][number]
  readonly unit: PageTable['columns'][number]['unit']
  readonly language: Language
}

function Cell({ cell, unit, language }: CellProps) {
  if (cell === null) {
    return (
      <span role="img" aria-label={hiddenInWords[language]}>
        {hiddenMark}
      </span>
    )
  }
  // In a PDF an empty cell would be none, and the next one would be read as of its column.
  if (cell === '') return '\u00A0'
  return typeof cell === 'string' ? cell : figureInWords(cell, unit, language)
}
