import { Plural, Trans } from '@lingui/react/macro'
import { countDays, dayAfter } from '../../shared/dates.ts'
import { dateInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'

interface Props {
  readonly day: string
  /** Says the date too where the words tell only how many days it is. */
  readonly hasDate?: boolean
}

/** How near going home is, as one would say it. */
export function HomecomingDay({ day, hasDate = false }: Props) {
  const language = useLanguage()
  const today = useToday()
  if (day === '') return <Trans>Ingen dag för hemkomst än</Trans>
  if (day === today) return <Trans>Hemkomst i dag</Trans>
  if (day === dayAfter(today, 1)) return <Trans>Hemkomst i morgon</Trans>
  if (day < today) return <Trans>Hemma sedan {dateInWords(day, language)}</Trans>
  if (day > dayAfter(today, 30)) return <Trans>Hemkomst {dateInWords(day, language)}</Trans>
  const days = countDays({ from: today, to: day }) - 1
  return (
    <>
      <Plural value={days} one="Hemkomst om # dag" other="Hemkomst om # dagar" />
      {hasDate && <span className="soft">{` · ${dateInWords(day, language)}`}</span>}
    </>
  )
}
