import { Trans } from '@lingui/react/macro'
import { Fragment, type KeyboardEvent, useId, useRef, useState } from 'react'
import { type SessionsBehind, useGoTo } from '../shell/navigation.tsx'
import { Keys } from '../ui/keys.tsx'
import '../ui/data-table.css'
import './figure-table.css'

export interface Figure {
  readonly text: string
  /** Nothing where the figure is 0. */
  readonly behind?: SessionsBehind | null
}

export interface FigureRow {
  readonly id: string
  readonly name: string
  readonly figures: readonly Figure[]
}

interface Props {
  readonly caption: string
  /** The first is that of the names. */
  readonly headings: readonly string[]
  /** Headings above some of the others, in order. */
  readonly over?: readonly { readonly heading: string; readonly columns: number }[]
  readonly rows: readonly FigureRow[]
  readonly sums?: FigureRow
  /** Scrolls inside itself instead of making the page long. */
  readonly isTall?: boolean
}

/** With more columns than this they stand closer. */
const roomy = 6

/**
 * A table whose figures open the sessions behind them. Tab leads to one figure, the arrow keys on to the
 * others.
 */
export function FigureTable({ caption, headings, over, rows, sums, isTall }: Props) {
  const goTo = useGoTo()
  const hint = useId()
  const table = useRef<HTMLTableElement>(null)
  const [marked, setMarked] = useState('')
  const all = sums ? [...rows, sums] : rows
  const places = all.flatMap(({ id, figures }) =>
    figures.flatMap(({ behind }, i) => (behind ? [`${id} ${i}`] : [])),
  )
  const stop = places.includes(marked) ? marked : places[0]

  const move = (event: KeyboardEvent) => {
    const cell = event.target instanceof Element ? event.target.closest('td') : null
    const row = cell?.closest('tr')
    if (!cell || !row || !table.current) return
    const next = nextFigure(table.current, event.key, row.rowIndex, cell.cellIndex)
    if (!next) return
    event.preventDefault()
    next.focus()
  }

  const line = ({ id, name, figures }: FigureRow) => (
    <tr key={id}>
      <th scope="row">{name}</th>
      {figures.map(({ text, behind }, i) => (
        <td key={i} className="number">
          {behind ? (
            <button
              type="button"
              className="figure-link"
              tabIndex={stop === `${id} ${i}` ? 0 : -1}
              onFocus={() => setMarked(`${id} ${i}`)}
              onClick={() => goTo('log', behind)}
            >
              {text}
            </button>
          ) : (
            text
          )}
        </td>
      ))}
    </tr>
  )

  return (
    <div className={`figure-table ${headings.length > roomy ? 'figure-table-close' : ''}`}>
      <div className={`data-table-frame ${isTall ? 'data-table-tall' : ''}`}>
        <table
          ref={table}
          // Its figures are walked by the arrow keys, which makes a grid of the table.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
          role="grid"
          aria-describedby={hint}
          className="data-table"
          onKeyDown={move}
        >
          <caption>{caption}</caption>
          <thead>
            {over && (
              <tr>
                <th scope="col" rowSpan={2}>
                  {headings[0]}
                </th>
                {over.map(({ heading, columns }) => (
                  <th
                    key={heading}
                    scope="colgroup"
                    colSpan={columns}
                    className="figure-table-over"
                  >
                    {heading}
                  </th>
                ))}
              </tr>
            )}
            <tr>
              {headings.slice(over ? 1 : 0).map((heading, i) => (
                <th key={i} scope="col" className={i === 0 && !over ? '' : 'number'}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{rows.map(line)}</tbody>
          {sums && <tfoot>{line(sums)}</tfoot>}
        </table>
      </div>
      <p id={hint} className="figure-table-hint small soft">
        <Trans>
          <Keys keys="Enter" /> visar insatserna bakom en siffra.
        </Trans>{' '}
        {['←', '→', '↑', '↓'].map((key) => (
          <Fragment key={key}>
            <Keys keys={key} />{' '}
          </Fragment>
        ))}
        <Trans>går mellan siffrorna.</Trans>
      </p>
    </div>
  )
}

const ways: Readonly<Record<string, readonly [row: number, cell: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
}

/** The figure that a key leads to: the next one that way, past those with nothing behind them. */
function nextFigure(table: HTMLTableElement, key: string, row: number, cell: number) {
  const way = ways[key]
  const figureAt = (i: number, j: number) => table.rows[i]?.cells[j]?.querySelector('button')
  if (way) {
    const [down, right] = way
    let [i, j] = [row + down, cell + right]
    while (table.rows[i]?.cells[j]) {
      const figure = figureAt(i, j)
      if (figure) return figure
      i += down
      j += right
    }
  }
  const inRow = [...(table.rows[row]?.querySelectorAll('button') ?? [])]
  return { Home: inRow[0], End: inRow.at(-1) }[key]
}
