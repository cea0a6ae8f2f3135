import type { ReactNode } from 'react'
import './choices.css'

interface Props {
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
  readonly children: ReactNode
}

export function Checkbox({ isChecked, onChange, children }: Props) {
  return (
    <label className="choice choice-alone">
      <input
        type="checkbox"
        checked={isChecked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  )
}
