import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
} from 'react'
import type { Profile } from '../../shared/profile.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Safety } from '../../shared/safety.ts'
import { api } from '../api.ts'
import { asRefusal } from '../use-answer.ts'
import type { Entrance } from './entrance.ts'

interface Kept {
  readonly profile: Profile
  /** What was done and found when the profile was opened. */
  readonly entrance: Entrance
  /** Undefined until main has answered. */
  readonly safety: Safety | undefined
  readonly refusal: Refusal | undefined
  readonly readAgain: () => void
  /** Takes over what main answered to a change. */
  readonly take: (safety: Safety) => void
  /** Notices that were closed since the profile was opened. */
  readonly putAway: ReadonlySet<string>
  readonly putAwayToo: (notice: string) => void
}

const KeptContext = createContext<Kept | null>(null)

/** How the open profile is kept safe: the same on every screen. */
export function useSafety(): Kept {
  const kept = use(KeptContext)
  if (!kept) throw new Error('SafetyProvider is missing')
  return kept
}

interface Props {
  readonly entrance: Entrance
  readonly children: ReactNode
}

export function SafetyProvider({ entrance, children }: Props) {
  const { profile } = entrance
  const [safety, setSafety] = useState<Safety>()
  const [refusal, setRefusal] = useState<Refusal>()
  const take = useCallback((next: Safety) => {
    setSafety(next)
    setRefusal(undefined)
  }, [])
  const readAgain = useCallback(() => {
    api.safety.read().then(take, (error: unknown) => setRefusal(asRefusal(error)))
  }, [take])
  useEffect(readAgain, [readAgain])
  const [putAway, setPutAway] = useState<ReadonlySet<string>>(new Set())
  const putAwayToo = useCallback(
    (notice: string) => setPutAway((before) => new Set([...before, notice])),
    [],
  )

  const kept = useMemo(
    () => ({ profile, entrance, safety, refusal, readAgain, take, putAway, putAwayToo }),
    [profile, entrance, safety, refusal, readAgain, take, putAway, putAwayToo],
  )
  return <KeptContext value={kept}>{children}</KeptContext>
}
