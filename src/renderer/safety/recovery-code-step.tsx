import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from 'react'
import type { Profile } from '../../shared/profile.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { asRefusal } from '../use-answer.ts'
import { groupsOf, isSameGroup, RecoveryCode } from './recovery-code.tsx'
import { RecoveryCodePage } from './recovery-code-page.tsx'
import './recovery-code-step.css'

interface Props {
  /** The open profile, whose code it is. */
  readonly profile: Profile
  readonly code: string
  /** The code was typed back, and main knows it. */
  readonly onDone: () => void
  /** Offered when given; the code is not shown again. */
  readonly onLater?: () => void
}

/** A new recovery code: shown and printed, then two of its groups typed back with the code out of sight. */
export function RecoveryCodeStep({ profile, code, onDone, onLater }: Props) {
  const [isKept, setKept] = useState(false)
  return (
    <div className="recovery-step">
      {isKept ? (
        <TypeBack code={code} onDone={onDone} onShow={() => setKept(false)} />
      ) : (
        <>
          <StepHeading>
            <Trans>Skriv ut koden eller skriv av den</Trans>
          </StepHeading>
          <p>
            <Trans>
              Glömmer du lösenfrasen är koden det enda som öppnar profilen. Den visas bara nu.
            </Trans>
          </p>
          <RecoveryCode code={code} />
          <RecoveryCodePage profile={profile} code={code} />
          <p className="soft small">
            <Trans>
              Förvara den inlåst och på ett annat ställe än datorn. Spara den inte som en fil.
            </Trans>
          </p>
          <div className="recovery-step-ways">
            <Button onPress={() => window.print()}>
              <Trans>Skriv ut …</Trans>
            </Button>
            <Button look="primary" onPress={() => setKept(true)}>
              <Trans>Jag har koden på papper</Trans>
            </Button>
          </div>
        </>
      )}
      {onLater && (
        <div className="recovery-step-later">
          <Button look="quiet" onPress={onLater}>
            <Trans>Jag gör det senare</Trans>
          </Button>
          <p className="soft small">
            <Trans>Du kan göra en ny kod under Inställningar när du vill.</Trans>
          </p>
        </div>
      )}
    </div>
  )
}

function StepHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children}
    </h2>
  )
}

interface TypeBackProps {
  readonly code: string
  readonly onDone: () => void
  readonly onShow: () => void
}

function TypeBack({ code, onDone, onShow }: TypeBackProps) {
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
    api.safety.recoveryCodeChecked().then(onDone, (error: unknown) => {
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
