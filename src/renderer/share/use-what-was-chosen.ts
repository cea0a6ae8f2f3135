import { type RefObject, useCallback, useRef, useState } from 'react'
import type { KeptBack } from '../../shared/sharing.ts'

type OfEach<What> = ReadonlyMap<number, What>

/** What was chosen under Dela, by the organisation's id: it stays while another part is looked at. */
export interface WhatWasChosen {
  readonly organisationId: number | undefined
  readonly chooseOrganisation: (id: number) => void
  readonly monthsOf: OfEach<readonly string[]>
  readonly chooseMonths: (id: number, months: readonly string[]) => void
  /** What was held back, newest first. */
  readonly keptOf: RefObject<Map<number, KeptBack[]>>
  readonly keep: (id: number, kept: KeptBack) => void
}

export function useWhatWasChosen(): WhatWasChosen {
  const [organisationId, chooseOrganisation] = useState<number>()
  const [monthsOf, setMonthsOf] = useState<OfEach<readonly string[]>>(new Map())
  const keptOf = useRef(new Map<number, KeptBack[]>())
  const keep = useCallback((id: number, kept: KeptBack) => {
    const before = keptOf.current.get(id) ?? []
    const ofOtherMonths = before.filter(
      ({ months }) => !months.every((month) => kept.months.includes(month)),
    )
    keptOf.current.set(id, [kept, ...ofOtherMonths])
  }, [])
  return {
    organisationId,
    chooseOrganisation,
    monthsOf,
    chooseMonths: (id, months) => setMonthsOf((before) => new Map(before).set(id, months)),
    keptOf,
    keep,
  }
}
