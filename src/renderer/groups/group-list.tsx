import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useState } from 'react'
import { dayAfter } from '../../shared/dates.ts'
import { hasEnded } from '../../shared/group-days.ts'
import { groupProposals } from '../../shared/group-proposals.ts'
import type { Group } from '../../shared/group.ts'
import { api } from '../api.ts'
import { planSubject } from '../plans/plan-subject.ts'
import { PlansHead } from '../plans/plans-head.tsx'
import { useLogAnswer } from '../sessions/use-log-answer.ts'
import { useGoTo } from '../shell/navigation.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFocusWhenLost } from '../ui/use-focus-when-lost.ts'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'
import { GroupDialog } from './group-dialog.tsx'
import { emptyGroup, type GroupFields, proposedGroup } from './group-fields.ts'
import { daysBack, GroupRow } from './group-row.tsx'
import { LogGroupDialog } from './log-group-dialog.tsx'

/** The catalogue: what goes on first, what has ended folded away. */
export function GroupList() {
  const { t } = useLingui()
  const language = useLanguage()
  const today = useToday()
  const goTo = useGoTo()
  const heading = useFocusWhenLost<HTMLHeadingElement>()
  const ask = useCallback(() => api.groups.list(dayAfter(today, -daysBack)), [today])
  const { value, refusal, askAgain } = useLogAnswer(ask)
  const [adding, setAdding] = useState<GroupFields>()
  const [logging, setLogging] = useState<{ group: Group; day: string }>()
  const open = (id: number) => goTo('plans', planSubject('groups', id))
  const ended = value?.filter((group) => hasEnded(group, today)) ?? []
  const going = value?.filter((group) => !hasEnded(group, today)) ?? []
  const proposals = groupProposals.filter(
    (proposal) => !value?.some(({ name }) => name === proposal[language]),
  )

  return (
    <div className="groups">
      <PlansHead
        id="groups"
        title={<Trans>Grupper och aktiviteter</Trans>}
        headingRef={heading}
        status={
          going.length > 0 && (
            <Trans>Gå till en grupp, skriv hur många ni var och tryck på Enter.</Trans>
          )
        }
      >
        <Button look="primary" onPress={() => setAdding(emptyGroup(today))}>
          <Trans>Ny grupp …</Trans>
        </Button>
      </PlansHead>
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {value?.length === 0 && (
        <EmptyState lead={<Trans>Här samlas det du ordnar gång på gång.</Trans>}>
          <p>
            <Trans>
              Lägg in gruppen en gång. Sedan loggar du den med två tangenter: hur många ni var, och
              Enter. Börja gärna med något av det här.
            </Trans>
          </p>
        </EmptyState>
      )}
      {going.length > 0 && (
        <ul className="group-rows" aria-labelledby="groups">
          {going.map((group) => (
            <GroupRow
              key={group.id}
              group={group}
              onOpen={() => open(group.id)}
              onLog={(day) => setLogging({ group, day })}
            />
          ))}
        </ul>
      )}
      {value && value.length < 3 && proposals.length > 0 && (
        <section aria-labelledby="group-proposals" className="group-proposals">
          <h3 id="group-proposals">
            <Trans>Förslag att börja med</Trans>
          </h3>
          <div className="group-proposal-buttons">
            {proposals.map((proposal) => (
              <Button
                key={proposal.sv}
                onPress={() => setAdding(proposedGroup(proposal, today, language))}
              >
                {proposal[language]} …
              </Button>
            ))}
          </div>
        </section>
      )}
      {ended.length > 0 && (
        <details>
          <summary>
            <Trans>Avslutade grupper ({ended.length})</Trans>
          </summary>
          <ul className="group-rows" aria-label={t`Avslutade grupper`}>
            {ended.map(({ id, name }) => (
              <li key={id} className="group-row">
                <button type="button" className="group-name" onClick={() => open(id)}>
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {adding && <GroupDialog initial={adding} onClose={() => setAdding(undefined)} />}
      {logging && <LogGroupDialog {...logging} onClose={() => setLogging(undefined)} />}
    </div>
  )
}
