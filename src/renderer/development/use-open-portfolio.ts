import { useCallback } from 'react'
import { api } from '../api.ts'
import { newPortfolio } from '../report/proposals.ts'
import { useGoTo } from '../shell/navigation.tsx'
import { useLanguage } from '../words/language.tsx'

/** Opens the portfolio of a year under Rapport: the one that was begun, or a new one. */
export function useOpenPortfolio(): (year: string) => Promise<void> {
  const language = useLanguage()
  const goTo = useGoTo()
  return useCallback(
    async (year) => {
      const portfolio = newPortfolio(year, language)
      const reports = await api.reports.list()
      const begun = reports.find(
        ({ settings: { kind, from, to } }) =>
          kind === portfolio.kind && from === portfolio.from && to === portfolio.to,
      )
      const { id } = begun ?? (await api.reports.save({ id: null, settings: portfolio }))
      goTo('report', String(id))
    },
    [language, goTo],
  )
}
