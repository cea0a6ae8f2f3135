import type { RefObject } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components/Menu'
import { Keys } from './keys.tsx'
import './line-menu.css'

export interface LineWay<Id extends string> {
  readonly id: Id
  readonly name: string
  /** The key that does the same while the line has the focus. */
  readonly keys: string
}

interface Props<Id extends string> {
  readonly label: string
  readonly ways: readonly LineWay<Id>[]
  readonly triggerRef: RefObject<HTMLElement | null>
  readonly onAct: (id: Id) => void
  readonly onClose: () => void
}

// React Aria's own autoFocus leaves the focus on the menu when no MenuTrigger has opened it.
const takeFocus = (item: HTMLElement | null) => item?.focus()

/** What one can do with a line of a list, each with its key. */
export function LineMenu<Id extends string>(props: Props<Id>) {
  const { label, ways, triggerRef, onAct, onClose } = props
  return (
    <Popover
      className="options line-menu"
      aria-label={label}
      triggerRef={triggerRef}
      placement="bottom end"
      offset={4}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Menu
        className="options-list"
        aria-label={label}
        onAction={(key) => onAct(key as Id)}
        onClose={onClose}
      >
        {ways.map(({ id, name, keys }, i) => (
          <MenuItem
            key={id}
            id={id}
            textValue={name}
            className="option"
            ref={i === 0 ? takeFocus : null}
          >
            <span>{name}</span>
            <span className="option-aside" aria-hidden="true">
              <Keys keys={keys} />
            </span>
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  )
}
