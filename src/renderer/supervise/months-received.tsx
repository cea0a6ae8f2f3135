import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import type { MonthRange, Report } from '../../shared/report.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { Sign } from '../ui/sign.tsx'
import { useAnswer } from '../use-answer.ts'
import { monthsBetween } from './months-between.ts'

type Log = Report['months_received'][number]

const columnOf = (month: string): Column<Log> => ({
  heading: month,
  isShort: true,
  cell: ({ months }) => (months.includes(month) ? <Shared /> : <NotShared />),
})

/** A year is what can be taken in at once. */
const mostMonths = 12

const newestOf = (range: MonthRange): string => monthsBetween(range).at(-mostMonths) ?? range.from

interface Props {
  /** The first and last month that any log has shared. */
  readonly received: MonthRange
}

/** Which of the newest months each log has shared. A month that is not shared is no fault, just not here. */
export function MonthsReceived({ received: { from, to } }: Props) {
  const { t } = useLingui()
  const first = newestOf({ from, to })
  const { value, refusal, askAgain } = useAnswer(
    useCallback(() => api.supervision.monthsOfLogs({ from: first, to }), [first, to]),
  )
  return (
    <div className="months-received">
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {value && (
        <DataTable<Log>
          caption={t`Månader som har delats`}
          rows={value}
          keyOf={({ signer }) => signer.fingerprint}
          columns={[
            { heading: t`Avsändare`, cell: ({ signer }) => signer.name },
            ...monthsBetween({ from: first, to }).map(columnOf),
          ]}
        />
      )}
      <p className="soft small">
        <Trans>Bara för dina ögon: vem som har delat vad kommer inte med i någon rapport.</Trans>
      </p>
    </div>
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
