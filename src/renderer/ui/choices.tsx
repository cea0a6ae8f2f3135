import { type ReactNode, useId } from 'react'
import './choices.css'

interface Choice<Id extends string> {
  readonly id: Id
  readonly text: string
  readonly detail?: string
}

interface Props<Id extends string> {
  readonly label: ReactNode
  readonly choices: readonly Choice<Id>[]
  readonly value: Id | null
  readonly onChange: (id: Id) => void
  /** In a row for a few words, as cards when each needs a line of its own. */
  readonly look?: 'row' | 'cards'
  readonly isLabelHidden?: boolean
  /** The chosen one has the focus at first. */
  readonly autoFocus?: boolean
}

/** One of a few, all in sight: native radio buttons. */
export function Choices<Id extends string>(props: Props<Id>) {
  const name = useId()
  return (
    <fieldset className={`choices choices-as-${props.look ?? 'row'}`}>
      <legend className={props.isLabelHidden ? 'visually-hidden' : 'field-label'}>
        {props.label}
      </legend>
      <div className="choices-list">
        {props.choices.map((choice) => (
          <label key={choice.id} className="choice">
            <input
              type="radio"
              name={name}
              checked={choice.id === props.value}
              autoFocus={props.autoFocus === true && choice.id === props.value}
              onChange={() => props.onChange(choice.id)}
            />
            <span>
              {choice.text}
              {choice.detail !== undefined && (
                <span className="choice-detail">{choice.detail}</span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
