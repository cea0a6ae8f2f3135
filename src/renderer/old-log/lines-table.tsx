import { useLingui } from '@lingui/react/macro'
import type { OldLogLook } from '../../shared/old-log.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'

interface Props {
  readonly look: OldLogLook
  readonly caption: string
}

interface Row {
  readonly number: number
  readonly cells: readonly string[]
}

/** What a column is called: by its heading, or by where it stands. */
export function useColumnName({ headings }: Pick<OldLogLook, 'headings'>) {
  const { t } = useLingui()
  return (index: number): string => {
    const number = index + 1
    return headings[index] || t`Kolumn ${number}`
  }
}

/** The first lines as they stand in the file. */
export function LinesTable({ look, caption }: Props) {
  const columnName = useColumnName(look)
  const columns: readonly Column<Row>[] = look.mapping.columns.map((_, index) => ({
    heading: columnName(index),
    cell: ({ cells }) => cells[index] ?? '',
  }))
  return (
    <div className="old-log-lines">
      <DataTable
        caption={caption}
        columns={columns}
        rows={look.firstLines.map((cells, number) => ({ number, cells }))}
        keyOf={({ number }) => String(number)}
      />
    </div>
  )
}
