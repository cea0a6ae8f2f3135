import { Trans, useLingui } from '@lingui/react/macro'
import {
  type KeyboardEvent,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { Unit } from '../../shared/session.ts'
import type { SessionFields } from '../sessions/session-fields.ts'
import { ChipField } from './chip-field.tsx'
import { type Chip, keyOf } from './chips.ts'
import { useChipWords } from './use-chip-words.ts'
import './line-chips.css'

export interface LineChipsHandle {
  readonly focus: () => void
}

interface Props {
  readonly ref: Ref<LineChipsHandle>
  readonly chips: readonly Chip[]
  readonly fields: SessionFields
  readonly today: string
  readonly units: readonly Unit[]
  readonly people: readonly string[]
  /** Fields that what was saved is refused for. */
  readonly refused: ReadonlySet<string>
  readonly onCorrect: (correction: Partial<SessionFields>) => void
  readonly onTakeBack: (chip: Chip) => void
  /** All corrections are to be again as they were when a field was opened. */
  readonly onOpen: () => void
  readonly onGiveUp: () => void
  /** Back to the line. */
  readonly onLeave: () => void
}

const isMark = ({ field }: Chip) =>
  field === 'firstContact' || field === 'happened' || field === 'withPerson'

/** What the line was understood as. One chip is reached by Tab, the others from it by the arrow keys. */
export function LineChips(props: Props) {
  const { ref, chips, fields, onTakeBack, onLeave } = props
  const { t } = useLingui()
  const { names, says } = useChipWords(props.today)
  const bar = useRef<HTMLDivElement>(null)
  const [marked, setMarked] = useState(0)
  const [edited, setEdited] = useState<Chip>()
  const editedKey = edited && keyOf(edited)
  const index = Math.min(marked, chips.length - 1)
  const hadFocus = useRef(false)

  const focusChip = (next: number) => {
    const chip = bar.current?.children[next]
    if (chip instanceof HTMLElement) chip.focus()
  }
  useImperativeHandle(ref, () => ({
    // What is missing is what somebody comes for.
    focus: () =>
      focusChip(
        Math.max(
          0,
          chips.findIndex(({ look }) => look === 'missing'),
        ),
      ),
  }))

  // A chip that is taken away takes the focus with it; the next one gets it, or the line.
  useLayoutEffect(() => {
    if (!hadFocus.current || document.activeElement !== document.body) return
    if (index >= 0) focusChip(index)
    else onLeave()
  })

  const takeBack = (chip: Chip) => {
    if (chip.look !== 'missing' && (chip.look === 'stated' || chip.field === 'unit')) {
      onTakeBack(chip)
    }
  }
  const open = (chip: Chip) => {
    if (isMark(chip)) return takeBack(chip)
    props.onOpen()
    setEdited(chip)
  }
  const close = () => {
    hadFocus.current = false
    setEdited(undefined)
  }

  const goByKey = (event: KeyboardEvent, chip: Chip) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const next = {
      ArrowLeft: Math.max(0, index - 1),
      ArrowRight: Math.min(chips.length - 1, index + 1),
      Home: 0,
      End: chips.length - 1,
    }[event.key]
    if (next !== undefined) focusChip(next)
    else if (event.key === 'ArrowUp' || event.key === 'Escape') onLeave()
    else if (event.key === 'Delete' || event.key === 'Backspace') takeBack(chip)
    else return
    event.preventDefault()
  }

  return (
    <div className="line-chips">
      <div
        ref={bar}
        role="toolbar"
        aria-label={t`Det här förstod Peerlogg`}
        className="line-chips-bar"
        onFocus={() => (hadFocus.current = true)}
        onBlur={({ relatedTarget }) => {
          if (relatedTarget) hadFocus.current = false
        }}
      >
        {chips.map((chip, i) => (
          <button
            key={keyOf(chip)}
            type="button"
            className={`chip chip-${chip.look} ${props.refused.has(chip.field) ? 'chip-refused' : ''}`}
            tabIndex={i === index ? 0 : -1}
            aria-expanded={isMark(chip) ? undefined : editedKey === keyOf(chip)}
            onFocus={() => setMarked(i)}
            onKeyDown={(event) => goByKey(event, chip)}
            onClick={() => open(chip)}
          >
            {chip.look === 'missing' ? (
              t`${names[chip.field]} saknas`
            ) : (
              <>
                {!isMark(chip) && (
                  <span className={chip.field === 'note' ? 'chip-name' : 'visually-hidden'}>
                    {names[chip.field]}:{' '}
                  </span>
                )}
                <span className="chip-value">{says(chip, fields)}</span>
              </>
            )}
          </button>
        ))}
      </div>
      {edited && (
        <ChipField
          key={editedKey}
          chip={edited}
          label={names[edited.field]}
          fields={fields}
          units={props.units}
          people={props.people}
          onCorrect={props.onCorrect}
          onDone={() => {
            close()
            onLeave()
          }}
          onGiveUp={() => {
            close()
            props.onGiveUp()
            focusChip(index)
          }}
          onLeave={close}
        />
      )}
      <p className="small soft">
        <Trans>Pil ned går hit: Enter rättar, Delete tar tillbaka. Enter i raden sparar.</Trans>
      </p>
    </div>
  )
}
