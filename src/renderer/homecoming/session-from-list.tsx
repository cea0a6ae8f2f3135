import { useLingui } from '@lingui/react/macro'
import { useCallback, useMemo } from 'react'
import type { HomecomingList } from '../../shared/homecoming.ts'
import { askMemory } from '../sessions/memory.ts'
import { NewSessionDialog } from '../sessions/new-session-dialog.tsx'
import { useToday } from '../words/use-today.ts'
import { fromList } from './from-list.ts'

interface Props {
  readonly list: HomecomingList
  readonly onClose: () => void
}

/** A new session that was about the list. */
export function SessionFromList({ list, onClose }: Props) {
  const { t } = useLingui()
  const today = useToday()
  const { id } = list
  const ask = useCallback(async () => {
    const memory = await askMemory()
    const unit = list.unit === '' ? (memory.units[0]?.name ?? '') : list.unit
    return { ...memory, initial: fromList(list, unit, today) }
  }, [list, today])
  return (
    <NewSessionDialog
      title={t`Ny insats`}
      draftContext={`session:homecoming:${id}`}
      ask={ask}
      origin={useMemo(() => ({ kind: 'list', id }), [id])}
      onClose={onClose}
    />
  )
}
