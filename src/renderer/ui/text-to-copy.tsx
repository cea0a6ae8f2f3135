import { type ReactNode, useId } from 'react'
import './field.css'
import './text-to-copy.css'

interface Props {
  readonly label: ReactNode
  readonly hint: ReactNode
  readonly text: string
}

/** A text to take with one by the system's own copy: all of it is marked when somebody comes here. */
export function TextToCopy({ label, hint, text }: Props) {
  const id = useId()
  return (
    <div className="field text-to-copy">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className="input"
        readOnly
        rows={4}
        value={text}
        aria-describedby={`${id}-hint`}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      <span id={`${id}-hint`} className="field-hint">
        {hint}
      </span>
    </div>
  )
}
