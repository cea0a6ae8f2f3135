import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { asRefusal } from '../use-answer.ts'
import { groupsOf, isSameGroup } from './recovery-code.tsx'
import './recovery-code-step.css'

/** Where a step begins: what came before it is gone. */
export function StepHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children}
    </h2>
  )
}

interface Props {
  readonly code: string
  /** Has main remember that the code can be read from paper. */
  readonly remember: () => Promise<unknown>
  readonly onDone: () => void
  readonly onShow: () => void
}

/** Two groups of a code typed back, with the code out of sight: then it can be read the day it is needed. */
export function TypeCodeBack({ code, remember, onDone, onShow }: Props) {
  const { t } = useLingui()
  const groups = groupsOf(code)
  const [asked] = useState(() => twoOf(groups.length))
  const [typed, setTyped] = useState<readonly [string, string]>(['', ''])
  const [wrong, setWrong] = useState<readonly boolean[]>([false, false])
  const [refusal, setRefusal] = useState<Refusal>()
  const [isSaving, setSaving] = useState(false)
  const first = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const second = useRef<HTMLInputElement & HTMLTextAreaElement>(null)

  const check = (event: SyntheticEvent) => {
    event.preventDefault()
    const isWrong = asked.map((place, i) => !isSameGroup(typed[i] ?? '', groups[place] ?? ''))
    setWrong(isWrong)
    setRefusal(undefined)
    if (isWrong.includes(true)) {
      ;(isWrong[0] ? first : second).current?.focus()
      return
    }
    setSaving(true)
    remember().then(onDone, (error: unknown) => {
      setRefusal(asRefusal(error))
      setSaving(false)
    })
  }
  const error = (i: number) =>
    wrong[i] ? t`Det stämmer inte. Jämför med pappret, tecken för tecken.` : undefined

  return (
    <form className="recovery-step" autoComplete="off" noValidate onSubmit={check}>
      <h2>
        <Trans>Skriv två av grupperna</Trans>
      </h2>
      <p>
        <Trans>Läs dem från pappret. Då vet vi att koden går att läsa den dag den behövs.</Trans>
      </p>
      {refusal && <RefusalNotice refusal={refusal} />}
      <div className="recovery-step-groups">
        <TextField
          label={t`Grupp ${asked[0] + 1}`}
          value={typed[0]}
          onChange={(text) => setTyped([text, typed[1]])}
          inputRef={first}
          error={error(0)}
          autoFocus
        />
        <TextField
          label={t`Grupp ${asked[1] + 1}`}
          value={typed[1]}
          onChange={(text) => setTyped([typed[0], text])}
          inputRef={second}
          error={error(1)}
        />
      </div>
      <div className="recovery-step-ways">
        <Button type="submit" look="primary" isPending={isSaving}>
          <Trans>Klar</Trans>
        </Button>
        <Button onPress={onShow}>
          <Trans>Visa koden igen</Trans>
        </Button>
      </div>
    </form>
  )
}

/** Two different places of so many, in order. */
function twoOf(count: number): readonly [number, number] {
  const one = Math.floor(Math.random() * count)
  const other = (one + 1 + Math.floor(Math.random() * (count - 1))) % count
  return one < other ? [one, other] : [other, one]
}
