import { Trans } from '@lingui/react/macro'
import { type KeyboardEvent, useId, useRef } from 'react'
import { feelings as words, type Wellbeing } from '../../shared/own-development.ts'
import { Button } from '../ui/button.tsx'
import { focusBeside } from '../ui/focus-beside.ts'
import { keyOnLine } from '../ui/key-on-line.ts'
import { capitalised, dayInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'

interface Props {
  readonly entry: Wellbeing
  readonly onChange: () => void
  readonly onRemove: () => void
}

export function WellbeingDay({ entry: { day, feelings, text }, onChange, onRemove }: Props) {
  const language = useLanguage()
  const line = useRef<HTMLLIElement>(null)
  const dayId = useId()
  const remove = () => {
    focusBeside(line.current)
    onRemove()
  }
  const takeKey = (event: KeyboardEvent) => keyOnLine(event, { e: onChange, Delete: remove })
  const chosen = words.filter(({ code }) => feelings.includes(code)).map((word) => word[language])

  return (
    // The keys belong to the buttons inside, wherever among them the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li className="development-line" ref={line} onKeyDown={takeKey}>
      <p className="small soft" id={dayId}>
        {capitalised(dayInWords(day, language))}
      </p>
      {chosen.length > 0 && <p className="development-title">{chosen.join(' · ')}</p>}
      {text !== '' && <p className="wellbeing-text">{text}</p>}
      <div className="development-actions">
        <Button
          look="quiet"
          shortcut="E"
          aria-keyshortcuts="E"
          aria-describedby={dayId}
          onPress={onChange}
        >
          <Trans>Ändra</Trans>
        </Button>
        <Button
          look="quiet"
          shortcut="Delete"
          aria-keyshortcuts="Delete"
          aria-describedby={dayId}
          onPress={remove}
        >
          <Trans>Ta bort</Trans>
        </Button>
      </div>
    </li>
  )
}
