import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Drafts } from './drafts.ts'

const Provided = createContext<Drafts | null>(null)

export function useDrafts(): Drafts {
  const drafts = use(Provided)
  if (!drafts) throw new Error('A draft needs a DraftsProvider above it')
  return drafts
}

/**
 * Writes down all that is half-written, then lets go of the key. To be awaited before the profile is
 * locked; it also works when what was on the screen is already gone. Rejects when the log did not
 * take it.
 */
export function useFlushDrafts(): () => Promise<void> {
  const drafts = useDrafts()
  return useCallback(() => drafts.close(), [drafts])
}

/** To be awaited before the profile is removed: nothing of it stays in the window's own database. */
export function useWithdrawDraftCopies(): () => Promise<void> {
  const drafts = useDrafts()
  return useCallback(() => drafts.withdrawCopies(), [drafts])
}

/** To be awaited after main has changed drafts of its own accord, as with a pseudonym that is forgotten. */
export function useReadDraftsAgain(): () => Promise<void> {
  const drafts = useDrafts()
  return useCallback(() => drafts.readAgain(), [drafts])
}

interface Props {
  readonly profileId: string
  readonly children: ReactNode
}

/** Holds what is half-written in the open profile, from unlocking to locking. */
export function DraftsProvider({ profileId, children }: Props) {
  const [drafts] = useState(() => new Drafts(api.drafts, profileId))
  const refusal = useSyncExternalStore(drafts.subscribe, () => drafts.refusal)

  useEffect(() => {
    void drafts.load()
    const flush = () => void drafts.flush()
    const ends = new AbortController()
    const { signal } = ends
    // Out of a field, out of the window, or about to be gone.
    document.addEventListener('focusout', flush, { signal })
    document.addEventListener('visibilitychange', flush, { signal })
    window.addEventListener('blur', flush, { signal })
    window.addEventListener('pagehide', flush, { signal })
    return () => ends.abort()
  }, [drafts])

  return (
    <Provided value={drafts}>
      {refusal && <RefusalNotice refusal={refusal} />}
      {children}
    </Provided>
  )
}
