import { useLingui } from '@lingui/react/macro'
import { useCallback, useEffect, useState } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import { asRefusal } from '../use-answer.ts'

/**
 * Saves at once, and says so in `status` or why it could not be done in `refusal`. A change that
 * answers false was given up, such as when no file was chosen.
 */
export function useSaving() {
  const { t } = useLingui()
  const [status, setStatus] = useState('')
  const [refusal, setRefusal] = useState<Refusal>()
  // Said for as long as somebody looks at the screen.
  useEffect(() => () => setStatus(''), [])

  const save = useCallback(
    async (change: () => Promise<unknown>, message = t`Sparat.`): Promise<boolean> => {
      setRefusal(undefined)
      try {
        const isSaved = (await change()) !== false
        setStatus(isSaved ? message : '')
        return isSaved
      } catch (error) {
        setStatus('')
        setRefusal(asRefusal(error))
        return false
      }
    },
    [t],
  )
  /** For what was saved elsewhere, such as in a dialog. */
  const tellSaved = (message = t`Sparat.`) => {
    setRefusal(undefined)
    setStatus(message)
  }
  return { status, refusal, save, tellSaved }
}
