import { Plural, Trans } from '@lingui/react/macro'
import type { HomecomingInBrief } from '../../shared/homecoming.ts'
import { moveByArrow } from '../ui/move-by-arrow.ts'
import { dateInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { HomecomingDay } from './homecoming-day.tsx'

interface Props {
  readonly list: HomecomingInBrief
  readonly onOpen: () => void
}

/** One list among the others; two for the same person are told apart by their days. */
export function ListRow({ list, onOpen }: Props) {
  const language = useLanguage()
  const { person, unit, homecoming, startedOn, finishedOn, done, underWay } = list
  return (
    <li>
      <button type="button" className="homecoming-row" onClick={onOpen} onKeyDown={moveByArrow}>
        <span className="homecoming-row-name">
          {person === '' ? <Trans>Utan pseudonym</Trans> : person}
        </span>
        <span>
          <HomecomingDay day={homecoming} />
        </span>
        <span className="small soft">
          <Trans>Påbörjad {dateInWords(startedOn, language)}</Trans>
          {finishedOn !== '' && (
            <>
              {' · '}
              <Trans>färdig {dateInWords(finishedOn, language)}</Trans>
            </>
          )}
          {unit !== '' && ` · ${unit}`}
        </span>
        <span className="homecoming-row-items small soft figures">
          {done > 0 && <Plural value={done} one="# klar" other="# klara" />}
          {done > 0 && underWay > 0 && ' · '}
          {underWay > 0 && <Trans>{underWay} på gång</Trans>}
        </span>
      </button>
    </li>
  )
}
