import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import { restingDays, type SessionChange } from '../../shared/session-change.ts'
import { api } from '../api.ts'
import { useSessionActions } from '../sessions/session-actions.tsx'
import { SessionLine } from '../sessions/session-line.tsx'
import { useLogAnswer } from '../sessions/use-log-answer.ts'
import '../sessions/session-changes.css'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { asRefusal } from '../use-answer.ts'
import { useToday } from '../words/use-today.ts'
import { daysLeft } from './days-left.ts'

const askRemoved = () => api.sessions.removed()

/** What was removed and still rests, with a way back. */
export function RemovedSessions({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui()
  const today = useToday()
  const { restore } = useSessionActions()
  const [failure, setFailure] = useState<Refusal>()
  const { value, refusal, askAgain } = useLogAnswer(askRemoved)

  const restoreOne = (change: SessionChange) => {
    setFailure(undefined)
    restore(change.id, null).catch((error: unknown) => setFailure(asRefusal(error)))
  }

  return (
    <Dialog title={t`Borttagna insatser`} onClose={onClose} isWide>
      <div className="session-changes">
        <p>
          <Trans>
            En borttagen insats vilar i {restingDays} dagar. Sedan försvinner den för gott. Den
            räknas inte med i några sammanställningar.
          </Trans>
        </p>
        {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
        {failure && <RefusalNotice refusal={failure} />}
        {value?.length === 0 && (
          <p className="soft">
            <Trans>Just nu vilar ingen insats.</Trans>
          </p>
        )}
        {value && value.length > 0 && (
          <ul className="session-changes-list" aria-label={t`Borttagna insatser`}>
            {value.map((change) => (
              <li key={change.id} className="session-change">
                <div className="session-line removed-line">
                  <SessionLine
                    session={{ ...change.before, id: change.sessionId, revision: 0 }}
                    hasDate
                  />
                </div>
                <Button onPress={() => restoreOne(change)}>
                  <Trans>Återställ</Trans>
                </Button>
                <p className="small soft">
                  <Plural
                    value={daysLeft(change.at, today)}
                    one="# dag kvar"
                    other="# dagar kvar"
                  />
                </p>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  )
}
