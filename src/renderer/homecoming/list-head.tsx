import { Plural, Trans } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { monthsAfter } from '../../shared/dates.ts'
import type { HomecomingList } from '../../shared/homecoming.ts'
import { useGoTo } from '../shell/navigation.tsx'
import { Button } from '../ui/button.tsx'
import { dateInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'
import { HomecomingDay } from './homecoming-day.tsx'
import { focusFirstLine } from './phase-lists.tsx'

interface Props {
  readonly list: HomecomingList
  readonly onOpen: (what: 'session' | 'change' | 'handout') => void
  readonly onFinish: () => void
  readonly onReopen: () => void
  readonly onRemove: () => void
}

/** Whose list it is, when the person goes home, and how the contact has been since. */
export function ListHead({ list, onOpen, onFinish, onReopen, onRemove }: Props) {
  const goTo = useGoTo()
  const language = useLanguage()
  const today = useToday()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { person, unit, homecoming, contactMonths, startedOn, finishedOn, contacts } = list
  const isOpen = finishedOn === ''

  return (
    <div className="homecoming-page-head">
      {/* From here the keys of the list are one press away. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <h2
        ref={heading}
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          focusFirstLine(event.currentTarget.closest('.homecoming'))
        }}
      >
        {person === '' ? <Trans>Utan pseudonym</Trans> : person}
      </h2>
      <p className="lead">
        <HomecomingDay day={homecoming} hasDate />
      </p>
      <p className="soft">
        <Trans>Påbörjad {dateInWords(startedOn, language)}</Trans>
        {!isOpen && (
          <>
            {' · '}
            <Trans>färdig {dateInWords(finishedOn, language)}</Trans>
          </>
        )}
        {unit !== '' && ` · ${unit}`}
      </p>
      {homecoming !== '' && (
        <p className="soft figures">
          {homecoming <= today && (
            <>
              <Plural
                value={contacts}
                one="# kontakt efter hemkomsten."
                other="# kontakter efter hemkomsten."
              />{' '}
            </>
          )}
          <Trans>
            Kontakter räknas till och med{' '}
            {dateInWords(monthsAfter(homecoming, contactMonths), language)}.
          </Trans>
        </p>
      )}
      <div className="homecoming-ways">
        <Button look={isOpen ? 'primary' : 'plain'} onPress={() => onOpen('session')}>
          <Trans>Logga insats …</Trans>
        </Button>
        <Button onPress={() => onOpen('handout')}>
          <Trans>Skriv ut …</Trans>
        </Button>
        {isOpen ? (
          <Button onPress={onFinish}>
            <Trans>Listan är färdig</Trans>
          </Button>
        ) : (
          <Button onPress={onReopen}>
            <Trans>Öppna igen</Trans>
          </Button>
        )}
        <Button look="quiet" onPress={() => onOpen('change')}>
          <Trans>Ändra …</Trans>
        </Button>
        <Button look="quiet" onPress={onRemove}>
          <Trans>Ta bort</Trans>
        </Button>
        {person !== '' && (
          <Button look="quiet" onPress={() => goTo('people', person)}>
            <Trans>Till personens sida</Trans>
          </Button>
        )}
      </div>
    </div>
  )
}
