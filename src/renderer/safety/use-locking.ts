import { useEffect, useEffectEvent } from 'react'
import { events } from '../api.ts'

/** Main locks the profile: the system is locked or goes to sleep, or nobody has used the window. */
export function useLocking(lock: () => void): void {
  const lockNow = useEffectEvent(lock)
  useEffect(() => events.locking(() => lockNow()), [])
}
