import { useLingui } from '@lingui/react/macro'
import type { Totals } from '../../shared/summary.ts'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'
import { shareInWords } from '../words/numbers.ts'

type Named = Totals & { readonly key: string; readonly name: string }

const mostOf = (lines: readonly Named[]): Named | undefined =>
  lines.reduce<Named | undefined>(
    (best, line) => (best && best.minutes >= line.minutes ? best : line),
    undefined,
  )

/** Where most of the time went. What belongs nowhere is told apart when it is more than that. */
export function useMostInWords(lines: readonly Named[], all: Totals): string {
  const { t } = useLingui()
  const language = useLanguage()
  const most = mostOf(lines)
  if (!most || all.minutes === 0) return t`Ingen tid är loggad.`
  if (most.minutes === all.minutes)
    return t`All tid: ${most.name}, ${durationInWords(most.minutes)}.`
  const timeAndShare = ({ minutes }: Named) =>
    `${durationInWords(minutes)}, ${shareInWords(minutes, all.minutes, language)}`
  const told = mostOf(lines.filter(({ key }) => key !== '')) ?? most
  const sentence = t`Mest tid: ${told.name}, ${timeAndShare(told)} av tiden.`
  return told === most ? sentence : `${sentence} ${most.name}: ${timeAndShare(most)}.`
}
