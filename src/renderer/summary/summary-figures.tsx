import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Summary } from '../../shared/summary.ts'
import { BarChart } from '../ui/bar-chart.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'
import { numberInWords } from '../words/numbers.ts'
import { type BreakdownName, type Row, rowsOf } from './breakdown.ts'

/** One breakdown at a time: a picture and a table of the same rows. */
export function SummaryFigures({ summary }: { readonly summary: Summary }) {
  const { t } = useLingui()
  const language = useLanguage()
  const [by, setBy] = useState<BreakdownName>('activity')

  const names: Record<BreakdownName, string> = {
    activity: t`Aktivitet`,
    kind: t`Direkt och indirekt`,
    unit: t`Enhet`,
    form: t`Form`,
    phase: t`Fas`,
    week: t`Vecka`,
    date: t`Dag`,
  }
  const rows = rowsOf(summary, by, language, {
    direct: t`Direkt arbete`,
    indirect: t`Indirekt arbete`,
    noPhase: t`Ingen fas angiven`,
    noUnit: t`Ingen enhet angiven`,
    week: (number) => t`v. ${number}`,
  })
  const count = (value: number) => numberInWords(value, language)
  const { all } = summary
  const caption = t`Tid och insatser efter ${names[by].toLowerCase()}`

  return (
    <div className="summary-figures">
      <div className="summary-by">
        <SelectField
          label={t`Dela upp efter`}
          value={by}
          onChange={setBy}
          options={Object.entries(names).map(([id, text]) => ({ id: id as BreakdownName, text }))}
        />
      </div>
      <div className="beside">
        <BarChart
          title={t`Stapeldiagram: tid efter ${names[by].toLowerCase()}. Samma siffror står i tabellen.`}
          bars={rows.map((row) => ({
            id: row.key,
            text: row.text,
            value: row.minutes,
            valueText: durationInWords(row.minutes),
            isHatched: row.isIndirect,
          }))}
          {...((by === 'activity' || by === 'kind') && {
            legend: { solid: t`Direkt arbete`, hatched: t`Indirekt arbete` },
          })}
        />
        <DataTable<Row>
          caption={caption}
          rows={rows}
          keyOf={(row) => row.key}
          columns={[
            { heading: names[by], cell: (row) => row.text },
            { heading: t`Insatser`, cell: (row) => count(row.sessions), isNumber: true },
            { heading: t`Din tid`, cell: (row) => durationInWords(row.minutes), isNumber: true },
            { heading: t`Deltagare`, cell: (row) => count(row.participants), isNumber: true },
            {
              heading: t`Persontid`,
              cell: (row) => durationInWords(row.person_minutes),
              isNumber: true,
            },
          ]}
          sums={[
            t`Allt`,
            count(all.sessions),
            durationInWords(all.minutes),
            count(all.participants),
            durationInWords(all.person_minutes),
          ]}
        />
      </div>
      <p className="small soft">
        <Trans>
          Din tid räknas en gång. Persontid är tiden gånger antalet deltagare och är inte arbetad
          tid.
        </Trans>
      </p>
    </div>
  )
}
