import { Trans } from '@lingui/react/macro'
import { type KeyboardEvent, useId, useRef } from 'react'
import type { ToBringUp } from '../../shared/own-development.ts'
import { Button } from '../ui/button.tsx'
import { focusBeside } from '../ui/focus-beside.ts'
import { keyOnLine } from '../ui/key-on-line.ts'
import { shortDateInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'

interface Props {
  readonly item: ToBringUp
  /** As brought up, or as open again. */
  readonly onMark: () => void
  readonly onRemove: () => void
}

export function BringUpLine({ item, onMark, onRemove }: Props) {
  const language = useLanguage()
  const line = useRef<HTMLLIElement>(null)
  const textId = useId()
  const { text, addedOn, broughtUpOn } = item
  const isOpen = broughtUpOn === ''
  const leaving = (act: () => void) => () => {
    focusBeside(line.current)
    act()
  }
  const takeKey = (event: KeyboardEvent) =>
    keyOnLine(event, { d: leaving(onMark), Delete: leaving(onRemove) })

  return (
    // The keys belong to the buttons inside, wherever among them the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li className="development-line" ref={line} onKeyDown={takeKey}>
      <p id={textId}>{text}</p>
      <p className="small soft">
        {isOpen ? (
          <Trans>Skrivet {shortDateInWords(addedOn, language)}</Trans>
        ) : (
          <Trans>Togs upp {shortDateInWords(broughtUpOn, language)}</Trans>
        )}
      </p>
      <div className="development-actions">
        <Button
          look="quiet"
          shortcut="D"
          aria-keyshortcuts="D"
          aria-describedby={textId}
          onPress={leaving(onMark)}
        >
          {isOpen ? <Trans>Har tagits upp</Trans> : <Trans>Öppna igen</Trans>}
        </Button>
        <Button
          look="quiet"
          shortcut="Delete"
          aria-keyshortcuts="Delete"
          aria-describedby={textId}
          onPress={leaving(onRemove)}
        >
          <Trans>Ta bort</Trans>
        </Button>
      </div>
    </li>
  )
}
