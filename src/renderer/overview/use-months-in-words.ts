import { dayAfter, daysOfMonth, monthOf } from '../../shared/dates.ts'
import { listInWords, monthsInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'

/** `mars–maj 2026 och juli 2026`. */
export function useMonthsInWords(): (months: readonly string[]) => string {
  const language = useLanguage()
  return (months) => {
    const runs: { first: string; last: string }[] = []
    for (const month of months) {
      const run = runs.at(-1)
      if (run && monthOf(dayAfter(daysOfMonth(run.last).to, 1)) === month) run.last = month
      else runs.push({ first: month, last: month })
    }
    return listInWords(
      runs.map(({ first, last }) => monthsInWords(first, last, language)),
      language,
    )
  }
}
