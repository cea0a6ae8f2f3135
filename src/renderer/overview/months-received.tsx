import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import type { MonthRange, Report } from '../../shared/report.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { useAnswer } from '../use-answer.ts'
import { NotShared, Shared } from './month-sign.tsx'
import { newestMonths } from './months-between.ts'

type Log = Report['months_received'][number]

const columnOf = (month: string): Column<Log> => ({
  heading: month,
  isShort: true,
  cell: ({ months }) => (months.includes(month) ? <Shared /> : <NotShared />),
})

async function askLogs(received: MonthRange) {
  const months = newestMonths(received)
  const from = months[0] ?? received.from
  return { months, logs: await api.overview.monthsOfLogs({ from, to: received.to }) }
}

interface Props {
  /** The first and last month that any log has shared. */
  readonly received: MonthRange
}

/** Which of the newest months each log has shared. A month that is not shared is no fault, just not here. */
export function MonthsReceived({ received: { from, to } }: Props) {
  const { t } = useLingui()
  const { value, refusal, askAgain } = useAnswer(
    useCallback(() => askLogs({ from, to }), [from, to]),
  )
  return (
    <div className="months-received">
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {value && (
        <DataTable<Log>
          caption={t`Månader som har delats`}
          rows={value.logs}
          keyOf={({ signer }) => signer.fingerprint}
          columns={[
            { heading: t`Avsändare`, cell: ({ signer }) => signer.name },
            ...value.months.map(columnOf),
          ]}
        />
      )}
      <p className="soft small">
        <Trans>Bara för dina ögon: vem som har delat vad kommer inte med i någon rapport.</Trans>
      </p>
    </div>
  )
}
