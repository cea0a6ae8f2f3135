import { Trans, useLingui } from '@lingui/react/macro'
import type { Report } from '../../shared/supervision.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { Sign } from '../ui/sign.tsx'
import { monthsBetween } from './months-between.ts'

type Log = Report['months_received'][number]

const columnOf = (month: string): Column<Log> => ({
  heading: month,
  isShort: true,
  cell: ({ months }) => (months.includes(month) ? <Shared /> : <NotShared />),
})

/** Which months each log has shared. A month that is not shared is no fault, just not here. */
export function MonthsReceived({ report }: { readonly report: Report }) {
  const { t } = useLingui()
  return (
    <DataTable<Log>
      caption={t`Månader som har delats`}
      rows={report.months_received}
      keyOf={({ signer }) => signer.fingerprint}
      columns={[
        { heading: t`Avsändare`, cell: ({ signer }) => signer.name },
        ...monthsBetween(report).map(columnOf),
      ]}
    />
  )
}

function Shared() {
  return (
    <>
      <Sign of="done" />
      <span className="visually-hidden">
        <Trans>delad</Trans>
      </span>
    </>
  )
}

function NotShared() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">
        <Trans>inte delad</Trans>
      </span>
    </>
  )
}
