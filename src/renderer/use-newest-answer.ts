import { useEffect, useRef, useState } from 'react'
import type { Refusal } from '../shared/refusal.ts'
import { asRefusal } from './use-answer.ts'

/**
 * Asks one question at a time. While one is on its way only the newest is remembered: those between
 * were overtaken before they were asked, and an overtaken answer is not shown. `ask` comes from
 * `useCallback`; the earlier value stays until the next is there, and `isCurrent` says that it is.
 */
export function useNewestAnswer<T>(ask: () => Promise<T>) {
  const [answer, setAnswer] = useState<{ value?: T; refusal?: Refusal; isCurrent: boolean }>({
    isCurrent: false,
  })
  const wanted = useRef<{ readonly ask: () => Promise<T> }>(null)
  const isAsking = useRef(false)

  useEffect(() => {
    const askNewest = async () => {
      isAsking.current = true
      setAnswer((before) => ({ ...before, isCurrent: false }))
      while (wanted.current) {
        const question = wanted.current
        // One after the other, so that the newest does not wait behind those it has overtaken.
        const next = await question.ask().then(
          (value) => ({ value }),
          (error: unknown) => ({ refusal: asRefusal(error) }),
        )
        if (wanted.current !== question) continue
        wanted.current = null
        setAnswer({ ...next, isCurrent: true })
      }
      isAsking.current = false
    }
    // A question of its own each time: an answer from before the screen was left is not of now.
    const own = { ask }
    wanted.current = own
    if (!isAsking.current) void askNewest()
    return () => {
      // Nobody waits for it any more, also when the screen is left.
      if (wanted.current === own) wanted.current = null
    }
  }, [ask])

  return answer
}
