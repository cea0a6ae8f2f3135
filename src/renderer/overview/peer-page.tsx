import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useEffect, useRef } from 'react'
import type { PeerUnderName } from '../../shared/overview.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { PeriodChoice } from '../summary/period-choice.tsx'
import { Button } from '../ui/button.tsx'
import { Sign } from '../ui/sign.tsx'
import { useAnswer } from '../use-answer.ts'
import { useLanguage } from '../words/language.tsx'
import { activityName } from '../words/names.ts'
import { FiguresByMonth } from './figures-by-month.tsx'
import { FiguresDivided } from './figures-divided.tsx'
import { KeyFigures } from './key-figures.tsx'
import { monthLengths, monthsOfSpan, type PeriodProps } from './months-of-span.ts'
import { useMonthsInWords } from './use-months-in-words.ts'

interface Props extends PeriodProps {
  readonly peer: PeerUnderName
  readonly onClose: () => void
}

/** What one peer supporter shows under their name: whole months, beside nobody else's. */
export function PeerPage({ span, onSpan, newest, peer, onClose }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const inWords = useMonthsInWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { from, to } = monthsOfSpan(span)
  const hasAny = peer.months.some((month) => from <= month && month <= to)
  const { id } = peer
  const { value, refusal } = useAnswer(
    useCallback(
      async () => (hasAny ? api.overview.workUnderName({ id, range: { from, to } }) : null),
      [hasAny, id, from, to],
    ),
  )
  const months = inWords(peer.months)
  return (
    <section className="overview-part overview-peer" aria-labelledby="overview-peer">
      <div>
        <Button look="quiet" onPress={onClose}>
          <Sign of="back" />
          <Trans>Stäng</Trans>
        </Button>
      </div>
      <h2 id="overview-peer" ref={heading} tabIndex={-1}>
        {peer.name}
      </h2>
      <p>
        <Trans>
          {peer.name} har valt att visa sina siffror under sitt namn för de här månaderna: {months}.
          Andra månader syns inte här, och inget dag för dag. Sidan glöms när du stänger den.
        </Trans>
      </p>
      <PeriodChoice lengths={monthLengths} about={newest} span={span} onChange={onSpan} />
      {refusal && <RefusalNotice refusal={refusal} />}
      {value === null && <p>{t`Ingen månad i perioden visas under eget namn.`}</p>}
      {value && (
        <>
          <KeyFigures
            work={{ logs: 1, figures: value.figures, activities: [], facts: value.facts }}
            isOneMonth={value.months.length === 1}
            isAll
            isOfOne
          />
          {value.months.length > 1 && <FiguresByMonth months={value.by_month} isOfOne />}
          <section className="overview-divided" aria-label={t`Aktivitet`}>
            <FiguresDivided
              name={t`Aktivitet`}
              parts={value.by_activity.map(({ activity, ...figures }) => ({
                id: activity,
                name: activityName(activity, language),
                figures,
              }))}
              whole={value.figures}
            />
          </section>
        </>
      )}
    </section>
  )
}
