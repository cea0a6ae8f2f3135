import { useEffect, useEffectEvent } from 'react'
import { api } from '../api.ts'

/** Often enough for a lock after a minute, and far from often enough to be noticed. */
const pauseMs = 10_000

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/** Chromium makes up a move where something appears under a pointer that rests. */
const isMadeUp = (event: Event) =>
  event instanceof PointerEvent &&
  event.type === 'pointermove' &&
  event.movementX === 0 &&
  event.movementY === 0

/** Tells main that somebody uses the window, and `onUse` at every sign of it. */
export function useInUse(onUse: () => void): void {
  const noteUse = useEffectEvent(onUse)
  useEffect(() => {
    let toldAt = -Infinity
    const tell = (event: Event) => {
      if (isMadeUp(event)) return
      noteUse()
      if (event.timeStamp - toldAt < pauseMs) return
      toldAt = event.timeStamp
      // Refused only when the profile has just been locked, and then the window goes too.
      api.profiles.inUse().catch(() => {})
    }
    const options = { capture: true, passive: true }
    for (const sign of signs) window.addEventListener(sign, tell, options)
    return () => {
      for (const sign of signs) window.removeEventListener(sign, tell, options)
    }
  }, [])
}
