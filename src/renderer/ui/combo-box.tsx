import { useState } from 'react'
import { ListInput, type ListInputLabels } from './list-input.tsx'
import type { Option, OptionGroup } from './options.tsx'

interface FindBoxProps extends ListInputLabels {
  readonly value: string | null
  readonly textOf: (id: string) => string
  readonly onChange: (id: string | null) => void
  /** What fits the typed text, best first; everything for an empty text. */
  readonly find: (text: string) => readonly OptionGroup[]
}

/**
 * Type to find one of a fixed set. A text that was not picked from gives way to the present choice;
 * one that nothing fits stays to be mended.
 */
export function FindBox({ value, textOf, onChange, find, ...labels }: FindBoxProps) {
  const [typed, setTyped] = useState<string>()
  return (
    <ListInput
      {...labels}
      marksFirst
      chosenId={value}
      text={typed ?? (value === null ? '' : textOf(value))}
      onText={(text) => {
        setTyped(text)
        if (text === '' && value !== null) onChange(null)
      }}
      find={(text) => find(text ?? '')}
      onPick={({ id }) => {
        setTyped(undefined)
        onChange(id)
      }}
      onLeave={() => {
        if (value !== null || find(typed ?? '').length > 0) setTyped(undefined)
      }}
    />
  )
}

interface SuggestBoxProps extends ListInputLabels {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly suggestions: readonly Option[]
}

/** A free text with suggestions; nothing is taken that was not typed or picked. */
export function SuggestBox({ value, onChange, suggestions, ...labels }: SuggestBoxProps) {
  const holding = (text: string) =>
    suggestions.filter((option) => option.text.toLowerCase().includes(text.trim().toLowerCase()))
  return (
    <ListInput
      {...labels}
      marksFirst={false}
      text={value}
      onText={onChange}
      find={(text) => [
        { id: 'all', text: '', options: text === null ? suggestions : holding(text) },
      ]}
      onPick={({ text }) => onChange(text)}
    />
  )
}
