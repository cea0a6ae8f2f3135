import { Trans, useLingui } from '@lingui/react/macro'
import { type GroupMonth, monthsOfGroup } from '../../shared/group-days.ts'
import type { GroupWithSessions } from '../../shared/group.ts'
import { DataTable } from '../ui/data-table.tsx'
import { ListHead } from '../ui/list-head.tsx'
import { capitalised, monthInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'

interface Props {
  readonly group: GroupWithSessions
  readonly year: string
  readonly onYear: (year: string) => void
}

const sum = (months: readonly GroupMonth[], of: (month: GroupMonth) => number) =>
  months.reduce((total, month) => total + of(month), 0)

/** Planned and held, month by month. */
export function GroupYear({ group, year, onYear }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const months = monthsOfGroup(group, { from: `${year}-01-01`, to: `${year}-12-31` })
  const toYear = (years: number) => () => onYear(String(Number(year) + years))
  const hasPlan = months.some(({ planned }) => planned > 0)

  return (
    <section className="group-year" aria-labelledby="group-year">
      <ListHead
        id="group-year"
        title={year}
        status={months.length === 0 && <Trans>Inget planerat och inget loggat.</Trans>}
        previous={t`Föregående år`}
        onPrevious={toYear(-1)}
        next={t`Nästa år`}
        onNext={toYear(1)}
      />
      {months.length > 0 && (
        <DataTable
          caption={t`${group.name} ${year}, månad för månad`}
          rows={months}
          keyOf={({ month }) => month}
          columns={[
            {
              heading: t`Månad`,
              cell: ({ month }) => capitalised(monthInWords(month, language)),
              isShort: true,
            },
            ...(hasPlan
              ? [
                  {
                    heading: t`Planerade`,
                    cell: ({ planned }: GroupMonth) => planned,
                    isNumber: true,
                  },
                ]
              : []),
            { heading: t`Hölls`, cell: ({ held }) => held, isNumber: true },
            { heading: t`Blev inte av`, cell: ({ calledOff }) => calledOff, isNumber: true },
            {
              heading: t`Deltagare per gång`,
              // Zero says that nobody was counted.
              cell: ({ headcounts }) =>
                headcounts.map((count) => (count === 0 ? '–' : count)).join(', '),
            },
          ]}
          sums={[
            t`Året`,
            ...(hasPlan ? [sum(months, ({ planned }) => planned)] : []),
            sum(months, ({ held }) => held),
            sum(months, ({ calledOff }) => calledOff),
            '',
          ]}
        />
      )}
    </section>
  )
}
