import { type MouseEvent, useEffect, useRef } from 'react'
import type { Option, OptionGroup } from './options.tsx'
import './options.css'
import './option-list.css'

interface Props {
  /** Of the input it belongs to: the list is `-list`, its lines are numbered, the label is `-label`. */
  readonly id: string
  readonly groups: readonly OptionGroup[]
  readonly markedIndex: number | null
  readonly onMark: (index: number) => void
  readonly onPick: (option: Option) => void
  /** Stands below the input in its own place, instead of over what follows. */
  readonly isInPlace?: boolean
}

// The input keeps the focus while the mouse is at the list.
const keepFocus = (event: MouseEvent) => event.preventDefault()

/** The list under a text input that keeps the focus: the marked line is told by the input. */
export function OptionList(props: Props) {
  const { id, groups, markedIndex, onMark, onPick, isInPlace = false } = props
  const list = useRef<HTMLDivElement>(null)
  const options = groups.flatMap((group) => group.options)

  // In the top layer, so that nothing covers or cuts it.
  useEffect(() => {
    if (!isInPlace) list.current?.showPopover()
  }, [isInPlace])
  useEffect(() => {
    if (markedIndex !== null) {
      document.getElementById(`${id}-${markedIndex}`)?.scrollIntoView({ block: 'nearest' })
    }
  }, [id, markedIndex])

  const line = (option: Option) => {
    const index = options.indexOf(option)
    return (
      // The keys are taken by the input, which has the focus.
      // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
      <div
        key={option.id}
        id={`${id}-${index}`}
        role="option"
        tabIndex={-1}
        aria-selected={index === markedIndex}
        className="option"
        onMouseMove={() => onMark(index)}
        onClick={() => onPick(option)}
      >
        <span>{option.text}</span>
        {option.aside !== undefined && <span className="option-aside">{option.aside}</span>}
      </div>
    )
  }

  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={-1}
      id={`${id}-list`}
      aria-labelledby={`${id}-label`}
      {...(isInPlace
        ? { className: 'option-list-in-place' }
        : {
            className: 'options option-list',
            popover: 'manual',
            style: { positionAnchor: `--${id}` },
          })}
      onMouseDown={keepFocus}
    >
      {groups.map((group) =>
        group.text === '' ? (
          group.options.map(line)
        ) : (
          <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`}>
            <div className="options-heading" id={`${id}-${group.id}`}>
              {group.text}
            </div>
            {group.options.map(line)}
          </div>
        ),
      )}
    </div>
  )
}
