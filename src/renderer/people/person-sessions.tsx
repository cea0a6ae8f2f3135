import { Plural, Trans } from '@lingui/react/macro'
import { useCallback, useState } from 'react'
import { everySession } from '../../shared/session-search.ts'
import { api } from '../api.ts'
import { useLogAnswer } from '../sessions/use-log-answer.ts'
import { SessionLines } from '../sessions/session-lines.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'

/** How many sessions to a page. */
const size = 50

/** The newest page, or the last one there is when sessions have gone. */
async function askPage(person: string, wanted: number) {
  const { ids } = await api.sessions.find({ ...everySession, person })
  const page = Math.min(wanted, Math.max(0, Math.ceil(ids.length / size) - 1))
  const first = page * size
  const sessions = await api.sessions.read(ids.slice(first, first + size))
  return { count: ids.length, page, first, sessions }
}

/** The sessions of one pseudonym, newest first. */
export function PersonSessions({ name }: { readonly name: string }) {
  const [wanted, setWanted] = useState(0)
  const { value, refusal, askAgain } = useLogAnswer(
    useCallback(() => askPage(name, wanted), [name, wanted]),
  )
  return (
    <section className="people-section" aria-labelledby="person-sessions">
      <div>
        <h2 id="person-sessions">
          <Trans>Insatser</Trans>
        </h2>
        <p className="soft figures" role="status">
          {value && value.count > size && (
            <Trans>
              {value.first + 1}–{value.first + value.sessions.length} av {value.count}
            </Trans>
          )}
          {value && value.count > 0 && value.count <= size && (
            <Plural value={value.count} one="# insats" other="# insatser" />
          )}
          {value?.count === 0 && <Trans>Inga insatser än.</Trans>}
        </p>
      </div>
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {value && value.sessions.length > 0 && (
        <SessionLines sessions={value.sessions} labelledBy="person-sessions" hasDates />
      )}
      {value && value.count > size && (
        <div className="person-actions">
          <Button isDisabled={value.page === 0} onPress={() => setWanted(value.page - 1)}>
            <Trans>Nyare</Trans>
          </Button>
          <Button
            isDisabled={value.first + size >= value.count}
            onPress={() => setWanted(value.page + 1)}
          >
            <Trans>Äldre</Trans>
          </Button>
        </div>
      )}
    </section>
  )
}
