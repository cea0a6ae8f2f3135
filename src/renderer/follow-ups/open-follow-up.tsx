import { Trans } from '@lingui/react/macro'
import { type KeyboardEvent, useId, useRef } from 'react'
import type { FollowUp } from '../../shared/follow-up.ts'
import { Button } from '../ui/button.tsx'
import { focusBeside } from '../ui/focus-beside.ts'
import { useLanguage } from '../words/language.tsx'
import { DueDay } from './due-day.tsx'
import { followUpKindName } from './kind-name.ts'

interface Props {
  readonly followUp: FollowUp
  readonly hasPerson: boolean
  readonly onClose: (state: 'done' | 'not_relevant') => void
  readonly onChange: () => void
}

export function OpenFollowUp({ followUp, hasPerson, onClose, onChange }: Props) {
  const language = useLanguage()
  const { what, person, kind, due } = followUp
  const line = useRef<HTMLLIElement>(null)
  const whatId = useId()

  const isNoLongerRelevant = () => {
    focusBeside(line.current)
    onClose('not_relevant')
  }
  const takeKey = (event: KeyboardEvent<HTMLLIElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
    const act = { d: () => onClose('done'), n: isNoLongerRelevant, e: onChange }[
      event.key.toLowerCase()
    ]
    if (!act) return
    event.preventDefault()
    act()
  }

  return (
    // The keys belong to the buttons inside, wherever among them the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li className="follow-up" ref={line} onKeyDown={takeKey}>
      <p className="follow-up-what" id={whatId}>
        {what}
      </p>
      <p className="small soft">
        <DueDay day={due} />
        {` · ${followUpKindName(kind, language)}`}
        {hasPerson && person !== '' && ` · ${person}`}
      </p>
      <div className="follow-up-actions">
        <Button
          look="quiet"
          shortcut="D"
          aria-keyshortcuts="D"
          aria-describedby={whatId}
          onPress={() => onClose('done')}
        >
          <Trans>Klar</Trans>
        </Button>
        <Button
          look="quiet"
          shortcut="N"
          aria-keyshortcuts="N"
          aria-describedby={whatId}
          onPress={isNoLongerRelevant}
        >
          <Trans>Inte aktuell</Trans>
        </Button>
        <Button
          look="quiet"
          shortcut="E"
          aria-keyshortcuts="E"
          aria-describedby={whatId}
          onPress={onChange}
        >
          <Trans>Ändra</Trans>
        </Button>
      </div>
    </li>
  )
}
