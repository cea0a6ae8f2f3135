import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  use,
  useEffect,
  useRef,
  useState,
} from 'react'
import {
  Button,
  ComboBox as AriaComboBox,
  ComboBoxStateContext,
  FieldError,
  Input,
  Label,
  Text,
} from 'react-aria-components/ComboBox'
import { Group } from 'react-aria-components/Group'
import { GroupedOptions, type Option, type OptionGroup, Options } from './options.tsx'
import './field.css'
import './combo-box.css'

interface Shared {
  readonly label: ReactNode
  readonly placeholder?: string
  readonly onBlur?: () => void
  readonly inputRef?: Ref<HTMLInputElement>
  readonly hint?: ReactNode
  readonly error?: string | undefined
}

function Parts({ label, placeholder = '', inputRef, hint, error }: Shared) {
  const state = use(ComboBoxStateContext)
  // Keys that send the whole form take the marked line first.
  const commit = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) state?.commit()
  }
  return (
    <>
      <Label className="field-label">{label}</Label>
      <Group className="combo">
        <Input
          className="input"
          ref={inputRef ?? null}
          placeholder={placeholder}
          onKeyDown={commit}
        />
        <Button className="combo-button">
          <span className="chevron" aria-hidden="true" />
        </Button>
      </Group>
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </>
  )
}

/**
 * Keeps the best hit marked while somebody types, so that Enter or Tab takes it. It stands after the
 * list, which marks nothing when it opens: what is marked last counts.
 */
function BestHitMarked({ isTyping }: { readonly isTyping: boolean }) {
  const state = use(ComboBoxStateContext)
  const marked = useRef<unknown>(null)
  useEffect(() => {
    if (!state?.isOpen || !isTyping) return
    const { collection, selectionManager } = state
    // The hits are new, or React Aria has unmarked them for a new text.
    if (marked.current === collection && selectionManager.focusedKey !== null) return
    marked.current = collection
    const best = [...collection.getKeys()].find((key) => collection.getItem(key)?.type === 'item')
    if (best !== undefined) selectionManager.setFocusedKey(best)
  })
  return null
}

interface FindBoxProps extends Shared {
  readonly value: string | null
  readonly textOf: (id: string) => string
  readonly onChange: (id: string | null) => void
  /** What fits the typed text, best first; everything for an empty text. */
  readonly find: (text: string) => readonly OptionGroup[]
}

/** Type to find one of a fixed set. */
export function FindBox(props: FindBoxProps) {
  const { value, onChange, textOf, find, onBlur, ...shared } = props
  const chosen = value === null ? '' : textOf(value)
  const [typed, setTyped] = useState<string>()
  const text = typed ?? chosen
  const [isShowingAll, setShowingAll] = useState(false)
  // A choice that stands needs no list, until somebody types or asks for all.
  const isSettled = typed === undefined && value !== null
  const items = isShowingAll ? find('') : isSettled ? [] : find(text)

  return (
    <AriaComboBox<OptionGroup>
      className="field"
      value={value}
      onChange={(id) => {
        setTyped(undefined)
        // React Aria also says the present choice again, on blur: it may just have been taken back.
        if (id !== value) onChange(id === null ? null : String(id))
      }}
      inputValue={text}
      onInputChange={(input) => {
        setShowingAll(false)
        setTyped(input === chosen ? undefined : input)
        if (input === '' && value !== null) onChange(null)
      }}
      onOpenChange={(isOpen, trigger) => setShowingAll(isOpen && trigger === 'manual')}
      items={items}
      {...(onBlur && { onBlur })}
      isInvalid={shared.error !== undefined}
      validationBehavior="aria"
      menuTrigger="input"
    >
      <Parts {...shared} />
      <GroupedOptions>
        <BestHitMarked isTyping={typed !== undefined && !isShowingAll} />
      </GroupedOptions>
    </AriaComboBox>
  )
}

interface SuggestBoxProps extends Shared {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly suggestions: readonly Option[]
}

/** A free text with suggestions; nothing is taken that was not typed or picked. */
export function SuggestBox({ value, onChange, suggestions, onBlur, ...shared }: SuggestBoxProps) {
  return (
    <AriaComboBox
      className="field"
      allowsCustomValue
      inputValue={value}
      onInputChange={onChange}
      defaultItems={suggestions}
      {...(onBlur && { onBlur })}
      isInvalid={shared.error !== undefined}
      validationBehavior="aria"
      menuTrigger="input"
    >
      <Parts {...shared} />
      <Options />
    </AriaComboBox>
  )
}
