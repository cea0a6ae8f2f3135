import type { ReactNode } from 'react'
import { Header } from 'react-aria-components/Header'
import { ListBox, ListBoxItem, ListBoxSection, Popover } from 'react-aria-components/Select'
import { Collection } from 'react-aria-components/Collection'
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

/** The list under a select or a combo box. */
export function Options({ items }: { readonly items?: readonly Option[] }) {
  return (
    <Popover className="options" offset={4}>
      <ListBox {...(items && { items })} className="options-list">
        {toItem}
      </ListBox>
    </Popover>
  )
}

/** The same in groups, each under its heading. `children` come after the list is there. */
export function GroupedOptions({ children }: { readonly children: ReactNode }) {
  return (
    <Popover className="options" offset={4}>
      <ListBox<OptionGroup> className="options-list">
        {(group) => (
          <ListBoxSection id={group.id}>
            <Header className="options-heading">{group.text}</Header>
            <Collection items={group.options}>{toItem}</Collection>
          </ListBoxSection>
        )}
      </ListBox>
      {children}
    </Popover>
  )
}
