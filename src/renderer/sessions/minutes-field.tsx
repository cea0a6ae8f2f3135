import { useLingui } from '@lingui/react/macro'
import type { KeyboardEvent, Ref } from 'react'
import { Sign } from '../ui/sign.tsx'
import { TextField } from '../ui/text-field.tsx'
import { durationInWords } from '../words/duration.ts'
import { readMinutes } from '../../shared/read-minutes.ts'
import './minutes-field.css'

const usualLengths = [15, 30, 45, 60, 90]

interface Props {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onBlur: () => void
  readonly inputRef: Ref<HTMLInputElement>
  readonly error: string | undefined
  /** Enter in the field; true when it has been taken care of. */
  readonly onEnter: () => boolean
}

/** Minutes, typed; the usual lengths by a press or by the arrow keys. */
export function MinutesField({ value, onChange, inputRef, onEnter, ...field }: Props) {
  const { t } = useLingui()
  const minutes = readMinutes(value)
  const isRewritten = minutes > 0 && !/^\d+$/.test(value.trim())

  const goByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && onEnter()) event.preventDefault()
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    const now = Number.isNaN(minutes) ? 0 : minutes
    const next =
      event.key === 'ArrowUp'
        ? usualLengths.find((length) => length > now)
        : usualLengths.findLast((length) => length < now)
    if (next !== undefined) onChange(String(next))
  }

  return (
    <div className="minutes">
      <TextField
        {...field}
        isFirst
        label={t`Minuter`}
        value={value}
        onChange={onChange}
        onKeyDown={goByKey}
        inputRef={inputRef as Ref<HTMLInputElement & HTMLTextAreaElement>}
        {...(isRewritten && { hint: `= ${durationInWords(minutes)}` })}
      />
      {/* Outside the tab order: the arrow keys in the field do the same, and Tab goes on to the activity. */}
      <div
        className="minutes-usual"
        role="group"
        aria-label={t`Vanliga längder, också med pil upp och ned`}
      >
        {usualLengths.map((length) => (
          <button
            key={length}
            type="button"
            tabIndex={-1}
            aria-pressed={length === minutes}
            onClick={() => onChange(String(length))}
          >
            {length}
          </button>
        ))}
        <span className="soft">
          <Sign of="upAndDown" />
        </span>
      </div>
    </div>
  )
}
