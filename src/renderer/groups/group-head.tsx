import { Trans } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { dayToLog, hasEnded, nextDayOf } from '../../shared/group-days.ts'
import type { GroupWithSessions } from '../../shared/group.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { asRefusal } from '../use-answer.ts'
import { dateInWords, shortDayInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { activityName } from '../words/names.ts'
import { useToday } from '../words/use-today.ts'
import { groupAbout } from './group-about.ts'
import { GroupDialog } from './group-dialog.tsx'
import { fieldsOfGroup } from './group-fields.ts'
import { Headcount } from './headcount.tsx'
import { LogGroupDialog } from './log-group-dialog.tsx'
import { useGroupWrites } from './use-group-writes.ts'
import { useHeadcount } from './use-headcount.ts'
import { useRecurrenceInWords } from './use-recurrence-in-words.ts'

interface Props {
  readonly group: GroupWithSessions
  readonly onRemoved: () => void
}

/** What a group is, and everything that can be done with it. */
export function GroupHead({ group: { sessions, ...group }, onRemoved }: Props) {
  const language = useLanguage()
  const today = useToday()
  const inWords = useRecurrenceInWords()
  const writes = useGroupWrites()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const [opened, setOpened] = useState<'log' | 'change'>()
  const [refusal, setRefusal] = useState<Refusal>()
  const close = () => setOpened(undefined)
  const withSessions = { ...group, sessions }
  const day = dayToLog(withSessions, today)
  const headcount = useHeadcount(group, day, () => heading.current?.focus())
  const next = nextDayOf(withSessions, today)
  const { endedOn } = group

  const write = (writing: Promise<unknown>, then = () => {}) => {
    setRefusal(undefined)
    writing.then(then, (error: unknown) => setRefusal(asRefusal(error)))
  }

  return (
    // The keys belong to what is inside, wherever in it the focus is.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="group-head" onKeyDown={headcount.takeKey}>
      <h2 id="group" ref={heading} tabIndex={-1}>
        {group.name}
      </h2>
      <p className="soft figures">
        {groupAbout(group, inWords(group.recurrence))}
        {` · ${activityName(group.activity, language)}`}
      </p>
      <p className="figures">
        {hasEnded(group, today) ? (
          <Trans>Avslutad {dateInWords(endedOn, language)}.</Trans>
        ) : (
          <>
            {next === today && <Trans>I dag.</Trans>}
            {next > today && <Trans>Nästa gång {shortDayInWords(next, language)}.</Trans>}{' '}
            {endedOn !== '' && <Trans>Sista dagen är {dateInWords(endedOn, language)}.</Trans>}
          </>
        )}
      </p>
      {refusal && <RefusalNotice refusal={refusal} />}
      {day !== '' && <Headcount headcount={headcount} day={day} name={group.name} nameId="group" />}
      <div className="group-actions">
        <Button onPress={() => setOpened('log')}>
          <Trans>Logga en annan dag …</Trans>
        </Button>
        <Button look="quiet" onPress={() => setOpened('change')}>
          <Trans>Ändra …</Trans>
        </Button>
        {hasEnded(group, today) ? (
          <Button look="quiet" onPress={() => write(writes.resume(group))}>
            <Trans>Fortsätt gruppen</Trans>
          </Button>
        ) : (
          <Button look="quiet" onPress={() => write(writes.end(group, today))}>
            <Trans>Avsluta i dag</Trans>
          </Button>
        )}
        <Button look="quiet" onPress={() => write(writes.remove(group), onRemoved)}>
          <Trans>Ta bort</Trans>
        </Button>
      </div>
      {opened === 'log' && <LogGroupDialog group={group} day={today} onClose={close} />}
      {opened === 'change' && (
        <GroupDialog initial={fieldsOfGroup(group, today)} earlier={group} onClose={close} />
      )}
    </div>
  )
}
