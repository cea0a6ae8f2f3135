import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { activityCodes } from '../../shared/activities.ts'
import type { Figures, Report } from '../../shared/supervision.ts'
import { BarChart } from '../ui/bar-chart.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { capitalised, monthInWords } from '../words/days.ts'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'
import { localeOf } from '../words/locale.ts'
import { activityName, isDirect } from '../words/names.ts'
import { numberInWords, shareInWords } from '../words/numbers.ts'
import { MonthsReceived } from './months-received.tsx'
import { ReportFacts } from './report-facts.tsx'

interface Row extends Figures {
  readonly key: string
  readonly text: string
}

export function ReportFigures({ report }: { readonly report: Report }) {
  const { t } = useLingui()
  const language = useLanguage()
  const { all, direct } = report
  const logs = report.months_received.length
  const first = monthInWords(report.from, language)
  const last = monthInWords(report.to, language)

  const rowsOf = (
    breakdown: Report['by_unit'],
    keys: readonly string[],
    textOf: (key: string) => string,
  ): readonly Row[] =>
    keys
      .flatMap((key) => {
        const figures = breakdown[key]
        return figures ? [{ key, text: textOf(key), ...figures }] : []
      })
      .toSorted((a, b) => b.minutes - a.minutes)

  const units = rowsOf(
    report.by_unit,
    Object.keys(report.by_unit).toSorted(new Intl.Collator(localeOf(language)).compare),
    (unit) => (unit === '' ? t`Ingen enhet angiven` : unit),
  )
  const byActivity = rowsOf(report.by_activity, activityCodes, (code) =>
    activityName(code, language),
  )

  const count = (value: number) => numberInWords(value, language)
  const columns = (heading: string): readonly Column<Row>[] => [
    { heading, cell: (row) => row.text },
    { heading: t`Insatser`, cell: (row) => count(row.sessions), isNumber: true },
    { heading: t`Tid`, cell: (row) => durationInWords(row.minutes), isNumber: true },
    { heading: t`Deltagare`, cell: (row) => count(row.participants), isNumber: true },
  ]
  const sums = [t`Allt`, count(all.sessions), durationInWords(all.minutes), count(all.participants)]

  return (
    <>
      <p className="lead">
        <Trans>
          <strong>{capitalised(report.from === report.to ? first : `${first} – ${last}`)}:</strong>{' '}
          <Plural value={logs} one="# logg" other="# loggar" /> med{' '}
          <Plural value={all.sessions} one="# insats" other="# insatser" /> på sammanlagt{' '}
          {durationInWords(all.minutes)}. {shareInWords(direct.minutes, all.minutes, language)} var
          direkt arbete, med eller för personer.
        </Trans>
      </p>
      <p className="report-note small">
        <Trans>
          Små tal visas som de är, så sidan är bara för dina ögon. Den är inte till för att skrivas
          ut eller skickas vidare.
        </Trans>
      </p>
      <div className="beside">
        <DataTable<Row>
          caption={t`Tid och insatser efter enhet`}
          columns={columns(t`Enhet`)}
          rows={units}
          keyOf={(row) => row.key}
          sums={sums}
        />
        <MonthsReceived report={report} />
      </div>
      <div className="beside">
        <BarChart
          title={t`Stapeldiagram: tid efter aktivitet. Samma siffror står i tabellen.`}
          legend={{ solid: t`Direkt arbete`, hatched: t`Indirekt arbete` }}
          bars={byActivity.map((row) => ({
            id: row.key,
            text: row.text,
            value: row.minutes,
            valueText: durationInWords(row.minutes),
            isHatched: !isDirect(row.key),
          }))}
        />
        <DataTable<Row>
          caption={t`Tid och insatser efter aktivitet`}
          columns={columns(t`Aktivitet`)}
          rows={byActivity}
          keyOf={(row) => row.key}
          sums={sums}
        />
      </div>
      <ReportFacts facts={report.facts} />
    </>
  )
}
