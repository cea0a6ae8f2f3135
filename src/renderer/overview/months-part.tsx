import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import type { MonthsOfUnit } from '../../shared/overview.ts'
import type { MonthRange } from '../../shared/report.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { useColumnName } from '../summary/period-names.ts'
import { Button } from '../ui/button.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useAnswer } from '../use-answer.ts'
import { NotShared, Shared } from './month-sign.tsx'
import { newestMonths } from './months-between.ts'

interface Props {
  readonly received: MonthRange | null
  readonly onUnits: () => void
}

/** So many rows fit on the screen. */
const tall = 14

const unitColumn = (heading: string): Column<MonthsOfUnit> => ({
  heading,
  cell: ({ unit, region }) => (
    <>
      {unit}
      {region !== '' && <span className="overview-aside small soft">{region}</span>}
    </>
  ),
})

const columnOf = (month: string, heading: string): Column<MonthsOfUnit> => ({
  heading,
  isShort: true,
  cell: ({ months }) => (months.includes(month) ? <Shared /> : <NotShared />),
})

async function askMonths(received: MonthRange) {
  const months = newestMonths(received)
  const from = months[0] ?? received.from
  return { months, units: await api.overview.monthsOfUnits({ from, to: received.to }) }
}

/** Which months of each unit are here. Nobody is late with one that is not. */
export function MonthsPart({ received, onUnits }: Props) {
  const { t } = useLingui()
  const columnName = useColumnName()
  const { value, refusal, askAgain } = useAnswer(
    useCallback(
      async () => (received ? askMonths(received) : { months: [], units: [] }),
      [received],
    ),
  )
  const isOfOneYear = new Set(value?.months.map((month) => month.slice(0, 4))).size === 1
  return (
    <div className="overview-part">
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {value && (received === null || value.units.length === 0) && (
        <EmptyState lead={<Trans>Här syns vilka månader som har delats från varje enhet.</Trans>}>
          <p>
            <Trans>
              En månad som inte är här är inte försenad: peer supportern väljer själv vad som delas
              och när.
            </Trans>
          </p>
          <Button onPress={onUnits}>
            <Trans>Till Enheter</Trans>
          </Button>
        </EmptyState>
      )}
      {value && received && value.units.length > 0 && (
        <>
          <p>
            <Trans>
              En månad är delad när någon som arbetar på enheten har delat den. Den som inte är det
              är inte försenad: peer supportern väljer själv vad som delas och när.
            </Trans>
          </p>
          <div className="overview-month-table">
            <DataTable<MonthsOfUnit>
              caption={t`Delade månader efter enhet`}
              rows={value.units}
              keyOf={({ unit }) => unit}
              columns={[
                unitColumn(t`Enhet`),
                ...value.months.map((month) =>
                  columnOf(month, columnName(month, 'month', isOfOneYear)),
                ),
              ]}
              isTall={value.units.length > tall}
            />
          </div>
        </>
      )}
    </div>
  )
}
