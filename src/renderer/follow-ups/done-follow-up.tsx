import { Trans } from '@lingui/react/macro'
import { useRef } from 'react'
import type { FollowUp } from '../../shared/follow-up.ts'
import { Button } from '../ui/button.tsx'
import { focusBeside } from '../ui/focus-beside.ts'
import { Sign } from '../ui/sign.tsx'

interface Props {
  readonly followUp: FollowUp
  readonly onLog: () => void
  readonly onLeave: () => void
}

/** Just done: the work it took can be logged from here, already filled in. */
export function DoneFollowUp({ followUp, onLog, onLeave }: Props) {
  const line = useRef<HTMLLIElement>(null)
  const leaving = (act: () => void) => () => {
    focusBeside(line.current)
    act()
  }
  return (
    <li className="follow-up follow-up-done" ref={line}>
      <p className="follow-up-what">
        <Sign of="done" /> {followUp.what}
      </p>
      <div className="follow-up-actions">
        <Button autoFocus onPress={leaving(onLog)}>
          <Trans>Logga som insats …</Trans>
        </Button>
        <Button look="quiet" onPress={leaving(onLeave)}>
          <Trans>Behövs inte</Trans>
        </Button>
      </div>
    </li>
  )
}
