import type { KeyboardEvent, ReactNode, Ref } from 'react'
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
} from 'react-aria-components/TextField'
import './field.css'

export interface TextFieldProps {
  readonly label: ReactNode
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement & HTMLTextAreaElement>) => void
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>
  readonly hint?: ReactNode
  /** Why the value is not taken; shown under the field. */
  readonly error?: string | undefined
  readonly inputMode?: 'text' | 'numeric' | 'decimal'
  readonly isMultiline?: boolean
  readonly autoFocus?: boolean
  /** Where the screen begins, so that a key from anywhere leads here. */
  readonly isFirst?: boolean
}

/** A line of text, or a few. Nothing is remembered or spell-checked by the browser. */
export function TextField({
  label,
  value,
  onChange,
  onBlur,
  onKeyDown,
  inputRef,
  hint,
  error,
  inputMode = 'text',
  isMultiline = false,
  autoFocus = false,
  isFirst = false,
}: TextFieldProps) {
  return (
    <AriaTextField
      className={isMultiline ? 'field field-of-text' : 'field'}
      value={value}
      onChange={onChange}
      {...(onBlur && { onBlur })}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      autoComplete="off"
      spellCheck="false"
      inputMode={inputMode}
      autoFocus={autoFocus}
    >
      <Label className="field-label">{label}</Label>
      {isMultiline ? (
        <TextArea
          className="input"
          rows={1}
          ref={inputRef ?? null}
          {...(onKeyDown && { onKeyDown })}
        />
      ) : (
        <Input
          className="input"
          ref={inputRef ?? null}
          {...(onKeyDown && { onKeyDown })}
          {...(isFirst && { 'data-first-field': true })}
        />
      )}
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  )
}
