import { ListBox, ListBoxItem, Popover } from 'react-aria-components/Select'
import './options.css'

export interface Option {
  readonly id: string
  readonly text: string
  /** A quiet word at the end of the line, such as a code. */
  readonly aside?: string
}

export interface OptionGroup {
  readonly id: string
  readonly text: string
  readonly options: readonly Option[]
}

const toItem = ({ id, text, aside }: Option) => (
  <ListBoxItem id={id} textValue={text} className="option">
    <span>{text}</span>
    {aside !== undefined && <span className="option-aside">{aside}</span>}
  </ListBoxItem>
)

/** The list under a select. */
export function Options({ items }: { readonly items: readonly Option[] }) {
  return (
    <Popover className="options" offset={4}>
      <ListBox items={items} className="options-list">
        {toItem}
      </ListBox>
    </Popover>
  )
}
