import { type ReactNode, type Ref, useState } from 'react'
import {
  FieldError,
  Input,
  Label,
  Text,
  TextField as AriaTextField,
} from 'react-aria-components/TextField'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import './field.css'
import './secret-field.css'

interface Props {
  readonly label: ReactNode
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly inputRef?: Ref<HTMLInputElement>
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly isNew: boolean
  readonly autoFocus?: boolean
  /** What the button beside the field is called: it shows what is typed. */
  readonly showLabel: string
  readonly showText: string
  readonly hideText: string
}

/** A hidden text that can be shown. Pasting and password managers work. */
export function SecretField(props: Props) {
  const [isShown, setShown] = useState(false)
  return (
    <AriaTextField
      className="field"
      type={isShown ? 'text' : 'password'}
      autoComplete={props.isNew ? 'new-password' : 'current-password'}
      spellCheck="false"
      value={props.value}
      onChange={props.onChange}
      {...(props.onBlur && { onBlur: props.onBlur })}
      isInvalid={props.error !== undefined}
      validationBehavior="aria"
      autoFocus={props.autoFocus ?? false}
    >
      <Label className="field-label">{props.label}</Label>
      <div className="secret">
        <Input className="input" ref={props.inputRef ?? null} />
        <ToggleButton
          className="secret-toggle"
          aria-label={props.showLabel}
          isSelected={isShown}
          onChange={setShown}
        >
          {isShown ? props.hideText : props.showText}
        </ToggleButton>
      </div>
      {props.hint !== undefined && props.error === undefined && (
        <Text slot="description" className="field-hint">
          {props.hint}
        </Text>
      )}
      <FieldError className="field-error">{props.error}</FieldError>
    </AriaTextField>
  )
}
