import { Plural, Trans, useLingui } from '@lingui/react/macro'
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import { dayAfter } from '../../shared/dates.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Favourite } from '../../shared/session-search.ts'
import { usualForm } from '../../shared/session-defaults.ts'
import type { Session, Unit } from '../../shared/session.ts'
import { api } from '../api.ts'
import { useSessionActions } from '../sessions/session-actions.tsx'
import { useLogAnswer } from '../sessions/use-log-answer.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { asRefusal } from '../use-answer.ts'
import { shortDayInWords } from '../words/days.ts'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'
import { formName, workName } from '../words/names.ts'
import { fromFavourite, needsUnitTold } from './from-favourite.ts'
import './quick-ways.css'

/** So many fit beside the day's list without scrolling. */
const mostFavourites = 6
/** As far back as an earlier day is looked for; a long holiday fits in. */
const daysBack = 60

export interface QuickWaysHandle {
  readonly focus: () => void
}

interface Way {
  /** The key that takes it, while the focus is in the list. */
  readonly key: string
  readonly what: ReactNode
  readonly about: ReactNode
  readonly minutes?: number
  readonly take: () => Promise<unknown>
}

interface Props {
  readonly ref: Ref<QuickWaysHandle>
  readonly day: string
  readonly today: string
  readonly units: readonly Unit[]
  /** Proposes the sessions of an earlier day. */
  readonly onAsEarlier: (sessions: readonly Session[]) => void
  /** Back to the line: something was logged, or nothing is to be. */
  readonly onLeave: () => void
}

/** What is often logged, the latest, and an earlier day: each by one key. */
export function QuickWays({ ref, day, today, units, onAsEarlier, onLeave }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const { log, repeat } = useSessionActions()
  const list = useRef<HTMLOListElement>(null)
  const [marked, setMarked] = useState(0)
  const [refusal, setRefusal] = useState<Refusal>()
  const {
    value,
    refusal: unread,
    askAgain,
  } = useLogAnswer(useCallback(() => askWays(day, today), [day, today]))

  const tellsUnit = needsUnitTold(value?.favourites ?? [], units[0]?.name)
  /** What is not as usual. */
  const about = ({ activity, form, unit }: Favourite) =>
    [
      ...(form === usualForm(activity) ? [] : [formName(form, language)]),
      ...(tellsUnit(unit) ? [unit === '' ? t`utan enhet` : unit] : []),
    ].join(' · ')

  const ways: readonly Way[] = [
    ...(value?.favourites ?? []).map((favourite, i) => ({
      key: String(i + 1),
      what: workName(favourite, language),
      about: about(favourite),
      minutes: favourite.minutes,
      take: () => log(fromFavourite(favourite, day, units)),
    })),
    ...waysOf(value?.latest ?? null, (latest) => ({
      key: 'R',
      what: <Trans>Upprepa senaste</Trans>,
      about: workName(latest, language),
      minutes: latest.minutes,
      take: () => repeat(latest, day),
    })),
    ...waysOf(value?.earlier[0] ?? null, ({ date }) => ({
      key: 'S',
      what:
        date === dayAfter(day, -1) ? (
          day === today ? (
            <Trans>Som igår</Trans>
          ) : (
            <Trans>Som dagen före</Trans>
          )
        ) : (
          <Trans>Som {shortDayInWords(date, language)}</Trans>
        ),
      about: <Plural value={value?.earlier.length ?? 0} one="# insats" other="# insatser" />,
      take: () => Promise.resolve(onAsEarlier(value?.earlier ?? [])),
    })),
  ]
  const index = Math.min(marked, ways.length - 1)

  const focusWay = (next: number) => {
    list.current?.querySelectorAll<HTMLElement>('button')[next]?.focus()
  }
  useImperativeHandle(ref, () => ({ focus: () => focusWay(0) }))

  const take = async (way: Way) => {
    setRefusal(undefined)
    try {
      await way.take()
      if (way.key !== 'S') onLeave()
    } catch (error) {
      setRefusal(asRefusal(error))
    }
  }
  const goByKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const next = {
      ArrowUp: index - 1,
      ArrowDown: Math.min(ways.length - 1, index + 1),
      Home: 0,
      End: ways.length - 1,
    }[event.key]
    const way = ways.find(({ key }) => key === event.key.toUpperCase())
    if (way) {
      if (!event.repeat) void take(way)
    } else if (event.key === 'Escape' || (next !== undefined && next < 0)) onLeave()
    else if (next !== undefined) focusWay(next)
    else return
    event.preventDefault()
  }

  if (ways.length === 0) return unread && <RefusalNotice refusal={unread} onRetry={askAgain} />
  return (
    <section className="quick-ways" aria-labelledby="quick-ways">
      <div className="quick-ways-head">
        <h2 id="quick-ways">
          <Trans>Snabbt igen</Trans>
        </h2>
        <p className="small soft">
          <Trans>Pil ned, sedan tangenten</Trans>
        </p>
      </div>
      {refusal && <RefusalNotice refusal={refusal} />}
      {/* The keys belong to the buttons inside, wherever among them the focus is. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ol ref={list} onKeyDown={goByKey}>
        {ways.map((way, i) => (
          <li key={way.key}>
            <button
              type="button"
              className="quick-way"
              tabIndex={i === index ? 0 : -1}
              aria-keyshortcuts={way.key}
              onFocus={() => setMarked(i)}
              onClick={() => void take(way)}
            >
              <kbd aria-hidden="true">{way.key}</kbd>
              <span className="quick-way-what">
                {way.what} <span className="small soft">{way.about}</span>
              </span>
              {way.minutes !== undefined && (
                <span className="figures">{durationInWords(way.minutes)}</span>
              )}
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

const waysOf = <T,>(thing: T | null, way: (thing: T) => Way): readonly Way[] =>
  thing === null ? [] : [way(thing)]

/** Favourites, the session logged last, and all of the latest day before `day` that holds any. */
async function askWays(day: string, today: string) {
  const [favourites, latest, before] = await Promise.all([
    api.sessions.favourites(today),
    api.sessions.latest(),
    api.sessions.list({ from: dayAfter(day, -daysBack), to: dayAfter(day, -1) }),
  ])
  const lastDay = before.at(-1)?.date
  return {
    favourites: favourites.slice(0, mostFavourites),
    latest,
    earlier: before.filter(({ date, happened }) => date === lastDay && happened),
  }
}
