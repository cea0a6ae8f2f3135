import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useMemo, useState } from 'react'
import { everySession } from '../../shared/session-search.ts'
import { api } from '../api.ts'
import { ClosedFollowUps } from '../follow-ups/closed-follow-ups.tsx'
import { FollowUpDialog } from '../follow-ups/follow-up-dialog.tsx'
import { FollowUpLines } from '../follow-ups/follow-up-lines.tsx'
import { useLogAnswer } from '../sessions/use-log-answer.ts'
import { useGoTo } from '../shell/navigation.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { ScreenHeading } from '../shell/screen-heading.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Sign } from '../ui/sign.tsx'
import { ForgetPerson } from './forget-person.tsx'
import { MergePerson } from './merge-person.tsx'
import { PersonHead } from './person-head.tsx'
import { PersonPlans } from './person-plans.tsx'
import { PersonSessions } from './person-sessions.tsx'
import { RenamePerson } from './rename-person.tsx'
import { SessionAbout, useLogFrom } from './session-about.tsx'

type Opened = 'session' | 'follow-up' | 'rename' | 'merge' | 'forget'

async function askAbout(name: string) {
  const [people, followUps, { ids }, plans] = await Promise.all([
    api.people.list(),
    api.followUps.list({ person: name }),
    api.sessions.find({ ...everySession, person: name }),
    api.people.plans(name),
  ])
  const [newest] = await api.sessions.read(ids.slice(0, 1))
  return {
    people,
    person: people.find((person) => person.name === name),
    setting: newest?.setting ?? '',
    /** What a merge moves and forgetting leaves: also what did not come about, and what is closed. */
    holds: {
      sessions: ids.length,
      followUps: followUps.length,
      hasPlans: Object.values(plans).some(({ length }) => length > 0),
    },
    followUps,
    plans,
  } as const
}

/** The work with one person: what was done, and what was promised. */
export function PersonPage({ name }: { readonly name: string }) {
  const { t } = useLingui()
  const goTo = useGoTo()
  const { value, refusal, askAgain } = useLogAnswer(useCallback(() => askAbout(name), [name]))
  const [opened, setOpened] = useState<Opened>()
  const close = () => setOpened(undefined)
  const about = useMemo(() => ({ person: name }), [name])
  const { logFrom, dialog } = useLogFrom()
  const person = value?.person
  const taken = value?.people.map((other) => other.name) ?? []

  return (
    <>
      <ScreenHeading name={t`Personer`} takesFocus={false}>
        <Button look="quiet" onPress={() => goTo('people')}>
          <Sign of="back" />
          <Trans>Alla personer</Trans>
        </Button>
      </ScreenHeading>
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {value && !person && (
        <Notice tone="plain">
          <p>
            <Trans>Pseudonymen finns inte i loggen.</Trans>
          </p>
        </Notice>
      )}
      {person && (
        <div className="person">
          <PersonHead
            person={person}
            setting={value.setting}
            hasOthers={taken.length > 1}
            onOpen={setOpened}
          />
          <div className="people-section">
            <FollowUpLines
              id="person-follow-ups"
              title={<Trans>Att följa upp</Trans>}
              followUps={value.followUps}
              isOfOnePerson
              onLogFrom={logFrom}
              empty={
                <p className="soft">
                  <Trans>Inget är lovat just nu.</Trans>
                </p>
              }
            />
            <ClosedFollowUps followUps={value.followUps} isOfOnePerson />
          </div>
          <PersonPlans plans={value.plans} />
          <PersonSessions name={name} />
          {opened === 'session' && <SessionAbout about={about} onClose={close} />}
          {opened === 'follow-up' && (
            <FollowUpDialog of={{ person: name, sessionId: null }} onClose={close} />
          )}
          {opened === 'rename' && (
            <RenamePerson
              name={name}
              sessions={value.holds.sessions}
              taken={taken}
              onClose={close}
            />
          )}
          {opened === 'merge' && (
            <MergePerson name={name} holds={value.holds} people={value.people} onClose={close} />
          )}
          {opened === 'forget' && <ForgetPerson name={name} holds={value.holds} onClose={close} />}
          {dialog}
        </div>
      )}
    </>
  )
}
