import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useId, useRef } from 'react'
import { dayAfter } from '../../shared/dates.ts'
import { daysOfGroup, dayToLog, isDue, nextDayOf } from '../../shared/group-days.ts'
import type { GroupWithSessions } from '../../shared/group.ts'
import { Sign } from '../ui/sign.tsx'
import { briefDayInWords, shortDayInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'
import { groupAbout } from './group-about.ts'
import { Headcount } from './headcount.tsx'
import { useHeadcount } from './use-headcount.ts'
import { useRecurrenceInWords } from './use-recurrence-in-words.ts'

/** How far back the latest days are looked for; some times of a monthly group fit in. */
export const daysBack = 120
const mostDays = 3

interface Props {
  readonly group: GroupWithSessions
  readonly onOpen: () => void
  /** Logs a day with all that a session holds. */
  readonly onLog: (day: string) => void
}

/** A group, when it meets next and how it went lately. Takes a headcount by two keys. */
export function GroupRow({ group, onOpen, onLog }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const today = useToday()
  const inWords = useRecurrenceInWords()
  const name = useRef<HTMLButtonElement>(null)
  const nameId = useId()
  const day = dayToLog(group, today)
  const headcount = useHeadcount(group, day, () => name.current?.focus())
  const next = nextDayOf(group, today)
  const latest = daysOfGroup(group, { from: dayAfter(today, -daysBack), to: today })
    .filter((one) => one.day !== today || one.state !== 'not_logged')
    .slice(-mostDays)
    .toReversed()

  const goByKey = (event: KeyboardEvent<HTMLLIElement>) => {
    const line = event.currentTarget
    const beside = { ArrowDown: line.nextElementSibling, ArrowUp: line.previousElementSibling }[
      event.key
    ]
    // The buttons of other days are about those alone.
    const isOfOtherDay = event.target instanceof Element && event.target.closest('.group-latest')
    if (!beside) return isOfOtherDay ? undefined : headcount.takeKey(event)
    event.preventDefault()
    beside.querySelector('button')?.focus()
  }

  return (
    // The keys belong to what is inside, wherever in it the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className={`group-row ${isDue(group, today) ? '' : 'group-row-resting'}`}
      onKeyDown={goByKey}
    >
      <button type="button" ref={name} id={nameId} className="group-name" onClick={onOpen}>
        {group.name}
      </button>
      <p className="small soft figures">{groupAbout(group, inWords(group.recurrence))}</p>
      {next !== '' && (
        <p className="figures">
          {next === today ? (
            <Trans>I dag</Trans>
          ) : (
            <Trans>Nästa gång {shortDayInWords(next, language)}</Trans>
          )}
        </p>
      )}
      <div className="group-latest small">
        {latest.length > 0 && (
          <ul className="group-days" aria-label={t`Senast: ${group.name}`}>
            {latest.map(({ day: past, state, participants }) => (
              <li key={past} className="group-day figures">
                {state === 'held' && (
                  <>
                    <Sign of="done" />
                    {participants === 0 ? (
                      <Trans>{briefDayInWords(past, language)}, hölls</Trans>
                    ) : (
                      <Trans>
                        {briefDayInWords(past, language)},{' '}
                        <Plural value={participants} one="# deltagare" other="# deltagare" />
                      </Trans>
                    )}
                  </>
                )}
                {state === 'called_off' && (
                  <Trans>{briefDayInWords(past, language)}, blev inte av</Trans>
                )}
                {state === 'not_logged' && (
                  <button type="button" className="group-day-open" onClick={() => onLog(past)}>
                    <Trans>{briefDayInWords(past, language)}, inte loggad</Trans>
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
        <button
          type="button"
          className="group-day-open"
          aria-describedby={nameId}
          onClick={() => onLog(today)}
        >
          <Trans>Annan dag …</Trans>
        </button>
      </div>
      {day !== '' && (
        <Headcount headcount={headcount} day={day} name={group.name} nameId={nameId} />
      )}
    </li>
  )
}
