import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { Group, NewGroup } from '../../shared/group.ts'
import { api } from '../api.ts'
import { useTellLogChanged } from '../sessions/session-actions.tsx'
import { useOfferUndo } from '../undo/undo.tsx'

const contentOf = ({ id: _id, ...group }: Group): NewGroup => group

/** Everything that changes the catalogue, each with undo. */
export function useGroupWrites() {
  const { t } = useLingui()
  const offerUndo = useOfferUndo()
  const tellLogChanged = useTellLogChanged()
  return useMemo(() => {
    const done = (message: string, undo: () => Promise<unknown>) => {
      tellLogChanged()
      offerUndo(message, () => undo().finally(tellLogChanged))
    }
    const change = async (earlier: Group, group: NewGroup, message: string) => {
      await api.groups.change({ id: earlier.id, group })
      done(message, () => api.groups.change({ id: earlier.id, group: contentOf(earlier) }))
    }
    return {
      add: async (group: NewGroup) => {
        const { id } = await api.groups.add(group)
        done(t`Gruppen är tillagd.`, () => api.groups.remove(id))
      },
      change: (earlier: Group, group: NewGroup) => change(earlier, group, t`Gruppen är ändrad.`),
      end: (group: Group, day: string) =>
        change(group, { ...contentOf(group), endedOn: day }, t`Gruppen är avslutad.`),
      resume: (group: Group) =>
        change(group, { ...contentOf(group), endedOn: '' }, t`Gruppen fortsätter.`),
      remove: async (group: Group) => {
        const removed = await api.groups.remove(group.id)
        done(t`Gruppen är borttagen.`, () => api.groups.putBack(removed))
      },
    }
  }, [t, offerUndo, tellLogChanged])
}
