import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Person } from '../../shared/person.ts'
import { moveByArrow } from '../ui/move-by-arrow.ts'
import { dateInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'

interface Props {
  readonly person: Person
  readonly onOpen: () => void
}

export function PersonRow({ person, onOpen }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const { name, sessions, lastDate, openFollowUps, openLists, activePlans } = person
  const isOpen = [
    openLists > 0 && t`${plural(openLists, { one: '# hemkomstlista', other: '# hemkomstlistor' })}`,
    activePlans > 0 && t`${plural(activePlans, { one: '# plan', other: '# planer' })}`,
    openFollowUps > 0 &&
      t`${plural(openFollowUps, { one: '# att följa upp', other: '# att följa upp' })}`,
  ].filter((text) => text !== false)
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
        {isOpen.length > 0 && <span className="small">{isOpen.join(' · ')}</span>}
      </button>
    </li>
  )
}
