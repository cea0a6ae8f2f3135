import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import type { FollowUp, FollowUpState } from '../../shared/follow-up.ts'
import { api } from '../api.ts'
import { useTellLogChanged } from '../sessions/session-actions.tsx'
import { useOfferUndo } from '../undo/undo.tsx'
import { useToday } from '../words/use-today.ts'

/** Closes a follow-up or opens it again, with undo. */
export function useSettle(): (followUp: FollowUp, state: FollowUpState) => Promise<void> {
  const { t } = useLingui()
  const today = useToday()
  const offerUndo = useOfferUndo()
  const tellLogChanged = useTellLogChanged()

  return useCallback(
    async ({ id, state: before, closedOn }, state) => {
      const messages = {
        open: t`Uppföljningen är öppen igen.`,
        done: t`Uppföljningen är klar.`,
        not_relevant: t`Uppföljningen är inte längre aktuell.`,
      } as const satisfies Record<FollowUpState, string>
      await api.followUps.settle({ id, state, day: today })
      tellLogChanged()
      offerUndo(messages[state], async () => {
        await api.followUps.settle({ id, state: before, day: closedOn === '' ? today : closedOn })
        tellLogChanged()
      })
    },
    [t, today, offerUndo, tellLogChanged],
  )
}
