import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { OldLogLook, RefusedOldLine } from '../../shared/old-log.ts'
import { Button } from '../ui/button.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { useSentence } from '../words/use-sentence.ts'
import { useColumnName } from './lines-table.tsx'

interface Props {
  readonly look: OldLogLook
  readonly refused: readonly RefusedOldLine[]
}

const linesAtATime = 100

/** Every line that is not taken, where in it the reason is, and what the reason is. */
export function RefusedLines({ look, refused }: Props) {
  const { t } = useLingui()
  const sentence = useSentence()
  const columnName = useColumnName(look)
  const [shown, setShown] = useState(linesAtATime)
  const columns: readonly Column<RefusedOldLine>[] = [
    { heading: t`Rad`, cell: ({ line }) => line },
    {
      heading: t`Kolumn`,
      cell: ({ column }) => (column === null ? t`Hela raden` : columnName(column)),
    },
    { heading: t`Varför`, cell: ({ code }) => sentence(code) },
  ]
  return (
    <>
      <p>
        <Trans>
          Du kan rätta raderna i den gamla filen och välja den igen, gå tillbaka och ändra hur den
          läses, eller hämta in resten utan dem.
        </Trans>
      </p>
      <DataTable
        isTall
        caption={t`Rader som inte tas med`}
        columns={columns}
        rows={refused.slice(0, shown)}
        keyOf={({ line, column, code }) => `${line} ${column} ${code}`}
      />
      {refused.length > shown && (
        <Button onPress={() => setShown(shown + linesAtATime)}>
          <Trans>
            Visa fler rader ({shown} av {refused.length})
          </Trans>
        </Button>
      )}
    </>
  )
}
