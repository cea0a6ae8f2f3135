import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ScreenHeading } from '../shell/screen-heading.tsx'
import { ariaKeys, useShortcut } from '../shell/shortcuts.ts'
import { Button } from '../ui/button.tsx'
import { useToday } from '../words/use-today.ts'
import { DayView } from './day-view.tsx'
import { noFilter } from './filter-fields.ts'
import { type ListChoices, ListView } from './list-view.tsx'
import { MonthView } from './month-view.tsx'
import { RemovedSessions } from './removed-sessions.tsx'
import { WeekView } from './week-view.tsx'
import './log.css'

type View = 'list' | 'day' | 'week' | 'month'

/** Everything logged: as a list to search in, by day, by week and by month. */
export function Log() {
  const { t } = useLingui()
  const today = useToday()
  const [view, setView] = useState<View>('list')
  // Nothing chosen is today, also when the app stays open past midnight.
  const [chosenDay, setChosenDay] = useState<string>()
  const day = chosenDay ?? today
  const goTo = (next: string) => setChosenDay(next === today ? undefined : next)
  const [choices, setChoices] = useState<ListChoices>({
    fields: noFilter,
    hasFilters: false,
    isInPages: false,
  })
  const [showsRemoved, setShowsRemoved] = useState(false)

  return (
    <>
      <ScreenHeading name={t`Logg`} />
      <div className="log">
        <div className="log-ways">
          <div className="log-views" role="group" aria-label={t`Visa loggen som`}>
            <ViewButton
              keys="Ctrl+1"
              name={t`Lista`}
              isShown={view === 'list'}
              onShow={() => setView('list')}
            />
            <ViewButton
              keys="Ctrl+2"
              name={t`Dag`}
              isShown={view === 'day'}
              onShow={() => setView('day')}
            />
            <ViewButton
              keys="Ctrl+3"
              name={t`Vecka`}
              isShown={view === 'week'}
              onShow={() => setView('week')}
            />
            <ViewButton
              keys="Ctrl+4"
              name={t`Månad`}
              isShown={view === 'month'}
              onShow={() => setView('month')}
            />
          </div>
          <Button look="quiet" onPress={() => setShowsRemoved(true)}>
            <Trans>Borttagna insatser</Trans>
          </Button>
        </div>
        {view === 'list' && (
          <ListView
            choices={choices}
            onChoices={(changes) => setChoices((before) => ({ ...before, ...changes }))}
          />
        )}
        {view === 'day' && <DayView day={day} onDay={goTo} />}
        {view === 'week' && <WeekView day={day} onDay={goTo} />}
        {view === 'month' && (
          <MonthView
            day={day}
            onDay={goTo}
            onOpenDay={(opened) => {
              goTo(opened)
              setView('day')
            }}
          />
        )}
      </div>
      {showsRemoved && <RemovedSessions onClose={() => setShowsRemoved(false)} />}
    </>
  )
}

interface ViewButtonProps {
  readonly keys: string
  readonly name: string
  readonly isShown: boolean
  readonly onShow: () => void
}

function ViewButton({ keys, name, isShown, onShow }: ViewButtonProps) {
  useShortcut(keys, onShow)
  return (
    <Button
      look="quiet"
      shortcut={keys}
      aria-keyshortcuts={ariaKeys(keys)}
      aria-pressed={isShown}
      onPress={onShow}
    >
      {name}
    </Button>
  )
}
