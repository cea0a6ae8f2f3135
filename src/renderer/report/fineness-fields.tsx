import { Trans, useLingui } from '@lingui/react/macro'
import { type BreakdownName, leastThreshold, threshold } from '../../shared/report.ts'
import { SelectField } from '../ui/select-field.tsx'
import { capitalised } from '../words/days.ts'
import { useBreakdownNames } from './breakdown-names.ts'
import { CheckedField } from './checked-field.tsx'
import type { Writing } from './writing.ts'

interface Props {
  readonly writing: Writing
  readonly change: (changes: Partial<Writing>) => void
  readonly onMark: (id: string, isMarked: boolean) => void
}

/** The breakdowns that one choice is between, the finest first. */
export const finenesses = {
  activities: ['by_activity', 'by_type', 'by_word'],
  places: ['by_unit', 'by_setting'],
  times: ['by_month', 'by_quarter', 'by_half_year', 'by_year'],
} as const satisfies Partial<Record<keyof Writing, readonly BreakdownName[]>>

/** How fine the tables are, what they are compared with, and how small a number may be. */
export function FinenessFields({ writing, change, onMark }: Props) {
  const { t } = useLingui()
  const names = useBreakdownNames()
  const optionsOf = <Name extends BreakdownName>(breakdowns: readonly Name[]) =>
    breakdowns.map((id) => ({ id, text: capitalised(names[id]) }))
  const smallest = writing.threshold - 1

  return (
    <fieldset className="report-part">
      <legend>
        <Trans>Hur detaljerat</Trans>
      </legend>
      <div className="report-pair">
        <SelectField
          label={t`Arbetet efter`}
          value={writing.activities}
          onChange={(activities) => change({ activities })}
          options={optionsOf(finenesses.activities)}
        />
        <SelectField
          label={t`Platserna efter`}
          value={writing.places}
          onChange={(places) => change({ places })}
          options={optionsOf(finenesses.places)}
        />
        <SelectField
          label={t`Tiden efter`}
          value={writing.times}
          onChange={(times) => change({ times })}
          options={optionsOf(finenesses.times)}
        />
        <SelectField
          label={t`Jämför med`}
          value={writing.comparison}
          onChange={(comparison) => change({ comparison })}
          options={[
            { id: 'none', text: t`Inget` },
            { id: 'before', text: t`Månaderna före` },
            { id: 'last_year', text: t`Samma månader förra året` },
          ]}
        />
      </div>
      <CheckedField
        id="threshold"
        label={t`Minsta antal som visas`}
        inputMode="numeric"
        value={writing.threshold}
        read={(text) => threshold.safeParse(/^\s*\d+\s*$/.test(text) ? Number(text) : text)}
        onRead={(next) => change({ threshold: next })}
        onMark={onMark}
        hint={
          <Trans>
            Antal från 1 till {smallest} döljs, så att ingen går att känna igen. Noll visas. Du kan
            välja {leastThreshold} eller högre.
          </Trans>
        }
      />
    </fieldset>
  )
}
