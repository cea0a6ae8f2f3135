import { Plural, Trans } from '@lingui/react/macro'
import type { KeyboardEvent } from 'react'
import type { Person } from '../../shared/person.ts'
import { dateInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'

// Up and down, as in a list; Tab works too.
const moveByArrow = (event: KeyboardEvent<HTMLButtonElement>) => {
  const { key, currentTarget } = event
  const line = currentTarget.parentElement
  const beside =
    key === 'ArrowDown'
      ? line?.nextElementSibling
      : key === 'ArrowUp'
        ? line?.previousElementSibling
        : undefined
  if (!beside) return
  event.preventDefault()
  beside.querySelector('button')?.focus()
}

interface Props {
  readonly person: Person
  readonly onOpen: () => void
}

export function PersonRow({ person, onOpen }: Props) {
  const language = useLanguage()
  const { name, sessions, lastDate, openFollowUps } = person
  return (
    <li>
      <button type="button" className="person-row" onClick={onOpen} onKeyDown={moveByArrow}>
        <span className="person-row-name">{name}</span>
        <span className="small soft figures">
          {sessions === 0 ? (
            <Trans>Inga insatser än</Trans>
          ) : (
            <Trans>
              <Plural value={sessions} one="# insats" other="# insatser" />, senast{' '}
              {dateInWords(lastDate, language)}
            </Trans>
          )}
        </span>
        {openFollowUps > 0 && (
          <span className="person-row-follow-ups small">
            <Plural value={openFollowUps} one="# att följa upp" other="# att följa upp" />
          </span>
        )}
      </button>
    </li>
  )
}
