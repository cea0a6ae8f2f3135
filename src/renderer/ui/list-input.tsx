/**
 * A text input with a list under it, for `combo-box.tsx`. It is ours since React Aria's closes and
 * takes the typed text back whenever the page scrolls, which loses letters of somebody who types fast.
 * Roles and keys follow the combobox pattern of the ARIA Authoring Practices.
 */
import { type KeyboardEvent, type ReactNode, type Ref, useId, useState } from 'react'
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components/TextField'
import { OptionList } from './option-list.tsx'
import type { Option, OptionGroup } from './options.tsx'
import './field.css'
import './list-input.css'

export interface ListInputLabels {
  readonly label: ReactNode
  readonly placeholder?: string
  readonly hint?: ReactNode
  /** Said while nothing fits what is typed. */
  readonly noMatch?: string
  readonly error?: string | undefined
  readonly inputRef?: Ref<HTMLInputElement>
  readonly onBlur?: () => void
  /** Shows the whole list at once. */
  readonly startsOpen?: boolean
}

interface Props extends ListInputLabels {
  readonly text: string
  readonly onText: (text: string) => void
  /** What the list holds for a text, or all of it for null. */
  readonly find: (text: string | null) => readonly OptionGroup[]
  readonly onPick: (option: Option) => void
  /** The field was left, or the list closed, without a pick. */
  readonly onLeave?: () => void
  /** Whether the first line is marked while somebody types, so that Enter and Tab take it. */
  readonly marksFirst: boolean
  readonly chosenId?: string | null
}

export function ListInput(props: Props) {
  const { text, onText, find, onPick, onLeave, marksFirst, chosenId = null } = props
  const id = useId()
  const [open, setOpen] = useState<'closed' | 'typed' | 'all'>(props.startsOpen ? 'all' : 'closed')
  const [markedIndex, setMarkedIndex] = useState(() => (props.startsOpen ? chosenIndex() : null))
  const groups = open === 'closed' ? [] : find(open === 'all' ? null : text)
  const options = groups.flatMap((group) => group.options)
  const isOpen = options.length > 0
  const hint = open === 'typed' && !isOpen ? (props.noMatch ?? props.hint) : props.hint
  const marked = markedIndex === null ? undefined : options[markedIndex]

  const close = () => {
    setOpen('closed')
    setMarkedIndex(null)
  }
  const pick = (option: Option) => {
    onPick(option)
    close()
  }
  const type = (next: string) => {
    onText(next)
    setOpen('typed')
    setMarkedIndex(marksFirst && next.trim() !== '' ? 0 : null)
  }
  function chosenIndex(): number | null {
    const index = find(null)
      .flatMap((group) => group.options)
      .findIndex((option) => option.id === chosenId)
    return index < 0 ? null : index
  }
  const showAll = () => {
    setOpen('all')
    setMarkedIndex(chosenIndex())
  }
  const move = (step: 1 | -1) => {
    if (!isOpen) return showAll()
    const from = markedIndex ?? (step > 0 ? -1 : options.length)
    setMarkedIndex((from + step + options.length) % options.length)
  }

  const takeKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault()
        move(event.key === 'ArrowDown' ? 1 : -1)
        break
      case 'Enter':
        // With Ctrl it goes on to save what is now picked.
        if (marked && !event.ctrlKey && !event.metaKey) event.preventDefault()
        if (marked) pick(marked)
        break
      case 'Tab':
        if (marked) pick(marked)
        break
      case 'Escape':
        if (!isOpen) break
        event.preventDefault()
        // A dialog around it would close as well.
        event.stopPropagation()
        close()
        onLeave?.()
        break
    }
  }

  return (
    <TextField
      className="field list-input"
      value={text}
      onChange={type}
      onBlur={() => {
        close()
        onLeave?.()
        props.onBlur?.()
      }}
      isInvalid={props.error !== undefined}
      validationBehavior="aria"
      autoComplete="off"
      spellCheck="false"
    >
      <Label className="field-label" id={`${id}-label`}>
        {props.label}
      </Label>
      <div className="list-input-box" style={{ anchorName: `--${id}` }}>
        <Input
          className="input"
          ref={props.inputRef ?? null}
          placeholder={props.placeholder ?? ''}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          {...(marked && { 'aria-activedescendant': `${id}-${markedIndex}` })}
          onKeyDown={takeKey}
        />
        {/* For the mouse; the arrow keys open the list for everybody else. */}
        <button
          type="button"
          className="list-input-button"
          tabIndex={-1}
          aria-hidden="true"
          onMouseDown={(event) => {
            event.preventDefault()
            event.currentTarget.parentElement?.querySelector('input')?.focus()
            if (isOpen) close()
            else showAll()
          }}
        >
          <span className="chevron" />
        </button>
      </div>
      {isOpen && (
        <OptionList
          id={id}
          groups={groups}
          markedIndex={markedIndex}
          onMark={setMarkedIndex}
          onPick={pick}
        />
      )}
      {hint !== undefined && (
        <Text slot="description" className="field-hint" aria-live="polite">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{props.error}</FieldError>
    </TextField>
  )
}
