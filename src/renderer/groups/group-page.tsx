import { Trans } from '@lingui/react/macro'
import { useCallback, useState } from 'react'
import { api } from '../api.ts'
import { planSubject } from '../plans/plan-subject.ts'
import { WayBack } from '../plans/way-back.tsx'
import { SessionsFrom } from '../sessions/sessions-from.tsx'
import { useLogAnswer } from '../sessions/use-log-answer.ts'
import { useGoTo } from '../shell/navigation.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Notice } from '../ui/notice.tsx'
import { useToday } from '../words/use-today.ts'
import { GroupHead } from './group-head.tsx'
import { GroupYear } from './group-year.tsx'

/** A group: when it meets, how often it was held, and its sessions. */
export function GroupPage({ id }: { readonly id: number }) {
  const today = useToday()
  const goTo = useGoTo()
  const [year, setYear] = useState(today.slice(0, 4))
  // Also the days around the turn of the year that a headcount may belong to.
  const from = `${Number(year) - 1}-12-01`
  const ask = useCallback(
    async () => (await api.groups.list(from)).find((group) => group.id === id) ?? null,
    [from, id],
  )
  const { value, refusal, askAgain } = useLogAnswer(ask)
  const askIds = useCallback(() => api.groups.sessions(id), [id])
  const toList = () => goTo('plans', planSubject('groups'))

  return (
    <div className="group-page">
      <WayBack onPress={toList}>
        <Trans>Alla grupper</Trans>
      </WayBack>
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {value === null && (
        <Notice tone="plain">
          <p>
            <Trans>Gruppen är borttagen. Dess insatser finns kvar i loggen.</Trans>
          </p>
        </Notice>
      )}
      {value && (
        <>
          <GroupHead group={value} onRemoved={toList} />
          <GroupYear group={value} year={year} onYear={setYear} />
          <SessionsFrom id="group-sessions" askIds={askIds} />
        </>
      )}
    </div>
  )
}
