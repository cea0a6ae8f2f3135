import { Trans } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import type { Plan } from '../../shared/plan.ts'
import { Button } from '../ui/button.tsx'
import { dateInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { areaName } from './plan-names.ts'

interface Props {
  readonly plan: Plan
  readonly onOpen: (what: 'session' | 'edit' | 'print') => void
  readonly onEnd: (isEnded: boolean) => void
  readonly onRemove: () => void
}

/** What a plan is about, in the person's words, and what can be done with it as a whole. */
export function PlanHead({ plan, onOpen, onEnd, onRemove }: Props) {
  const language = useLanguage()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { area, person, goal, why, helps, startedOn, endedOn } = plan
  const isEnded = endedOn !== ''
  const words = [
    { id: 'goal', name: <Trans>Det här vill personen</Trans>, text: goal },
    { id: 'why', name: <Trans>Därför är det viktigt</Trans>, text: why },
    { id: 'helps', name: <Trans>Det här hjälper</Trans>, text: helps },
  ].filter(({ text }) => text !== '')

  return (
    <div className="plan-head">
      <h2 ref={heading} tabIndex={-1}>
        {areaName(area, language)}
        {person !== '' && ` · ${person}`}
      </h2>
      <p className="soft figures">
        <Trans>Påbörjad {dateInWords(startedOn, language)}</Trans>
        {isEnded && (
          <>
            {' · '}
            <Trans>avslutad {dateInWords(endedOn, language)}</Trans>
          </>
        )}
      </p>
      {words.length > 0 && (
        <dl className="own-words">
          {words.map(({ id, name, text }) => (
            <div key={id}>
              <dt className="small soft">{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className="plan-actions">
        <Button look={isEnded ? 'plain' : 'primary'} onPress={() => onOpen('session')}>
          <Trans>Logga insats …</Trans>
        </Button>
        <Button onPress={() => onOpen('print')}>
          <Trans>Skriv ut till personen …</Trans>
        </Button>
        <Button look="quiet" onPress={() => onOpen('edit')}>
          <Trans>Ändra …</Trans>
        </Button>
        <Button look="quiet" onPress={() => onEnd(!isEnded)}>
          {isEnded ? <Trans>Öppna igen</Trans> : <Trans>Avsluta planen</Trans>}
        </Button>
        <Button look="quiet" onPress={onRemove}>
          <Trans>Ta bort</Trans>
        </Button>
      </div>
    </div>
  )
}
