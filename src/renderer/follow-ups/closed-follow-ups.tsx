import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { FollowUp } from '../../shared/follow-up.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { focusBeside } from '../ui/focus-beside.ts'
import { asRefusal } from '../use-answer.ts'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'
import { dayNear } from './due-in-words.ts'
import { useSettle } from './use-settle.ts'
import './follow-ups.css'

/** How many of the latest are listed. */
const most = 100

interface Props {
  readonly followUps: readonly FollowUp[]
  readonly isOfOnePerson?: boolean
}

/** What was closed, folded away, the latest first. Each can be opened again. */
export function ClosedFollowUps({ followUps, isOfOnePerson = false }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const today = useToday()
  const settle = useSettle()
  const [refusal, setRefusal] = useState<Refusal>()
  const closed = followUps
    .filter(({ state }) => state !== 'open')
    .toSorted((a, b) => b.closedOn.localeCompare(a.closedOn) || b.id - a.id)
  if (closed.length === 0) return null

  return (
    <details className="closed-follow-ups">
      <summary>
        <Plural
          value={closed.length}
          one="# avslutad uppföljning"
          other="# avslutade uppföljningar"
        />
      </summary>
      {refusal && <RefusalNotice refusal={refusal} />}
      <ul className="follow-up-lines">
        {closed.slice(0, most).map((followUp) => (
          <li key={followUp.id} className="follow-up">
            <p>{followUp.what}</p>
            <p className="small soft">
              {followUp.state === 'done' ? <Trans>Klar</Trans> : <Trans>Inte aktuell</Trans>}
              {` · ${dayNear(followUp.closedOn, today, language)}`}
              {!isOfOnePerson && followUp.person !== '' && ` · ${followUp.person}`}
            </p>
            <div className="follow-up-actions">
              <Button
                look="quiet"
                aria-label={t`Öppna igen: ${followUp.what}`}
                onPress={() => {
                  setRefusal(undefined)
                  focusBeside(document.activeElement?.closest('li') ?? null)
                  settle(followUp, 'open').catch((error: unknown) => setRefusal(asRefusal(error)))
                }}
              >
                <Trans>Öppna igen</Trans>
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}
