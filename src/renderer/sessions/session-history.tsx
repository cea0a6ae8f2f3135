import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useState } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import type { SessionChange } from '../../shared/session-change.ts'
import type { NewSession, Session } from '../../shared/session.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { asRefusal } from '../use-answer.ts'
import { capitalised } from '../words/days.ts'
import { useMoments } from '../words/use-moments.ts'
import { useSessionActions } from './session-actions.tsx'
import './session-changes.css'
import { contentOf } from './session-content.ts'
import { differingFields, factOf } from './session-facts.ts'
import { SessionLine } from './session-line.tsx'
import { useLogAnswer } from './use-log-answer.ts'
import { useSessionWords } from './use-session-words.ts'

async function askHistory(id: number) {
  const [changes, [present = null]] = await Promise.all([
    api.sessions.changes(id),
    api.sessions.read([id]),
  ])
  return { changes, present }
}

interface Props {
  readonly session: Session
  readonly onClose: () => void
}

/** Every change to a session: what was, what it became, and a way back. */
export function SessionHistory({ session: { id }, onClose }: Props) {
  const { t } = useLingui()
  const { restore } = useSessionActions()
  const [failure, setFailure] = useState<Refusal>()
  const { value, refusal, askAgain } = useLogAnswer(useCallback(() => askHistory(id), [id]))

  const restoreTo = (change: SessionChange, present: Session | null) => {
    setFailure(undefined)
    restore(change.id, present).catch((error: unknown) => setFailure(asRefusal(error)))
  }

  return (
    <Dialog title={t`Insatsens historik`} onClose={onClose} isWide>
      <div className="session-changes">
        {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
        {failure && <RefusalNotice refusal={failure} />}
        {value?.present && (
          <div className="session-line" role="group" aria-label={t`Så är den nu`}>
            <SessionLine session={value.present} hasDate />
          </div>
        )}
        {value?.changes.length === 0 && (
          <p>
            <Trans>Insatsen är som den var när den loggades. Varje ändring visas här.</Trans>
          </p>
        )}
        {value && value.changes.length > 0 && (
          <ol className="session-changes-list" aria-label={t`Ändringar, de nyaste först`}>
            {value.changes.map((change, i) => (
              <Change
                key={change.id}
                change={change}
                after={value.changes[i - 1]?.before ?? (value.present && contentOf(value.present))}
                onRestore={() => restoreTo(change, value.present)}
              />
            ))}
          </ol>
        )}
      </div>
    </Dialog>
  )
}

interface ChangeProps {
  readonly change: SessionChange
  /** What it became; null when it is not in the log. */
  readonly after: NewSession | null
  readonly onRestore: () => void
}

function Change({ change: { at, kind, before }, after, onRestore }: ChangeProps) {
  const { fields, words } = useSessionWords()
  const moment = useMoments()(at)
  const changed = kind === 'changed' && after ? differingFields(before, after) : []
  return (
    <li className="session-change">
      <div className="session-change-what">
        <time dateTime={at} className="small soft figures">
          {capitalised(moment)}
        </time>
        {kind === 'removed' && (
          <p>
            {after ? (
              <Trans>Insatsen togs bort och återställdes senare.</Trans>
            ) : (
              <Trans>Insatsen togs bort.</Trans>
            )}
          </p>
        )}
        {changed.map((field) => {
          const name = fields[field]
          const was = factOf(before, field, words)
          const became = after && factOf(after, field, words)
          return (
            <p key={field}>
              <Trans>
                {name}: från <del>{was}</del> till <ins>{became}</ins>
              </Trans>
            </p>
          )
        })}
      </div>
      <Button onPress={onRestore}>
        <Trans>Återställ till före {moment}</Trans>
      </Button>
    </li>
  )
}
