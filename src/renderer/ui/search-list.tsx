/**
 * A text input with its hits under it, of which one is always marked: a combobox whose list never
 * closes, by the pattern of the ARIA Authoring Practices. Where a hit is marked by its id, hits that
 * arrive later move nothing under somebody's hands.
 */
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { Input, Label, TextField } from 'react-aria-components/TextField'
import { OptionList } from './option-list.tsx'
import type { Option, OptionGroup } from './options.tsx'
import './field.css'
import './search-list.css'

interface Props {
  readonly label: ReactNode
  readonly placeholder: string
  readonly text: string
  readonly onText: (text: string) => void
  /** What the text finds, best first. */
  readonly groups: readonly OptionGroup[]
  readonly onPick: (option: Option) => void
  /** Said in place of the list when nothing is found. */
  readonly nothingFound: ReactNode
}

export function SearchList(props: Props) {
  const id = useId()
  const [markedId, setMarkedId] = useState<string>()
  const options = props.groups.flatMap((group) => group.options)
  const found = options.findIndex((option) => option.id === markedId)
  const markedIndex = options.length === 0 ? null : Math.max(found, 0)

  const mark = (index: number) => setMarkedId(options.at(index % options.length)?.id)
  const takeKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || markedIndex === null) return
    if (event.key === 'ArrowDown') mark(markedIndex + 1)
    else if (event.key === 'ArrowUp') mark(markedIndex - 1)
    else if (event.key === 'Enter') {
      const marked = options[markedIndex]
      if (marked) props.onPick(marked)
    } else return
    event.preventDefault()
  }

  return (
    <div className="search-list">
      <TextField
        className="field"
        value={props.text}
        onChange={(text) => {
          setMarkedId(undefined)
          props.onText(text)
        }}
        autoComplete="off"
        spellCheck="false"
        autoFocus
      >
        <Label className="visually-hidden" id={`${id}-label`}>
          {props.label}
        </Label>
        <Input
          className="input"
          placeholder={props.placeholder}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={markedIndex !== null}
          aria-controls={`${id}-list`}
          {...(markedIndex !== null && { 'aria-activedescendant': `${id}-${markedIndex}` })}
          onKeyDown={takeKey}
        />
      </TextField>
      {markedIndex !== null && (
        <OptionList
          id={id}
          groups={props.groups}
          markedIndex={markedIndex}
          onMark={mark}
          onPick={props.onPick}
          isInPlace
        />
      )}
      <p role="status" className={markedIndex === null ? 'soft' : 'visually-hidden'}>
        {markedIndex === null && props.nothingFound}
      </p>
    </div>
  )
}
