import { Trans, useLingui } from '@lingui/react/macro'
import {
  type ColumnUse,
  columnUses,
  type DateOrder,
  dateOrders,
  type OldLogLook,
  type OldLogMapping,
} from '../../shared/old-log.ts'
import { settings } from '../../shared/session.ts'
import { ActivityBox } from '../sessions/activity-box.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useLanguage } from '../words/language.tsx'
import { useColumnName } from './lines-table.tsx'

interface Props {
  readonly look: OldLogLook
  /** Changes what is read, so that the words have to be looked at anew. */
  readonly onColumns: (changes: Partial<OldLogMapping>) => void
  readonly onChange: (changes: Partial<OldLogMapping>) => void
}

export function ColumnsStep({ look, onColumns, onChange }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const columnName = useColumnName(look)
  const { mapping } = look
  const useNames: Readonly<Record<ColumnUse, string>> = {
    ignore: t`Tas inte med`,
    date: t`Datum`,
    start: t`Starttid`,
    end: t`Sluttid`,
    minutes: t`Tid i minuter`,
    hours: t`Tid i timmar`,
    activity: t`Aktivitet`,
    form: t`Form`,
    unit: t`Enhet`,
    person: t`Pseudonym`,
    participants: t`Antal deltagare`,
    note: t`Anteckning`,
  }
  const orderNames: Readonly<Record<DateOrder, string>> = {
    ymd: t`År, månad, dag`,
    dmy: t`Dag, månad, år`,
    mdy: t`Månad, dag, år`,
  }
  const hasUnits = mapping.columns.includes('unit')
  const examplesOf = (index: number) => {
    const cells = look.firstLines.map((line) => line[index] ?? '').filter((cell) => cell !== '')
    return [...new Set(cells)].slice(0, 2).join(' · ').slice(0, 60)
  }

  return (
    <>
      <p>
        <Trans>Varje kolumn i filen, med exempel. Ändra det som inte stämmer.</Trans>
      </p>
      <div className="old-log-fields">
        {mapping.columns.map((use, index) => (
          <SelectField
            // Columns have no name of their own that is sure to differ.
            key={index}
            label={columnName(index)}
            hint={examplesOf(index) || t`Tom`}
            value={use}
            options={columnUses.map((id) => ({ id, text: useNames[id] }))}
            onChange={(chosen) => onColumns({ columns: mapping.columns.with(index, chosen) })}
          />
        ))}
      </div>
      {!mapping.columns.includes('activity') && (
        <div className="old-log-fields">
          <ActivityBox
            label={t`Aktivitet för alla rader`}
            isPlain
            value={mapping.activity === '' ? null : { activity: mapping.activity, label: '' }}
            onChange={(work) => onChange({ activity: work?.activity ?? '' })}
          />
        </div>
      )}
      <h3>
        <Trans>Datum</Trans>
      </h3>
      <div className="old-log-fields">
        <SelectField
          label={t`Datum skrivs som`}
          hint={t`Gäller där ordningen inte framgår, som 1/10 26`}
          value={mapping.dateOrder}
          options={dateOrders.map((id) => ({ id, text: orderNames[id] }))}
          onChange={(dateOrder) => onColumns({ dateOrder })}
        />
        {look.hasDatesWithoutYear && (
          <SelectField
            label={t`År för datum utan år`}
            value={String(mapping.year)}
            options={yearsAround(mapping.year)}
            onChange={(year) => onChange({ year: Number(year) })}
          />
        )}
      </div>
      <Checkbox
        isChecked={mapping.carriesDate}
        onChange={(carriesDate) => onChange({ carriesDate })}
      >
        <Trans>En rad utan datum hör till samma dag som raden ovanför</Trans>
      </Checkbox>
      <h3>
        <Trans>Enhet</Trans>
      </h3>
      <div className="old-log-fields">
        <TextField
          label={hasUnits ? t`Enhet för rader utan enhet` : t`Enhet för alla rader`}
          hint={t`Får vara tomt`}
          value={mapping.unit}
          onChange={(unit) => onChange({ unit })}
          onBlur={() => onColumns({ unit: mapping.unit.trim() })}
        />
        {look.newUnits.length > 0 && (
          <SelectField
            label={t`Verksamhetsform för nya enheter`}
            hint={look.newUnits.slice(0, 4).join(', ')}
            value={mapping.setting}
            options={settings.map(({ code, [language]: text }) => ({ id: code, text }))}
            onChange={(setting) => onChange({ setting })}
          />
        )}
      </div>
    </>
  )
}

const yearsAround = (chosen: number) => {
  const newest = Math.max(chosen, new Date().getFullYear()) + 1
  return Array.from({ length: newest - 1989 }, (_, index) => String(newest - index)).map((id) => ({
    id,
    text: id,
  }))
}
