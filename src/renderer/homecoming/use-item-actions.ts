import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import {
  type HomecomingItem,
  type ItemChanges,
  type ItemContent,
  itemName,
} from '../../shared/homecoming.ts'
import { type ItemStateCode, itemStates } from '../../shared/homecoming-items.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { api } from '../api.ts'
import { useTellLogChanged } from '../sessions/session-actions.tsx'
import { useOfferUndo } from '../undo/undo.tsx'
import { asRefusal } from '../use-answer.ts'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'

/** What is done with the items of a list, each with undo. `refusal` says why the last was not done. */
export function useItemActions(listId: number) {
  const { t } = useLingui()
  const language = useLanguage()
  const today = useToday()
  const offerUndo = useOfferUndo()
  const tellLogChanged = useTellLogChanged()
  const [refusal, setRefusal] = useState<Refusal>()

  const offer = (message: string, undo: () => Promise<unknown>) => {
    tellLogChanged()
    offerUndo(message, () => undo().finally(tellLogChanged))
  }
  const trying = (act: () => Promise<void>) => {
    setRefusal(undefined)
    act().catch((error: unknown) => setRefusal(asRefusal(error)))
  }
  const change = async (item: HomecomingItem, changes: ItemChanges, message: string) => {
    await api.homecoming.changeItem({ id: item.id, today, changes })
    offer(message, () => api.homecoming.putBackItem(item))
  }

  return {
    refusal,
    mark: (item: HomecomingItem, state: ItemStateCode) => {
      if (state === item.state) return
      const said = itemStates.find(({ code }) => code === state)?.[language] ?? state
      trying(() => change(item, { state }, t`${itemName(item, language)}: ${said}`))
    },
    remove: (item: HomecomingItem) =>
      trying(async () => {
        const removed = await api.homecoming.removeItem(item.id)
        offer(t`Punkten är borttagen.`, () => api.homecoming.putBackItem(removed))
      }),
    /** Both throw, for the form that asks. */
    add: async (item: ItemContent, day: string) => {
      const { id } = await api.homecoming.addItem({ listId, item, day })
      offer(t`Punkten är tillagd.`, () => api.homecoming.removeItem(id))
    },
    change: (item: HomecomingItem, content: ItemContent, day: string) =>
      change(item, { content, day }, t`Punkten är ändrad.`),
  }
}
