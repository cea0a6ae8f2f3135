import { useLingui } from '@lingui/react/macro'
import type { BreakdownName } from '../../shared/report.ts'

/** What the breakdowns are called after `efter`: a table by type of work. */
export function useBreakdownNames(): Readonly<Record<BreakdownName, string>> {
  const { t } = useLingui()
  return {
    by_unit: t`enhet`,
    by_setting: t`verksamhetsform`,
    by_activity: t`aktivitet`,
    by_type: t`typ av peer support`,
    by_word: t`ord från början`,
    by_form: t`form`,
    by_phase: t`fas`,
    by_month: t`månad`,
    by_quarter: t`kvartal`,
    by_half_year: t`halvår`,
    by_year: t`år`,
  }
}
