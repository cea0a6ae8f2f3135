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

/**
 * Asks main when the screen opens, when the question changes, and when `version` says that there may
 * be another answer. `ask` comes from `useCallback`.
 */
export function useAnswer<T>(ask: () => Promise<T>, version = 0): Answer<T> {
  const [answered, setAnswered] = useState<Answered<T> & { readonly to?: () => Promise<T> }>({
    value: undefined,
    refusal: undefined,
  })
  const [round, setRound] = useState(0)
  const question = useMemo(() => ({ ask, round, version }), [ask, round, version])

  useEffect(() => {
    let isCurrent = true
    const tell = (next: SetStateAction<typeof answered>) => {
      if (isCurrent) setAnswered(next)
    }
    question.ask().then(
      (value) => tell({ value, refusal: undefined, to: question.ask }),
      (error: unknown) =>
        tell((before) => ({
          // Beside a refusal, only what answers the same question may stand.
          ...(before.to === question.ask ? before : { value: undefined }),
          refusal: asRefusal(error),
        })),
    )
    return () => {
      isCurrent = false
    }
  }, [question])

  const askAgain = useCallback(() => setRound((count) => count + 1), [])
  return { value: answered.value, refusal: answered.refusal, askAgain }
}
