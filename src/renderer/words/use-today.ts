import { useSyncExternalStore } from 'react'
import { localDay } from '../../shared/dates.ts'

const readToday = () => localDay(new Date())

// Once a minute is soon enough after midnight, and on waking a sleeping computer.
const subscribe = (changed: () => void) => {
  const timer = setInterval(changed, 60_000)
  return () => clearInterval(timer)
}

/** The day it is here, also when the window stays open past midnight. */
export const useToday = (): string => useSyncExternalStore(subscribe, readToday)
