import { Trans } from '@lingui/react/macro'
import { useId } from 'react'
import { type HomecomingItem, itemName } from '../../shared/homecoming.ts'
import { itemStates } from '../../shared/homecoming-items.ts'
import { Sign } from '../ui/sign.tsx'
import { shortDayInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'

interface Props {
  readonly item: HomecomingItem
  /** Whether it is the line that Tab reaches. */
  readonly isMarked: boolean
  readonly onMenu: (button: HTMLElement) => void
}

/** What an item is about, its day, and how far it has come. */
export function ItemLine({ item, isMarked, onMenu }: Props) {
  const language = useLanguage()
  const whatId = useId()
  const { state, day, doneOn } = item
  const isDoneApart = state === 'done' && doneOn !== day
  const hasDays = day !== '' || isDoneApart
  return (
    <>
      <span className="homecoming-what">
        <span id={whatId}>{itemName(item, language)}</span>
        {hasDays && (
          <span className="homecoming-days small soft">
            {day !== '' && shortDayInWords(day, language)}
            {day !== '' && isDoneApart && ' · '}
            {isDoneApart && <Trans>klart {shortDayInWords(doneOn, language)}</Trans>}
          </span>
        )}
      </span>
      <button
        type="button"
        className="homecoming-state"
        data-state={state}
        tabIndex={isMarked ? 0 : -1}
        aria-haspopup="menu"
        aria-describedby={whatId}
        onClick={(event) => onMenu(event.currentTarget)}
      >
        {state === 'done' && <Sign of="done" />}
        {itemStates.find(({ code }) => code === state)?.[language]}
        <span className="chevron" aria-hidden="true" />
      </button>
    </>
  )
}
