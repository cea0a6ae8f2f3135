import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { ToBringUp } from '../../shared/own-development.ts'
import { api } from '../api.ts'
import { useTellLogChanged } from '../sessions/session-actions.tsx'
import { useOfferUndo } from '../undo/undo.tsx'
import { useToday } from '../words/use-today.ts'

export interface BringUpActions {
  readonly add: (text: string) => Promise<void>
  /** Marks it as brought up today, or opens it again. */
  readonly mark: (item: ToBringUp, isBroughtUp: boolean) => Promise<void>
  readonly remove: (item: ToBringUp) => Promise<void>
}

/** What can be done with something to bring up, each with undo. What is said of it tells no text. */
export function useBringUpActions(): BringUpActions {
  const { t } = useLingui()
  const today = useToday()
  const offerUndo = useOfferUndo()
  const tell = useTellLogChanged()

  return useMemo(() => {
    const done = (message: string, undo: () => Promise<unknown>) => {
      tell()
      offerUndo(message, () => undo().finally(tell))
    }
    return {
      add: async (text) => {
        const { id } = await api.toBringUp.add({ text, addedOn: today })
        done(t`Tillagt att ta upp.`, () => api.toBringUp.remove(id))
      },
      mark: async ({ id, broughtUpOn: before }, isBroughtUp) => {
        await api.toBringUp.mark({ id, broughtUpOn: isBroughtUp ? today : '' })
        done(isBroughtUp ? t`Markerat att det har tagits upp.` : t`Öppnat igen.`, () =>
          api.toBringUp.mark({ id, broughtUpOn: before }),
        )
      },
      remove: async ({ id }) => {
        const removed = await api.toBringUp.remove(id)
        done(t`Raden är borttagen.`, () => api.toBringUp.putBack(removed))
      },
    }
  }, [t, today, offerUndo, tell])
}
