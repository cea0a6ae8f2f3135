import { Plural, Trans } from '@lingui/react/macro'
import type { Period, Summary } from '../../shared/summary.ts'
import { capitalised } from '../words/days.ts'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'
import { shareInWords } from '../words/numbers.ts'
import { usePeriodName } from './period-names.ts'

interface Props {
  readonly period: Period
  readonly summary: Summary
}

/** The period in a plain sentence. */
export function SummarySentence({ period, summary }: Props) {
  const language = useLanguage()
  const nameOf = usePeriodName()
  const { all, direct, indirect } = summary
  const directPercent = Math.round((100 * direct.minutes) / all.minutes)
  const isNearlyOne = directPercent === 0 || directPercent === 100
  // What the rounded direct share leaves, so that the two always make a hundred.
  const indirectShare = isNearlyOne
    ? shareInWords(indirect.minutes, all.minutes, language)
    : shareInWords(100 - directPercent, 100, language)
  return (
    <p className="lead">
      <Trans>
        <strong>{capitalised(nameOf(period))}:</strong> du loggade{' '}
        <Plural value={all.sessions} one="# insats" other="# insatser" /> på sammanlagt{' '}
        {durationInWords(all.minutes)}.
      </Trans>{' '}
      {all.minutes > 0 && (
        <Trans>
          {shareInWords(direct.minutes, all.minutes, language)} var direkt arbete, med eller för
          personer, och {indirectShare} indirekt.
        </Trans>
      )}
    </p>
  )
}
