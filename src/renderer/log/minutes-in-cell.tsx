import { useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'
import { readMinutes } from '../../shared/read-minutes.ts'
import { arePressed, shortcuts } from '../shell/shortcuts.ts'
import { useSentence } from '../words/use-sentence.ts'

interface Props {
  /** The digit that opened it. */
  readonly begun: string
  readonly onMinutes: (minutes: number) => void
  readonly onLeave: () => void
}

/** A cell while minutes are typed into it. Enter or leaving it logs them, Escape does not. */
export function MinutesInCell({ begun, onMinutes, onLeave }: Props) {
  const { t } = useLingui()
  const sentence = useSentence()
  const id = useId()
  const [text, setText] = useState(begun)
  const [isWrong, setIsWrong] = useState(false)
  const minutes = readMinutes(text)
  const isRight = minutes >= 1 && minutes <= 1440

  return (
    <>
      <input
        className="input week-cell-input"
        aria-label={t`Minuter`}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? id : undefined}
        autoFocus
        autoComplete="off"
        inputMode="numeric"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setIsWrong(false)
        }}
        onKeyDown={(event) => {
          // Only locking is for the whole window; other keys could take the cell away unsaved.
          if (!arePressed(shortcuts.lock, event.nativeEvent)) event.stopPropagation()
          if (event.key === 'Escape') onLeave()
          if (event.key !== 'Enter') return
          event.preventDefault()
          if (isRight) onMinutes(minutes)
          else setIsWrong(true)
        }}
        onBlur={() => (isRight ? onMinutes(minutes) : onLeave())}
      />
      {isWrong && (
        <span id={id} role="alert" className="week-cell-error small">
          {sentence('bad-minutes')}
        </span>
      )}
    </>
  )
}
