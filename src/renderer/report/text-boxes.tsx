import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { mostTexts } from '../../shared/report.ts'
import { Button } from '../ui/button.tsx'
import { nextHeading } from './proposals.ts'
import { TextBoxFields } from './text-box.tsx'
import { moved, type TextBox, type Writing } from './writing.ts'

interface Props {
  readonly writing: Writing
  readonly change: (changes: Partial<Writing>) => void
  readonly onMark: (id: string, isMarked: boolean) => void
}

interface Removed {
  readonly box: TextBox
  readonly place: number
}

/** The words of the author: headings with a text each, in an order of their own. */
export function TextBoxes({ writing, change, onMark }: Props) {
  const { t } = useLingui()
  const { texts } = writing
  const [removed, setRemoved] = useState<Removed>()
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const add = useRef<HTMLButtonElement>(null)
  const nextId = useRef(texts.length)
  const focusOn = useRef<number>(null)

  // A new text, and the one after a removed one, take the focus.
  useEffect(() => {
    if (focusOn.current === null) return
    const box = list.current?.querySelector(`[data-box="${focusOn.current}"]`)
    focusOn.current = null
    const field = box?.querySelector<HTMLElement>('input')
    ;(field ?? add.current)?.focus()
  })
  // What changes places in the document loses the focus on its way.
  const held = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    // At either end, the button that moved it there rests; the other way is still open.
    const resting = held.current?.closest(':disabled')
    const other = resting?.parentElement?.querySelector<HTMLElement>('button:enabled')
    ;(other ?? held.current)?.focus()
    held.current = null
  })

  const move = (box: TextBox, step: 1 | -1) => {
    const next = moved(texts, box.id, step)
    if (next === texts) return
    if (document.activeElement instanceof HTMLElement) held.current = document.activeElement
    change({ texts: next })
    setSaid(t`${box.heading} är nummer ${next.indexOf(box) + 1} av ${next.length}.`)
  }
  const remove = (box: TextBox) => {
    const place = texts.indexOf(box)
    focusOn.current = (texts[place + 1] ?? texts[place - 1])?.id ?? -1
    change({ texts: texts.toSpliced(place, 1) })
    onMark(`heading-${box.id}`, false)
    onMark(`text-${box.id}`, false)
    setRemoved({ box, place })
    setSaid(t`Texten ”${box.heading}” är borttagen.`)
  }
  const putBack = ({ box, place }: Removed) => {
    focusOn.current = box.id
    change({ texts: texts.toSpliced(place, 0, box) })
    setRemoved(undefined)
    setSaid('')
  }
  const addOne = () => {
    const id = nextId.current
    nextId.current += 1
    focusOn.current = id
    change({ texts: [...texts, { id, heading: nextHeading(writing.language, texts), text: '' }] })
    setRemoved(undefined)
    setSaid('')
  }

  return (
    <fieldset className="report-part">
      <legend>
        <Trans>Dina texter</Trans>
      </legend>
      <p className="small soft">
        <Trans>
          De står före siffrorna, i den här ordningen. En rubrik utan text kommer inte med. Skriv
          inget som pekar ut någon.
        </Trans>
      </p>
      <ol className="report-texts" ref={list}>
        {texts.map((box, i) => (
          <TextBoxFields
            key={box.id}
            box={box}
            isFirst={i === 0}
            isLast={i === texts.length - 1}
            onChange={(changes) =>
              change({
                texts: texts.map((other) =>
                  other.id === box.id ? { ...other, ...changes } : other,
                ),
              })
            }
            onMark={onMark}
            onMove={(step) => move(box, step)}
            onRemove={() => remove(box)}
          />
        ))}
      </ol>
      <div className="report-texts-end">
        {texts.length < mostTexts ? (
          <Button ref={add} onPress={addOne}>
            <Trans>Lägg till en text</Trans>
          </Button>
        ) : (
          <p className="small soft">
            <Plural
              value={mostTexts}
              one="Fler än # text får inte plats."
              other="Fler än # texter får inte plats."
            />
          </p>
        )}
        <p role="status" className={said === '' ? undefined : 'small'}>
          {said}
        </p>
        {removed && texts.length < mostTexts && (
          <Button look="quiet" onPress={() => putBack(removed)}>
            <Trans>Lägg tillbaka</Trans>
          </Button>
        )}
      </div>
    </fieldset>
  )
}
