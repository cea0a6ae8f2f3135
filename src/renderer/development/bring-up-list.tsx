import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import { api } from '../api.ts'
import { useLogAnswer } from '../sessions/use-log-answer.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { asRefusal } from '../use-answer.ts'
import { BringUpLine } from './bring-up-line.tsx'
import { useBringUpActions } from './use-bring-up-actions.ts'

const askLines = () => api.toBringUp.list()

/** What waits; below it, folded away, what was brought up. */
export function BringUpList() {
  const { t } = useLingui()
  const { value, refusal, askAgain } = useLogAnswer(askLines)
  const { mark, remove } = useBringUpActions()
  const [failure, setFailure] = useState<Refusal>()
  const section = useRef<HTMLDivElement>(null)
  const attempt = (act: Promise<void>) => {
    setFailure(undefined)
    act.catch((error: unknown) => setFailure(asRefusal(error)))
  }
  const waiting = value?.filter(({ broughtUpOn }) => broughtUpOn === '') ?? []
  const broughtUp = (value ?? [])
    .filter(({ broughtUpOn }) => broughtUpOn !== '')
    .toSorted((a, b) => b.broughtUpOn.localeCompare(a.broughtUpOn) || b.id - a.id)

  return (
    <div className="bring-up-list" ref={section}>
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {failure && <RefusalNotice refusal={failure} />}
      {value && waiting.length === 0 && (
        <p className="soft">
          <Trans>
            Inget väntar. Skriv en rad när något hänger kvar, så finns den här inför nästa gång.
          </Trans>
        </p>
      )}
      {waiting.length > 0 && (
        <ul className="development-lines" aria-label={t`Väntar på att tas upp`}>
          {waiting.map((item) => (
            <BringUpLine
              key={item.id}
              item={item}
              onMark={() => attempt(mark(item, true))}
              onRemove={() => attempt(remove(item))}
            />
          ))}
        </ul>
      )}
      {broughtUp.length > 0 && (
        <details>
          <summary>
            <Plural
              value={broughtUp.length}
              one="# rad har tagits upp"
              other="# rader har tagits upp"
            />
          </summary>
          <ul className="development-lines" aria-label={t`Har tagits upp`}>
            {broughtUp.map((item) => (
              <BringUpLine
                key={item.id}
                item={item}
                onMark={() => attempt(mark(item, false))}
                onRemove={() => attempt(remove(item))}
              />
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
