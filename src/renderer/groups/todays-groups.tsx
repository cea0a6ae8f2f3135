import { Trans } from '@lingui/react/macro'
import { useCallback, useId, useRef } from 'react'
import { daysOfGroup } from '../../shared/group-days.ts'
import type { Group } from '../../shared/group.ts'
import { api } from '../api.ts'
import { useLogAnswer } from '../sessions/use-log-answer.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { focusBeside } from '../ui/focus-beside.ts'
import { shortDayInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'
import { groupAbout } from './group-about.ts'
import { Headcount } from './headcount.tsx'
import { useHeadcount } from './use-headcount.ts'
import './groups.css'

interface Props {
  readonly day: string
  /** Where the focus goes when the last of them is logged. */
  readonly onDone: () => void
}

/** The groups that meet on a day and are not logged yet; nothing at all when there is none. */
export function TodaysGroups({ day, onDone }: Props) {
  const language = useLanguage()
  const today = useToday()
  const { value, refusal, askAgain } = useLogAnswer(useCallback(() => api.groups.list(day), [day]))
  const groups = (value ?? []).filter((group) =>
    daysOfGroup(group, { from: day, to: day }).some(({ state }) => state === 'not_logged'),
  )
  if (refusal) return <RefusalNotice refusal={refusal} onRetry={askAgain} />
  if (groups.length === 0) return null
  return (
    <section className="todays-groups" aria-labelledby="todays-groups">
      <h2 id="todays-groups">
        {day === today ? (
          <Trans>Dagens grupper</Trans>
        ) : (
          <Trans>Grupper {shortDayInWords(day, language)}</Trans>
        )}
      </h2>
      <ul>
        {groups
          .toSorted((one, other) => one.start.localeCompare(other.start))
          .map((group) => (
            <TodaysGroup key={group.id} group={group} day={day} onDone={onDone} />
          ))}
      </ul>
    </section>
  )
}

function TodaysGroup({ group, day, onDone }: Props & { readonly group: Group }) {
  const line = useRef<HTMLLIElement>(null)
  const nameId = useId()
  const headcount = useHeadcount(group, day, () => {
    const beside = line.current?.nextElementSibling ?? line.current?.previousElementSibling
    if (beside) focusBeside(line.current)
    else onDone()
  })
  return (
    // The keys belong to what is inside, wherever in it the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li ref={line} className="todays-group" onKeyDown={headcount.takeKey}>
      <p className="todays-group-name" id={nameId}>
        {group.name}
      </p>
      <p className="small soft figures">{groupAbout(group, '')}</p>
      <Headcount headcount={headcount} day={day} name={group.name} nameId={nameId} />
    </li>
  )
}
