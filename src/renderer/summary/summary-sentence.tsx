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
  const { all, direct } = summary
  // What the rounded direct share leaves, so that the two always make a hundred.
  const indirectPercent = 100 - Math.round((100 * direct.minutes) / all.minutes)
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
          personer, och {shareInWords(indirectPercent, 100, language)} indirekt.
        </Trans>
      )}
    </p>
  )
}
