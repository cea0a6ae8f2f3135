import { Plural, Trans } from '@lingui/react/macro'
import { useCallback } from 'react'
import { isSupervision } from '../../shared/own-development.ts'
import { api } from '../api.ts'
import { useLogAnswer } from '../sessions/use-log-answer.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { shortDateInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'

/** How often this year, and when the last time was. */
export function SupervisionHeld() {
  const language = useLanguage()
  const year = useToday().slice(0, 4)
  const { value, refusal, askAgain } = useLogAnswer(
    useCallback(() => api.ownDevelopment.year(year), [year]),
  )
  const held = value?.records.filter(({ kind }) => isSupervision(kind)) ?? []
  const [latest] = held
  const inGroup = held.filter(({ kind }) => kind === 'group_supervision').length
  return (
    <>
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {latest && (
        <p className="soft">
          <Trans>
            Handledning i år:{' '}
            <Plural value={held.length - inGroup} one="# enskild" other="# enskilda" /> och{' '}
            {inGroup} i grupp, senast {shortDateInWords(latest.date, language)}.
          </Trans>
        </p>
      )}
    </>
  )
}
