import type { ReactNode } from 'react'
import './choices.css'

interface Props {
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
  /** The id of what tells more about it. */
  readonly describedBy?: string
  readonly children: ReactNode
}

export function Checkbox({ isChecked, onChange, describedBy, children }: Props) {
  return (
    <label className="choice choice-alone">
      <input
        type="checkbox"
        checked={isChecked}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  )
}
