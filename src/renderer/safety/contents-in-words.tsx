import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import type { Contents } from '../../shared/safety.ts'
import { datesInWords, listInWords, monthsInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'

/**
 * Says what a store or a backup holds, in a phrase that can stand alone:
 * `12 insatser (3 oktober–21 november 2026), 4 pseudonymer och 1 uppföljning`.
 */
export function useContentsInWords(): (contents: Contents) => string {
  const { t } = useLingui()
  const language = useLanguage()
  return useCallback(
    (contents) => {
      const span = (first: string | null, last: string | null, inWords: typeof datesInWords) =>
        first === null || last === null ? '' : ` (${inWords(first, last, language)})`
      if (contents.kind === 'supervisor') {
        const { hasInvitation, imports, signers, firstMonth, lastMonth } = contents
        const received = [
          imports > 0 &&
            t`${plural(imports, { one: '# inläst fil', other: '# inlästa filer' })}` +
              span(firstMonth, lastMonth, monthsInWords),
          signers > 0 && t`${plural(signers, { one: '# avsändare', other: '# avsändare' })}`,
          hasInvitation && t`inbjudans nyckel`,
        ].filter((part) => part !== false)
        return received.length === 0 ? t`inget inläst än` : listInWords(received, language)
      }
      const { sessions, firstDay, lastDay, people, followUps, lists, plans, groups, meetings } =
        contents
      const { records, exports } = contents
      const parts = [
        sessions > 0 &&
          t`${plural(sessions, { one: '# insats', other: '# insatser' })}` +
            span(firstDay, lastDay, datesInWords),
        people > 0 && t`${plural(people, { one: '# pseudonym', other: '# pseudonymer' })}`,
        followUps > 0 &&
          t`${plural(followUps, { one: '# uppföljning', other: '# uppföljningar' })}`,
        lists > 0 && t`${plural(lists, { one: '# hemkomstlista', other: '# hemkomstlistor' })}`,
        plans > 0 && t`${plural(plans, { one: '# plan', other: '# planer' })}`,
        groups > 0 && t`${plural(groups, { one: '# grupp', other: '# grupper' })}`,
        meetings > 0 && t`${plural(meetings, { one: '# möte', other: '# möten' })}`,
        records > 0 &&
          t`${plural(records, {
            one: '# rad om handledning och fortbildning',
            other: '# rader om handledning och fortbildning',
          })}`,
        exports > 0 && t`${plural(exports, { one: '# delad fil', other: '# delade filer' })}`,
      ].filter((part) => part !== false)
      return parts.length === 0 ? t`inget loggat än` : listInWords(parts, language)
    },
    [t, language],
  )
}
