import { Plural, Trans } from '@lingui/react/macro'
import type { Period, Summary } from '../../shared/summary.ts'
import { capitalised } from '../words/days.ts'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'
import { shareInWords } from '../words/numbers.ts'
import { periodInWords } from './periods.ts'

interface Props {
  readonly period: Period
  readonly summary: Summary
}

/** The period in a few plain sentences. */
export function SummarySentence({ period, summary }: Props) {
  const language = useLanguage()
  const { all, direct, people_with_alias: people } = summary
  const { first_contacts: firstContacts, follow_ups_done: followUps, did_not_happen } = summary
  // What the rounded direct share leaves, so that the two always make a hundred.
  const indirectPercent =
    all.minutes === 0 ? 0 : 100 - Math.round((100 * direct.minutes) / all.minutes)
  return (
    <div className="summary-sentence">
      <p className="lead">
        <Trans>
          <strong>{capitalised(periodInWords(period, language))}:</strong> du loggade{' '}
          <Plural value={all.sessions} one="# insats" other="# insatser" /> på sammanlagt{' '}
          {durationInWords(all.minutes)}. {shareInWords(direct.minutes, all.minutes, language)} var
          direkt arbete, med eller för personer, och {shareInWords(indirectPercent, 100, language)}{' '}
          indirekt.
        </Trans>
      </p>
      {(firstContacts > 0 || followUps > 0 || did_not_happen > 0) && (
        <p>
          {firstContacts > 0 && (
            <Plural
              value={firstContacts}
              one="# var en första kontakt."
              other="# var första kontakter."
            />
          )}{' '}
          {followUps > 0 && (
            <Plural
              value={followUps}
              one="# uppföljning blev klar."
              other="# uppföljningar blev klara."
            />
          )}{' '}
          {did_not_happen > 0 && (
            <Plural
              value={did_not_happen}
              one="# insats blev inte av; din egen tid för den räknas med."
              other="# insatser blev inte av; din egen tid för dem räknas med."
            />
          )}
        </p>
      )}
      {people > 0 && (
        <p className="soft">
          <Trans>
            Du använde <Plural value={people} one="# pseudonym" other="# olika pseudonymer" />. De
            räknas bara i den här loggen och läggs aldrig ihop med andras.
          </Trans>
        </p>
      )}
    </div>
  )
}
