/** What periods are called, in running text and under the columns of a picture. */
import { useLingui } from '@lingui/react/macro'
import { daysOfPeriod, type Grain, grains, periodOf } from '../../shared/dates.ts'
import type { Period } from '../../shared/summary.ts'
import {
  datesInWords,
  dayInWords,
  monthInWords,
  shortDateLabel,
  shortMonthLabel,
  weekNumber,
} from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'

const widestFirst = grains.toReversed()

/** The day, week, month and so on that a period is, if it is one. */
export function grainOf({ from, to }: Period): Grain | undefined {
  return widestFirst.find((grain) => {
    const days = daysOfPeriod(periodOf(from, grain))
    return days.from === from && days.to === to
  })
}

/** `oktober 2026`, `vecka 41 2026`, or from day to day. */
export function usePeriodName(): (period: Period) => string {
  const { t } = useLingui()
  const language = useLanguage()
  return (period) => {
    const { from, to } = period
    const grain = grainOf(period)
    const key = grain && periodOf(from, grain)
    const year = key?.slice(0, 4) ?? ''
    const number = Number(key?.slice(6))
    switch (grain) {
      case undefined:
        return datesInWords(from, to, language)
      case 'day':
        return dayInWords(from, language)
      case 'week':
        return t`vecka ${weekNumber(from)} ${year}`
      case 'month':
        return monthInWords(from.slice(0, 7), language)
      case 'quarter':
        return t`kvartal ${number} ${year}`
      case 'half_year':
        return number === 1 ? t`första halvåret ${year}` : t`andra halvåret ${year}`
      case 'year':
        return year
    }
  }
}

/** What the lengths of time are called. */
export function useGrainNames(): Readonly<Record<Grain, string>> {
  const { t } = useLingui()
  return {
    day: t`Dag`,
    week: t`Vecka`,
    month: t`Månad`,
    quarter: t`Kvartal`,
    half_year: t`Halvår`,
    year: t`År`,
  }
}

/** A short name for one of the columns that a period is divided into: `v. 41`, `okt.`. */
export function useColumnName(): (key: string, grain: Grain, isOfOneYear: boolean) => string {
  const { t } = useLingui()
  const language = useLanguage()
  return (key, grain, isOfOneYear) => {
    const number = Number(key.slice(6))
    const withYear = (text: string) => (isOfOneYear ? text : `${text} ${key.slice(0, 4)}`)
    switch (grain) {
      case 'day':
        return shortDateLabel(key, language)
      case 'week':
        return t`v. ${number}`
      case 'month':
        return withYear(shortMonthLabel(`${key}-01`, language))
      case 'quarter':
        return withYear(t`kv. ${number}`)
      case 'half_year':
        return withYear(t`halvår ${number}`)
      case 'year':
        return key
    }
  }
}
