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

/** What stands under a field after a failed attempt; a wait ends by itself, and then says so. */
export function useAttempt(refusal: Refusal | undefined): { error?: string; hint?: string } {
  const { t } = useLingui()
  const sentence = useSentence()
  const [waited, setWaited] = useState<Refusal>()

  useEffect(() => {
    if (refusal?.code !== 'too-many-attempts') return undefined
    const timer = setTimeout(() => setWaited(refusal), Number(refusal.detail['seconds']) * 1000)
    return () => clearTimeout(timer)
  }, [refusal])

  if (!refusal || !isAboutAttempt(refusal)) return {}
  if (waited === refusal) return { hint: t`Nu går det att försöka igen.` }
  return { error: sentence(refusal.code, refusal.detail) }
}
