import { useEffect, useRef } from 'react'
import { type Answer, useAnswer } from '../use-answer.ts'
import { useLogVersion } from './session-actions.tsx'

/** As `useAnswer`, and asks again whenever the log has changed. */
export function useLogAnswer<T>(ask: () => Promise<T>): Answer<T> {
  const answer = useAnswer(ask)
  const { askAgain } = answer
  const version = useLogVersion()
  const answered = useRef(version)
  useEffect(() => {
    if (answered.current === version) return
    answered.current = version
    askAgain()
  }, [version, askAgain])
  return answer
}
