import { useLingui } from '@lingui/react/macro'
import { useCallback, useMemo } from 'react'
import type { Group } from '../../shared/group.ts'
import { sessionOfGroup } from '../../shared/group-session.ts'
import { askMemory } from '../sessions/memory.ts'
import { NewSessionDialog } from '../sessions/new-session-dialog.tsx'
import { fieldsOf } from '../sessions/session-fields.ts'

interface Props {
  readonly group: Group
  readonly day: string
  readonly onClose: () => void
}

/** A day of a group with all that a session may hold. */
export function LogGroupDialog({ group, day, onClose }: Props) {
  const { t } = useLingui()
  const ask = useCallback(
    async () => ({ ...(await askMemory()), initial: fieldsOf(sessionOfGroup(group, day, 0)) }),
    [group, day],
  )
  return (
    <NewSessionDialog
      title={t`Logga ${group.name}`}
      draftContext={`session:group:${group.id}`}
      ask={ask}
      origin={useMemo(() => ({ kind: 'group', id: group.id }), [group.id])}
      onClose={onClose}
    />
  )
}
