import { useLingui } from '@lingui/react/macro'
import { useSentence } from '../words/use-sentence.ts'
import type { Writing } from './use-line.ts'

/** Why a line cannot be saved, in plain sentences; none when it can. */
export function useProblems({ understood: { fields }, judged }: Writing): readonly string[] {
  const { t } = useLingui()
  const sentence = useSentence()
  const issues = judged.error?.issues ?? []
  const isRefusedWith = (code: string) => issues.some(({ message }) => message === code)
  const isRefused = (field: string) => issues.some(({ path }) => path[0] === field)
  const needsMinutes = isRefused('minutes') && fields.minutes === ''
  const needsActivity = isRefused('activity')

  if (isRefusedWith('identity-number')) return [sentence('identity-number')]

  const missing =
    needsMinutes && needsActivity
      ? [t`Det saknas hur länge och vad du gjorde. Skriv till exempel 45 samtal.`]
      : [
          ...(needsMinutes ? [t`Det saknas hur länge. Skriv till exempel 45 eller 1,5 h.`] : []),
          ...(needsActivity ? [t`Det saknas vad du gjorde. Skriv till exempel samtal.`] : []),
        ]
  const others = issues.filter(
    ({ path: [field] }) => field !== 'activity' && !(field === 'minutes' && needsMinutes),
  )
  return [...missing, ...new Set(others.map(({ message }) => sentence(message)))]
}

/** Whether the line holds an identity number, which is said at once. */
export const hasIdentityNumberIn = ({ judged }: Writing): boolean =>
  judged.error?.issues.some(({ message }) => message === 'identity-number') ?? false
