import { useLingui } from '@lingui/react/macro'
import type { SessionFilter } from '../../shared/session-search.ts'
import type { Period, Totals } from '../../shared/summary.ts'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'
import { numberInWords } from '../words/numbers.ts'
import type { FigureRow } from './figure-table.tsx'
import { usePeriodName } from './period-names.ts'

/** Totals as the figures of a row, each opening the sessions behind them. */
export function useFiguresOf(period: Period) {
  const { t } = useLingui()
  const language = useLanguage()
  const nameOf = usePeriodName()
  const count = (value: number) => numberInWords(value, language)
  return {
    headings: [t`Insatser`, t`Din tid`, t`Deltagare`, t`Persontid`],
    rowOf(id: string, name: string, totals: Totals, filter: SessionFilter): FigureRow {
      const { sessions, minutes, participants, person_minutes } = totals
      const behind = { filter, figure: `${name}, ${nameOf(period)}` }
      const figure = (value: number, text: string) => ({ text, behind: value > 0 ? behind : null })
      return {
        id,
        name,
        figures: [
          figure(sessions, count(sessions)),
          figure(minutes, durationInWords(minutes)),
          figure(participants, count(participants)),
          figure(person_minutes, durationInWords(person_minutes)),
        ],
      }
    },
  }
}
