import { Trans } from '@lingui/react/macro'
import { type ReactNode, useEffect, useState } from 'react'
import type { FollowUp, FollowUpState } from '../../shared/follow-up.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { asRefusal } from '../use-answer.ts'
import { DoneFollowUp } from './done-follow-up.tsx'
import { FollowUpDialog } from './follow-up-dialog.tsx'
import { OpenFollowUp } from './open-follow-up.tsx'
import { useSettle } from './use-settle.ts'
import './follow-ups.css'

interface Props {
  readonly id: string
  readonly title: ReactNode
  /** By day. Closed ones are left out, but for those that were done here just now. */
  readonly followUps: readonly FollowUp[]
  /** How many to show until somebody asks for all. */
  readonly atOnce?: number
  /** Leaves the person out where every line is about the same. */
  readonly isOfOnePerson?: boolean
  readonly onLogFrom: (followUp: FollowUp) => void
  /** Stands in for the lines when there are none; without it, nothing is shown then. */
  readonly empty?: ReactNode
}

/** What was promised, and the keys that close it. What was done offers to be logged, once. */
export function FollowUpLines(props: Props) {
  const { id, title, followUps, atOnce = Number.POSITIVE_INFINITY, onLogFrom, empty } = props
  const settle = useSettle()
  const [refusal, setRefusal] = useState<Refusal>()
  const [isWhole, setIsWhole] = useState(false)
  const [doneHere, setDoneHere] = useState<readonly number[]>([])
  const [changing, setChanging] = useState<FollowUp>()
  // The offer lasts for as long as somebody looks at the screen.
  useEffect(() => () => setDoneHere([]), [])

  const close = async (followUp: FollowUp, state: Exclude<FollowUpState, 'open'>) => {
    setRefusal(undefined)
    if (state === 'done') setDoneHere((ids) => [...ids, followUp.id])
    await settle(followUp, state).catch((error: unknown) => setRefusal(asRefusal(error)))
  }
  const leaveDone = (followUp: FollowUp) =>
    setDoneHere((ids) => ids.filter((other) => other !== followUp.id))

  const open = followUps.filter(({ state }) => state === 'open')
  const inSight = new Set(isWhole ? open : open.slice(0, atOnce))
  const shown = followUps.filter(
    (followUp) =>
      inSight.has(followUp) || (followUp.state === 'done' && doneHere.includes(followUp.id)),
  )

  if (shown.length === 0 && empty === undefined) return null
  return (
    <section className="follow-ups" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {refusal && <RefusalNotice refusal={refusal} />}
      {shown.length === 0 && empty}
      <ul className="follow-up-lines" aria-labelledby={id}>
        {shown.map((followUp) =>
          followUp.state === 'open' ? (
            <OpenFollowUp
              key={followUp.id}
              followUp={followUp}
              hasPerson={!props.isOfOnePerson}
              onClose={(state) => void close(followUp, state)}
              onChange={() => setChanging(followUp)}
            />
          ) : (
            <DoneFollowUp
              key={followUp.id}
              followUp={followUp}
              onLog={() => {
                leaveDone(followUp)
                onLogFrom(followUp)
              }}
              onLeave={() => leaveDone(followUp)}
            />
          ),
        )}
      </ul>
      {inSight.size < open.length && (
        <Button look="quiet" onPress={() => setIsWhole(true)}>
          <Trans>Visa alla {open.length}</Trans>
        </Button>
      )}
      {changing && <FollowUpDialog of={changing} onClose={() => setChanging(undefined)} />}
    </section>
  )
}
