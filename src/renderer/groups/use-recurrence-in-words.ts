import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { dayAfter } from '../../shared/dates.ts'
import { type Ordinal, type Recurrence, weekdays } from '../../shared/group-recurrence.ts'
import type { Language } from '../../shared/language.ts'
import { listInWords, longWeekdayInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'

const someMonday = '2024-01-01'

/** `torsdag` for 3. */
export const weekdayName = (weekday: number, language: Language): string =>
  longWeekdayInWords(dayAfter(someMonday, weekday), language)

/** When a group meets, as one would say it: `Varannan torsdag`. */
export function useRecurrenceInWords(): (recurrence: Recurrence) => string {
  const { t } = useLingui()
  const language = useLanguage()
  return useCallback(
    (recurrence) => {
      switch (recurrence.kind) {
        case 'none':
          return t`Ingen fast dag`
        case 'weekly': {
          const { every } = recurrence
          const chosen = weekdays.filter((weekday) => recurrence.weekdays.includes(weekday))
          const names = chosen.map((weekday) => weekdayName(weekday, language))
          const days = listInWords(names, language)
          if (every === 1) return t`Varje ${days}`
          return every === 2 ? t`Varannan ${days}` : t`Var ${every}:e vecka, ${days}`
        }
        case 'monthly': {
          const day = weekdayName(recurrence.weekday, language)
          const words = {
            1: t`Första ${day}en i månaden`,
            2: t`Andra ${day}en i månaden`,
            3: t`Tredje ${day}en i månaden`,
            4: t`Fjärde ${day}en i månaden`,
            5: t`Femte ${day}en i månaden`,
            last: t`Sista ${day}en i månaden`,
          } as const satisfies Record<Ordinal, string>
          return words[recurrence.ordinal]
        }
      }
    },
    [t, language],
  )
}
