import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { Wellbeing } from '../../shared/own-development.ts'
import { api } from '../api.ts'
import { useTellLogChanged } from '../sessions/session-actions.tsx'
import { useOfferUndo } from '../undo/undo.tsx'

export interface WellbeingActions {
  readonly keep: (entry: Wellbeing) => Promise<void>
  readonly remove: (day: string) => Promise<void>
}

/** What can be done with a day, each with undo. What is said of it tells nothing of what it holds. */
export function useWellbeingActions(): WellbeingActions {
  const { t } = useLingui()
  const offerUndo = useOfferUndo()
  const tell = useTellLogChanged()

  return useMemo(() => {
    const done = (message: string, undo: () => Promise<unknown>) => {
      tell()
      offerUndo(message, () => undo().finally(tell))
    }
    return {
      keep: async (entry) => {
        const before = await api.wellbeing.keep(entry)
        done(t`Dagen är sparad.`, () =>
          before ? api.wellbeing.keep(before) : api.wellbeing.remove(entry.day),
        )
      },
      remove: async (day) => {
        const removed = await api.wellbeing.remove(day)
        done(t`Dagen är borttagen.`, () => api.wellbeing.keep(removed))
      },
    }
  }, [t, offerUndo, tell])
}
