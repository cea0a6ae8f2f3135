import { Plural, Trans } from '@lingui/react/macro'
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import {
  type FocusEvent,
  type KeyboardEvent,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { LineHint, MenuButton, useLineActions } from '../sessions/line-actions.tsx'
import { goesElsewhere } from '../ui/use-marked-line.ts'
import { lineActionOf, lineKeys } from '../sessions/line-keys.ts'
import { useLogVersion } from '../sessions/session-actions.tsx'
import { SessionLine } from '../sessions/session-line.tsx'
import { Keys } from '../ui/keys.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { capitalised, dayInWords, weekNumber } from '../words/days.ts'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'
import { dayAt, type ListLayout } from './list-layout.ts'
import { useFirstFocus } from './use-first-focus.ts'
import { useReadSessions } from './use-read-sessions.ts'

// In rem, so that they follow the reader's text size. Every line is as high as any other, so that
// nothing moves when a line has been read.
const lineHeight = 5.2
const headHeight = 3.4
const inPixels = (rem: number) =>
  Math.round(rem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize))

/** Beyond what is in sight, so that a step by the arrow keys finds its line there. */
const overscan = 3

interface Props {
  readonly ids: readonly number[]
  readonly layout: ListLayout
  readonly takesFocus: boolean
}

/** Whether most of a line can be seen. */
function isInSight(line: Element, list: Element | null): boolean {
  const { top, bottom } = line.getBoundingClientRect()
  const sight = list?.getBoundingClientRect()
  const middle = (top + bottom) / 2
  return sight !== undefined && middle > sight.top && middle < sight.bottom
}

/**
 * Any number of lines, of which those in sight are there. Tab reaches one of them, and the arrow keys
 * the others; the marked line stays there also when it has been scrolled out of sight.
 */
export function FoundList({ ids, layout, takesFocus }: Props) {
  const { act, refusal: failure, openMenu, menu } = useLineActions()
  const version = useLogVersion()
  const scroller = useRef<HTMLDivElement>(null)
  const isFocusHere = useRef(false)
  // By id, so that the same session stays marked when others come and go; else by its place.
  const [mark, setMark] = useState({ id: ids[0], index: 0 })
  const marked = useMemo(() => {
    const same = ids[mark.index] === mark.id ? mark.index : ids.indexOf(mark.id ?? 0)
    return same === -1 ? Math.min(mark.index, ids.length - 1) : same
  }, [ids, mark])
  const sizes = useMemo(() => ({ line: inPixels(lineHeight), head: inPixels(headHeight) }), [])

  // No compiler memoises this component, so that it may read what changes under it.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(
      (position: number) => sizes.line + (dayAt(layout, position).isFirst ? sizes.head : 0),
      [layout, sizes],
    ),
    getItemKey: useCallback((position: number) => ids[position] ?? position, [ids]),
    overscan,
    rangeExtractor: useCallback(
      (range: Range) => {
        const shown = defaultRangeExtractor(range)
        if (shown.includes(marked)) return shown
        return marked < (shown[0] ?? 0) ? [marked, ...shown] : [...shown, marked]
      },
      [marked],
    ),
  })
  const items = virtualizer.getVirtualItems()
  const first = useFirstFocus(takesFocus, items.length > 0)
  const inSight = items.filter(({ index }) => index !== marked)
  const { sessionOf, refusal, askAgain } = useReadSessions({
    ids,
    first: inSight[0]?.index ?? 0,
    last: inSight.at(-1)?.index ?? 0,
    version,
  })

  // The line that has the focus is followed to its new place, so that the next key hits no other.
  const shownIds = useRef(ids)
  useLayoutEffect(() => {
    if (shownIds.current === ids) return
    shownIds.current = ids
    if (isFocusHere.current) virtualizer.scrollToIndex(marked)
  })

  // A line that has gone, or that was not there before the step to it, has not got the focus yet.
  useLayoutEffect(() => {
    if (!isFocusHere.current) return
    const line = scroller.current?.querySelector<HTMLElement>('[data-marked]')
    const at = document.activeElement
    const isLost = at === document.body || scroller.current?.contains(at)
    if (isLost && !line?.contains(at)) line?.focus({ preventScroll: true })
  })

  const goTo = (index: number) => {
    setMark({ id: ids[index], index })
    virtualizer.scrollToIndex(index)
  }
  const takeFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const index = Number(target.closest<HTMLElement>('[data-index]')?.dataset['index'])
    if (Number.isNaN(index)) return
    isFocusHere.current = true
    if (index !== marked) setMark({ id: ids[index], index })
  }
  const goByKey = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || !('marked' in event.target.dataset)) return
    const session = sessionOf(ids[marked] ?? 0)
    const action = lineActionOf(event)
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / sizes.line) - 1)
    const step = {
      ArrowUp: -1,
      ArrowDown: 1,
      PageUp: -page,
      PageDown: page,
      Home: -ids.length,
      End: ids.length,
    }[event.key]
    if (action === undefined && step === undefined) return
    event.preventDefault()
    if (action !== undefined) {
      // Scrolled away by the mouse, it is shown before anything is done with it.
      if (!isInSight(event.target, scroller.current)) virtualizer.scrollToIndex(marked)
      else if (session) act(action, session)
    } else if (step !== undefined) {
      goTo(Math.min(ids.length - 1, Math.max(0, marked + step)))
    }
  }

  return (
    <div ref={first} className="session-list">
      {failure}
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {/* The keys go to the line that has the focus; each of them is in its menu too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        ref={scroller}
        className="found-list"
        onKeyDown={goByKey}
        onFocus={takeFocus}
        onBlur={({ relatedTarget }) => {
          if (goesElsewhere(relatedTarget)) isFocusHere.current = false
        }}
      >
        <div
          role="list"
          aria-labelledby="log-list"
          className="found-list-lines"
          style={{ height: virtualizer.getTotalSize() }}
        >
          {items.map(({ index, key, start, size }) => {
            const { day, isFirst } = dayAt(layout, index)
            const session = sessionOf(ids[index] ?? 0)
            return (
              <div
                key={key}
                role="listitem"
                data-marked={index === marked ? '' : undefined}
                tabIndex={index === marked ? 0 : -1}
                aria-posinset={index + 1}
                aria-setsize={ids.length}
                aria-busy={session === undefined}
                aria-keyshortcuts={lineKeys}
                className="found-line"
                style={{ height: size, transform: `translateY(${start}px)` }}
                data-index={index}
              >
                {isFirst && day && <DayHead {...day} height={sizes.head} />}
                <div className="session-line" style={{ height: sizes.line }}>
                  {session ? (
                    <>
                      <SessionLine session={session} hasDate={false} />
                      <MenuButton
                        isMarked={index === marked}
                        onOpen={(button) => openMenu(session, button)}
                      />
                    </>
                  ) : (
                    <span className="session-about soft">…</span>
                  )}
                </div>
              </div>
            )
          })}
        </div>
      </div>
      {menu}
      <LineHint>
        <span>
          <Keys keys="PageUp" /> <Keys keys="PageDown" /> <Keys keys="Home" /> <Keys keys="End" />{' '}
          <Trans>bläddra</Trans>
        </span>
      </LineHint>
    </div>
  )
}

interface DayHeadProps {
  readonly date: string
  readonly sessions: number
  readonly minutes: number
  readonly height: number
}

function DayHead({ date, sessions, minutes, height }: DayHeadProps) {
  const language = useLanguage()
  const number = weekNumber(date)
  return (
    <div className="log-day-head" style={{ height }}>
      <h3>{capitalised(dayInWords(date, language))}</h3>
      <span className="small soft">
        <Trans>v. {number}</Trans>
      </span>
      <span className="log-day-sum small soft figures">
        <Plural value={sessions} one="# insats" other="# insatser" />, {durationInWords(minutes)}
      </span>
    </div>
  )
}
