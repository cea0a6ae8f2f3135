import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, type Ref, useImperativeHandle, useRef, useState } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import type { Session } from '../../shared/session.ts'
import { useSessionActions } from '../sessions/session-actions.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { asRefusal } from '../use-answer.ts'
import { shortDayInWords } from '../words/days.ts'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'
import { formName, workName } from '../words/names.ts'

interface Props {
  readonly ref: Ref<AsEarlierHandle>
  /** Of the earlier day. */
  readonly sessions: readonly Session[]
  readonly day: string
  readonly onEnd: () => void
  /** While the full form is open. What was decided stays. */
  readonly isHidden: boolean
}

export interface AsEarlierHandle {
  readonly focus: () => void
}

// One function for all, so that React calls it once, when a proposal's turn comes.
const focus = (proposal: HTMLLIElement | null) => proposal?.focus()

type Decision = 'logged' | 'skipped'

/** The sessions of an earlier day as a proposal, confirmed or skipped one at a time. */
export function AsEarlier({ ref, sessions, day, onEnd, isHidden }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const { repeat } = useSessionActions()
  const [decisions, setDecisions] = useState<readonly Decision[]>([])
  const [refusal, setRefusal] = useState<Refusal>()
  const [isSaving, setSaving] = useState(false)
  const list = useRef<HTMLOListElement>(null)
  useImperativeHandle(ref, () => ({
    focus: () => list.current?.querySelector<HTMLElement>('[aria-current]')?.focus(),
  }))
  const next = sessions[decisions.length]
  const logged = decisions.filter((decision) => decision === 'logged').length

  const decide = (decision: Decision) => {
    setDecisions([...decisions, decision])
    if (decisions.length + 1 === sessions.length) onEnd()
  }
  const skip = () => {
    if (!isSaving) decide('skipped')
  }
  const logNext = async (session: Session) => {
    if (isSaving) return
    setSaving(true)
    setRefusal(undefined)
    try {
      await repeat(session, day)
      decide('logged')
    } catch (error) {
      setRefusal(asRefusal(error))
    } finally {
      setSaving(false)
    }
  }
  const takeKey = (event: KeyboardEvent<HTMLLIElement>, session: Session) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
    if (event.key === 'Escape') onEnd()
    else if (event.target !== event.currentTarget) return
    else if (event.key === 'Enter') void logNext(session)
    else if (event.key === 'Delete' || event.key === 'Backspace') skip()
    else return
    event.preventDefault()
  }

  const earlierDay = shortDayInWords(sessions[0]?.date ?? day, language)
  return (
    <section className="quick-ways" hidden={isHidden} aria-labelledby="as-earlier">
      <div className="quick-ways-head">
        <div>
          <h2 id="as-earlier">
            <Trans>Som {earlierDay}</Trans>
          </h2>
          <p className="small soft" role="status">
            <Plural value={logged} one="# loggad" other="# loggade" />
          </p>
        </div>
        <Button look="quiet" shortcut="Esc" aria-keyshortcuts="Escape" onPress={onEnd}>
          <Trans>Avsluta</Trans>
        </Button>
      </div>
      {refusal && <RefusalNotice refusal={refusal} />}
      <ol ref={list}>
        {sessions.map((session, i) => (
          // The proposal in turn takes the keys; its buttons do the same.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <li
            key={session.id}
            ref={session === next ? focus : null}
            className={`proposal proposal-${session === next ? 'present' : (decisions[i] ?? 'waiting')}`}
            tabIndex={session === next ? 0 : -1}
            aria-current={session === next ? 'step' : undefined}
            onKeyDown={(event) => takeKey(event, session)}
          >
            <span>{workName(session, language)}</span>
            <span className="figures">{durationInWords(session.minutes)}</span>
            <span className="small soft">
              {[formName(session.form, language), session.unit, session.person]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
            {decisions[i] !== undefined && (
              <span className="small proposal-decision">
                {decisions[i] === 'logged' ? t`Loggad` : t`Inte i dag`}
              </span>
            )}
            {session === next && (
              <span className="proposal-ways">
                <Button
                  shortcut="Enter"
                  aria-keyshortcuts="Enter"
                  onPress={() => void logNext(session)}
                >
                  <Trans>Logga</Trans>
                </Button>
                <Button look="quiet" shortcut="Delete" aria-keyshortcuts="Delete" onPress={skip}>
                  <Trans>Inte i dag</Trans>
                </Button>
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
