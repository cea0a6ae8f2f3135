import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { NewRegionUnit, RegionUnit } from '../../shared/overview.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { api } from '../api.ts'
import { useOfferUndo } from '../undo/undo.tsx'
import { asRefusal } from '../use-answer.ts'

/** What changes the units, each with undo. `changed` is called when the list has to be asked for again. */
export function useUnitWrites(changed: () => void) {
  const { t } = useLingui()
  const offerUndo = useOfferUndo()
  const [refusal, setRefusal] = useState<Refusal>()
  const done = (message: string, undo: () => Promise<unknown>) => {
    changed()
    offerUndo(message, () => undo().finally(changed))
  }
  /** For what has no form of its own to say why it was refused. */
  const attempt = async (act: () => Promise<void>) => {
    setRefusal(undefined)
    try {
      await act()
    } catch (error) {
      setRefusal(asRefusal(error))
      changed()
    }
  }
  return {
    refusal,
    /** With what logs call it beside its own name. */
    add: async (unit: NewRegionUnit, names: readonly string[] = []) => {
      const { id } = await api.overview.addUnit({ ...unit, names: [...names] })
      done(t`${unit.name} är registrerad.`, () => api.overview.removeUnit(id))
    },
    change: async ({ id, names: _names, ...earlier }: RegionUnit, unit: NewRegionUnit) => {
      await api.overview.changeUnit({ id, unit })
      done(t`${unit.name} är ändrad.`, () => api.overview.changeUnit({ id, unit: earlier }))
    },
    remove: ({ id, name }: RegionUnit) =>
      attempt(async () => {
        const removed = await api.overview.removeUnit(id)
        done(t`${name} är borttagen. Det loggarna har delat är kvar.`, () =>
          api.overview.putBackUnit(removed),
        )
      }),
    /** With no unit, what logs call one belongs to none again. */
    place: (name: string, unitId: number | null, from: number | null = null) =>
      attempt(async () => {
        await api.overview.placeName({ name, unitId })
        done(
          unitId === null
            ? t`${name} hör inte till någon enhet längre.`
            : t`${name} har fått sin enhet.`,
          () => api.overview.placeName({ name, unitId: from }),
        )
      }),
  }
}
