import type { ReactNode, Ref } from 'react'
import {
  Button,
  FieldError,
  Label,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components/Select'
import { type Option, Options } from './options.tsx'
import './field.css'
import './select-field.css'

interface Props<Id extends string> {
  readonly label: ReactNode
  readonly options: readonly (Option & { readonly id: Id })[]
  readonly value: Id
  readonly onChange: (id: Id) => void
  readonly onBlur?: () => void
  readonly buttonRef?: Ref<HTMLButtonElement>
  readonly placeholder?: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
}

/** One of a few. An empty id is a choice as good as any when an option has it. */
export function SelectField<Id extends string>(props: Props<Id>) {
  return (
    <AriaSelect
      className="field"
      value={props.value}
      onChange={(key) => {
        const chosen = props.options.find((option) => option.id === key)
        if (chosen) props.onChange(chosen.id)
      }}
      {...(props.onBlur && { onBlur: props.onBlur })}
      {...(props.placeholder !== undefined && { placeholder: props.placeholder })}
      isInvalid={props.error !== undefined}
      validationBehavior="aria"
    >
      <Label className="field-label">{props.label}</Label>
      <Button className="input select-button" ref={props.buttonRef ?? null}>
        <SelectValue className="select-value" />
        <span className="chevron" aria-hidden="true" />
      </Button>
      {props.hint !== undefined && (
        <Text slot="description" className="field-hint">
          {props.hint}
        </Text>
      )}
      <FieldError className="field-error">{props.error}</FieldError>
      <Options items={props.options} />
    </AriaSelect>
  )
}
