import { type SetStateAction, useCallback, useEffect, useMemo, useState } from 'react'
import { Refusal } from '../shared/refusal.ts'

export function asRefusal(error: unknown): Refusal {
  return error instanceof Refusal ? error : new Refusal('unexpected')
}

interface Answered<T> {
  /** The latest value; an earlier one stays while a new one is on its way, so that nothing jumps. */
  readonly value: T | undefined
  readonly refusal: Refusal | undefined
}

export interface Answer<T> extends Answered<T> {
  readonly askAgain: () => void
}

/** Asks main when the screen opens and when the question changes. `ask` comes from `useCallback`. */
export function useAnswer<T>(ask: () => Promise<T>): Answer<T> {
  const [answered, setAnswered] = useState<Answered<T>>({ value: undefined, refusal: undefined })
  const [round, setRound] = useState(0)
  const question = useMemo(() => ({ ask, round }), [ask, round])

  useEffect(() => {
    let isCurrent = true
    const tell = (next: SetStateAction<Answered<T>>) => {
      if (isCurrent) setAnswered(next)
    }
    question.ask().then(
      (value) => tell({ value, refusal: undefined }),
      (error: unknown) => tell(({ value }) => ({ value, refusal: asRefusal(error) })),
    )
    return () => {
      isCurrent = false
    }
  }, [question])

  const askAgain = useCallback(() => setRound((count) => count + 1), [])
  return { ...answered, askAgain }
}
