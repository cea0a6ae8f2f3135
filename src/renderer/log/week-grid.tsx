import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useState } from 'react'
import { dayAfter } from '../../shared/dates.ts'
import { Keys } from '../ui/keys.tsx'
import { capitalised, briefDayInWords } from '../words/days.ts'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'
import { workName } from '../words/names.ts'
import { useFirstFocus } from './use-first-focus.ts'
import { useGridFocus } from './use-grid-focus.ts'
import { MinutesInCell } from './minutes-in-cell.tsx'
import { minutesOf, type WeekRow } from './week-rows.ts'

interface Props {
  readonly days: readonly string[]
  readonly day: string
  readonly onDay: (day: string) => void
  readonly rows: readonly WeekRow[]
  readonly onMinutes: (row: WeekRow, day: string, minutes: number) => Promise<void>
  /** Enter on a cell; no row is the one for another activity. */
  readonly onOpen: (row: WeekRow | undefined, day: string) => void
  readonly takesFocus: boolean
}

/** Where the keys lead: days to the sides, rows up and down, weeks by page. */
function stepOf(
  { key, ctrlKey, metaKey }: KeyboardEvent,
  weekday: number,
  row: number,
  rows: number,
) {
  const isFar = ctrlKey || metaKey
  const steps: Partial<Record<string, { days?: number; row?: number }>> = {
    ArrowLeft: { days: -1 },
    ArrowRight: { days: 1 },
    ArrowUp: { row: Math.max(0, row - 1) },
    ArrowDown: { row: Math.min(rows - 1, row + 1) },
    Home: { days: -weekday, ...(isFar && { row: 0 }) },
    End: { days: 6 - weekday, ...(isFar && { row: rows - 1 }) },
    PageUp: { days: -7 },
    PageDown: { days: 7 },
  }
  return steps[key]
}

export function WeekGrid(props: Props) {
  const { days, day, onDay, rows, onMinutes, onOpen } = props
  const { t } = useLingui()
  const language = useLanguage()
  // By key, so that the mark stays with its activity from one week to the next.
  const [markedKey, setMarkedKey] = useState('')
  const [typed, setTyped] = useState<string>()
  const found = rows.findIndex(({ key }) => key === markedKey)
  // The row for another activity comes last; it is where the mark goes when its own row is gone.
  const marked = found === -1 ? (markedKey === '' && rows.length > 0 ? 0 : rows.length) : found
  const grid = useGridFocus()
  const first = useFirstFocus(props.takesFocus, true)
  const keyAt = (row: number) => rows[row]?.key ?? 'other'

  const goByKey = (event: KeyboardEvent) => {
    if (typed !== undefined || event.altKey || event.shiftKey) return
    const row = rows[marked]
    if (event.key === 'Enter') {
      event.preventDefault()
      return onOpen(row, day)
    }
    if (row && /^[0-9]$/.test(event.key) && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      return setTyped(event.key)
    }
    const step = stepOf(event, days.indexOf(day), marked, rows.length + 1)
    if (!step) return
    event.preventDefault()
    if (step.row !== undefined) setMarkedKey(keyAt(step.row))
    if (step.days !== undefined) onDay(dayAfter(day, step.days))
  }

  const cellProps = (row: number, date: string) => ({
    tabIndex: row === marked && date === day ? 0 : -1,
    'aria-selected': row === marked && date === day,
    className: 'week-cell figures',
    onClick: () => {
      setMarkedKey(keyAt(row))
      if (date !== day) onDay(date)
    },
    onDoubleClick: () => onOpen(rows[row], date),
  })

  return (
    <div ref={first} className="log-grid-frame">
      <table
        {...grid}
        // Its cells are walked by the arrow keys, which makes a grid of the table.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        className="log-grid week-grid"
        aria-labelledby="log-week"
        onKeyDown={goByKey}
      >
        <thead>
          <tr>
            <th scope="col">
              <Trans>Aktivitet</Trans>
            </th>
            {days.map((date) => (
              <th key={date} scope="col">
                {capitalised(briefDayInWords(date, language))}
              </th>
            ))}
            <th scope="col">
              <Trans>Summa</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={row.key}>
              <th scope="row">{workName(row, language)}</th>
              {days.map((date) => {
                const sessions = row.byDay.get(date) ?? []
                const isTyping = typed !== undefined && i === marked && date === day
                return (
                  <td key={date} {...cellProps(i, date)}>
                    {isTyping ? (
                      <MinutesInCell
                        begun={typed}
                        onMinutes={(minutes) => {
                          setTyped(undefined)
                          void onMinutes(row, date, minutes)
                        }}
                        onLeave={() => setTyped(undefined)}
                      />
                    ) : (
                      sessions.length > 0 && (
                        <>
                          {durationInWords(minutesOf(sessions))}
                          {sessions.length > 1 && (
                            <span className="week-cell-count small soft">
                              <Plural value={sessions.length} one="# insats" other="# insatser" />
                            </span>
                          )}
                        </>
                      )
                    )}
                  </td>
                )
              })}
              <td className="figures">{row.minutes > 0 && durationInWords(row.minutes)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row" className="soft">
              <Trans>Annan aktivitet</Trans>
            </th>
            {days.map((date) => (
              <td key={date} {...cellProps(rows.length, date)} aria-label={t`Lägg till`}>
                <span aria-hidden="true">+</span>
              </td>
            ))}
            <td className="figures" aria-hidden="true" />
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <Trans>Summa</Trans>
            </th>
            {days.map((date) => {
              const minutes = minutesOf(rows.flatMap((row) => row.byDay.get(date) ?? []))
              return (
                <td key={date} className="figures">
                  {minutes > 0 && durationInWords(minutes)}
                </td>
              )
            })}
            <td className="figures">{durationInWords(minutesOf(rows))}</td>
          </tr>
        </tfoot>
      </table>
      <p className="line-hint small soft" aria-hidden="true">
        <span>
          <Keys keys="0–9" /> <Trans>skriv minuter i rutan, Enter loggar som senast</Trans>
        </span>
        <span>
          <Keys keys="Enter" /> <Trans>öppna rutan</Trans>
        </span>
        <span>
          <Keys keys="←" /> <Keys keys="→" /> <Keys keys="↑" /> <Keys keys="↓" />{' '}
          <Trans>välj ruta</Trans>
        </span>
        <span>
          <Keys keys="PageUp" /> <Keys keys="PageDown" /> <Trans>byt vecka</Trans>
        </span>
      </p>
    </div>
  )
}
