import { useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { Refusal, RefusalCode } from '../../shared/refusal.ts'
import { useSentence } from '../words/use-sentence.ts'

const attemptCodes: readonly RefusalCode[] = [
  'wrong-passphrase',
  'wrong-recovery-code',
  'recovery-code-mistyped',
  'too-many-attempts',
]

/** Whether a refusal is about what was typed, and so belongs under the field. */
export const isAboutAttempt = (refusal: Refusal) => attemptCodes.includes(refusal.code)

/**
 * What stands under a field after a failed attempt, until something else is typed. A wait is no fault
 * of what was typed: it ends by itself, and then says so.
 */
export function useAttempt(
  refusal: Refusal | undefined,
  typed: string,
): { error?: string; hint?: string } {
  const { t } = useLingui()
  const sentence = useSentence()
  const [waited, setWaited] = useState<Refusal>()
  const [judged, setJudged] = useState({ refusal, typed })
  if (judged.refusal !== refusal) setJudged({ refusal, typed })

  useEffect(() => {
    if (refusal?.code !== 'too-many-attempts') return undefined
    const timer = setTimeout(() => setWaited(refusal), Number(refusal.detail['seconds']) * 1000)
    return () => clearTimeout(timer)
  }, [refusal])

  if (!refusal || !isAboutAttempt(refusal)) return {}
  if (waited === refusal) return { hint: t`Nu går det att försöka igen.` }
  if (refusal.code !== 'too-many-attempts' && judged.typed !== typed) return {}
  return { error: sentence(refusal.code, refusal.detail) }
}
