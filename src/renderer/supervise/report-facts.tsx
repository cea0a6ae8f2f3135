import { useLingui } from '@lingui/react/macro'
import { factNames } from '../../shared/export-format.ts'
import type { Report } from '../../shared/supervision.ts'
import { DataTable } from '../ui/data-table.tsx'
import { durationInWords, isDuration } from '../words/duration.ts'
import { useFactName } from '../words/fact-name.ts'
import { useLanguage } from '../words/language.tsx'
import { numberInWords } from '../words/numbers.ts'

/** The figures that are not sums of sessions. */
export function ReportFacts({ facts }: { readonly facts: Report['facts'] }) {
  const { t } = useLingui()
  const language = useLanguage()
  const factName = useFactName()
  const rows = factNames.flatMap((name) => {
    const value = facts[name]
    return value === undefined ? [] : [{ name, value }]
  })
  if (rows.length === 0) return null
  return (
    <div className="report-facts">
      <DataTable
        caption={t`Andra uppgifter`}
        rows={rows}
        keyOf={({ name }) => name}
        columns={[
          { heading: t`Uppgift`, cell: ({ name }) => factName(name) },
          {
            heading: t`Antal eller tid`,
            cell: ({ name, value }) =>
              isDuration(name) ? durationInWords(value) : numberInWords(value, language),
            isNumber: true,
          },
        ]}
      />
    </div>
  )
}
