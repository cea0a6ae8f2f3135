import { type Answer, useAnswer } from '../use-answer.ts'
import { useLogVersion } from './session-actions.tsx'

/** As `useAnswer`, and asks again whenever the log has changed. */
export const useLogAnswer = <T>(ask: () => Promise<T>): Answer<T> => useAnswer(ask, useLogVersion())
