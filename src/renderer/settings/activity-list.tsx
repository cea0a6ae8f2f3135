import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import type { OfferedActivity } from '../../shared/preferences.ts'
import { ActivityRow } from './activity-row.tsx'

interface Props {
  readonly id: string
  readonly title: string
  readonly offer: readonly OfferedActivity[]
  readonly onShow: (work: OfferedActivity, isShown: boolean) => void
  readonly onMove: (work: OfferedActivity, step: 1 | -1) => void
  readonly onLabel: (work: OfferedActivity) => void
  readonly onRemove: (work: OfferedActivity) => void
}

const keyOf = ({ activity, label }: OfferedActivity) => `${activity} ${label}`

/** Activities of one kind. Tab reaches one of them, the arrow keys the others from it. */
export function ActivityList({ id, title, offer, onMove, onRemove, ...ways }: Props) {
  const [marked, setMarked] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const current = Math.max(
    0,
    offer.findIndex((work) => keyOf(work) === marked),
  )

  // A row that changes places in the document loses the focus on its way.
  const held = useRef<{ element: Element | null; key: string; place: number }>(null)
  useLayoutEffect(() => {
    const { element, key, place } = held.current ?? {}
    if (key === undefined || place === offer.findIndex((work) => keyOf(work) === key)) return
    held.current = null
    if (element instanceof HTMLElement) element.focus()
  })
  const move = (work: OfferedActivity, step: 1 | -1) => {
    held.current = {
      element: document.activeElement,
      key: keyOf(work),
      place: offer.indexOf(work),
    }
    onMove(work, step)
  }
  // The row in its place, or the one before it, takes the focus from a row that goes.
  const remove = (work: OfferedActivity) => {
    const boxes = list.current?.querySelectorAll('input')
    const place = offer.indexOf(work)
    const beside = boxes?.[place + 1] ?? boxes?.[place - 1]
    beside?.focus()
    onRemove(work)
  }

  const takeKey = (event: KeyboardEvent, work: OfferedActivity) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    const next = {
      ArrowUp: current - 1,
      ArrowDown: current + 1,
      Home: 0,
      End: offer.length - 1,
    }[event.key]
    if (next === undefined) return
    event.preventDefault()
    if (!event.altKey) list.current?.querySelectorAll('input')[next]?.focus()
    else if (event.key === 'ArrowUp') move(work, -1)
    else if (event.key === 'ArrowDown') move(work, 1)
  }

  return (
    <div>
      <h3 id={id}>{title}</h3>
      <ul ref={list} className="activity-rows" aria-labelledby={id}>
        {offer.map((work, i) => (
          <ActivityRow
            key={keyOf(work)}
            work={work}
            isCurrent={i === current}
            onCurrent={() => setMarked(keyOf(work))}
            onKeyDown={(event) => takeKey(event, work)}
            onMove={(step) => move(work, step)}
            onRemove={remove}
            {...ways}
          />
        ))}
      </ul>
    </div>
  )
}
