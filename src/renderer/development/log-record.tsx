import { useLingui } from '@lingui/react/macro'
import { useCallback, useMemo } from 'react'
import { type DevelopmentRecord, minutesToLog } from '../../shared/own-development.ts'
import { askMemory } from '../sessions/memory.ts'
import { NewSessionDialog } from '../sessions/new-session-dialog.tsx'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'
import { fromRecord, isOneSession } from './from-record.ts'

interface Props {
  readonly record: DevelopmentRecord
  readonly onClose: () => void
}

/** A session of the time that a record took and no session tells of yet. */
export function LogRecord({ record, onClose }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const today = useToday()
  const ask = useCallback(async () => {
    const memory = await askMemory()
    const minutes = minutesToLog(record)
    const day = { ...record, date: record.date > today ? today : record.date }
    // What is too long for one session is for the writer to part.
    const length = isOneSession({ date: day.date, minutes }, today) ? minutes : 0
    return { ...memory, initial: fromRecord(day, length, memory.units, language) }
  }, [record, today, language])
  const origin = useMemo(() => ({ kind: 'record', id: record.id }) as const, [record.id])
  return (
    <NewSessionDialog
      title={t`Ny insats`}
      draftContext={`session:record:${record.id}`}
      ask={ask}
      origin={origin}
      onClose={onClose}
    />
  )
}
