import { Trans, useLingui } from '@lingui/react/macro'
import { type RefObject, useRef, useState } from 'react'
import { type SessionsBehind, useSessionsBehind } from '../shell/navigation.tsx'
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

interface Shown {
  readonly view: View
  /** It was gone to by a key, and not by its button, which keeps the focus. */
  readonly takesFocus: boolean
}

/** Everything logged: as a list to search in, by day, by week and by month. */
export function Log() {
  const { t } = useLingui()
  const today = useToday()
  const [{ view, takesFocus }, setShown] = useState<Shown>({ view: 'list', takesFocus: false })
  const show = (next: View, isByKey: boolean) => setShown({ view: next, takesFocus: isByKey })
  // Nothing chosen is today, also when the app stays open past midnight.
  const [chosenDay, setChosenDay] = useState<string>()
  const day = chosenDay ?? today
  const goTo = (next: string) => setChosenDay(next === today ? undefined : next)
  const [choices, setChoices] = useState<ListChoices>({
    fields: noFilter,
    hasFilters: false,
    behind: null,
    isInPages: false,
  })
  const behind = useSessionsBehind()
  const [openedAbout, setOpenedAbout] = useState<SessionsBehind>()
  if (behind && behind !== openedAbout) {
    setOpenedAbout(behind)
    setShown({ view: 'list', takesFocus: false })
    setChoices((before) => ({ ...before, fields: noFilter, hasFilters: false, behind }))
  }
  const daySwitch = useRef<HTMLButtonElement>(null)
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
              onShow={(isByKey) => show('list', isByKey)}
            />
            <ViewButton
              keys="Ctrl+2"
              name={t`Dag`}
              switchRef={daySwitch}
              isShown={view === 'day'}
              onShow={(isByKey) => show('day', isByKey)}
            />
            <ViewButton
              keys="Ctrl+3"
              name={t`Vecka`}
              isShown={view === 'week'}
              onShow={(isByKey) => show('week', isByKey)}
            />
            <ViewButton
              keys="Ctrl+4"
              name={t`Månad`}
              isShown={view === 'month'}
              onShow={(isByKey) => show('month', isByKey)}
            />
          </div>
          <Button look="quiet" onPress={() => setShowsRemoved(true)}>
            <Trans>Borttagna insatser</Trans>
          </Button>
        </div>
        {view === 'list' && (
          <ListView
            takesFocus={takesFocus}
            choices={choices}
            onChoices={(changes) => setChoices((before) => ({ ...before, ...changes }))}
          />
        )}
        {view === 'day' && <DayView day={day} onDay={goTo} takesFocus={takesFocus} />}
        {view === 'week' && <WeekView day={day} onDay={goTo} takesFocus={takesFocus} />}
        {view === 'month' && (
          <MonthView
            day={day}
            onDay={goTo}
            takesFocus={takesFocus}
            onOpenDay={(opened) => {
              goTo(opened)
              show('day', true)
              daySwitch.current?.focus()
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
  readonly switchRef?: RefObject<HTMLButtonElement | null>
  readonly onShow: (isByKey: boolean) => void
}

function ViewButton({ keys, name, isShown, switchRef, onShow }: ViewButtonProps) {
  const ownRef = useRef<HTMLButtonElement>(null)
  const button = switchRef ?? ownRef
  useShortcut(keys, () => {
    if (isShown) return
    onShow(true)
    // What had the focus goes with its view.
    button.current?.focus()
  })
  return (
    <Button
      ref={button}
      look="quiet"
      shortcut={keys}
      aria-keyshortcuts={ariaKeys(keys)}
      aria-pressed={isShown}
      onPress={() => onShow(false)}
    >
      {name}
    </Button>
  )
}
