import { useLingui } from '@lingui/react/macro'
import type { Totals } from '../../shared/summary.ts'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'
import { shareInWords } from '../words/numbers.ts'

/** Where most of the time went. */
export function useMostInWords(
  lines: readonly (Totals & { readonly name: string })[],
  all: Totals,
): string {
  const { t } = useLingui()
  const language = useLanguage()
  const most = lines.reduce<(typeof lines)[number] | undefined>(
    (best, line) => (best && best.minutes >= line.minutes ? best : line),
    undefined,
  )
  if (!most || all.minutes === 0) return t`Ingen tid är loggad.`
  const time = durationInWords(most.minutes)
  if (most.minutes === all.minutes) return t`All tid: ${most.name}, ${time}.`
  return t`Mest tid: ${most.name}, ${time}, ${shareInWords(most.minutes, all.minutes, language)} av tiden.`
}
