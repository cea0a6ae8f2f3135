import { Trans, useLingui } from '@lingui/react/macro'
import { type Control, useWatch } from 'react-hook-form'
import {
  mostWeeks,
  nextDays,
  ordinals,
  recurrence,
  weekdays,
} from '../../shared/group-recurrence.ts'
import type { NewGroup } from '../../shared/group.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { Choices } from '../ui/choices.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { useFormField } from '../use-form-field.ts'
import { DateField } from '../words/date-field.tsx'
import { briefDayInWords, listInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'
import { type GroupFields, recurrenceOf } from './group-fields.ts'
import { weekdayName } from './use-recurrence-in-words.ts'

interface Props {
  readonly control: Control<GroupFields, unknown, NewGroup>
}

/** When it recurs. What that comes to is shown, so that nobody has to trust the rule. */
export function RecurrenceFields({ control }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const today = useToday()
  const recurs = useFormField(control, 'recurs')
  const every = useFormField(control, 'every')
  const chosen = useFormField(control, 'weekdays')
  const ordinal = useFormField(control, 'ordinal')
  const weekday = useFormField(control, 'weekday')
  const { ref: firstRef, ...first } = useFormField(control, 'first')
  const { ref: endedOnRef, ...endedOn } = useFormField(control, 'endedOn')
  // The type of `useWatch` without names may lack fields; the form has them all from the start.
  const fields = useWatch({ control }) as GroupFields
  const read = recurrence.safeParse(recurrenceOf(fields, today))
  const coming = read.success
    ? nextDays({ recurrence: read.data, endedOn: '' }, today, 3).map((day) =>
        briefDayInWords(day, language),
      )
    : []
  const name = (day: number) => weekdayName(day, language)

  return (
    <div className="recurrence">
      <Choices
        label={t`När?`}
        value={recurs.value}
        onChange={recurs.onChange}
        choices={[
          { id: 'weekly', text: t`Vissa veckodagar` },
          { id: 'monthly', text: t`En gång i månaden` },
          { id: 'none', text: t`Ingen fast dag` },
        ]}
      />
      {recurs.value === 'weekly' && (
        <fieldset className="choices choices-as-row">
          <legend className="field-label">
            <Trans>Veckodagar</Trans>
          </legend>
          <div className="choices-list">
            {weekdays.map((day) => (
              <Checkbox
                key={day}
                isChecked={chosen.value.includes(day)}
                onChange={(isChecked) =>
                  chosen.onChange(
                    weekdays.filter((other) =>
                      other === day ? isChecked : chosen.value.includes(other),
                    ),
                  )
                }
              >
                {name(day)}
              </Checkbox>
            ))}
          </div>
          {chosen.error !== undefined && (
            <p role="alert" className="field-error">
              {chosen.error}
            </p>
          )}
        </fieldset>
      )}
      {recurs.value === 'monthly' && (
        <div className="group-form-halves">
          <SelectField
            label={t`Vilken i månaden?`}
            value={ordinal.value}
            onChange={ordinal.onChange}
            options={ordinals.map((id) => ({
              id,
              text: {
                1: t`Den första`,
                2: t`Den andra`,
                3: t`Den tredje`,
                4: t`Den fjärde`,
                5: t`Den femte`,
                last: t`Den sista`,
              }[id],
            }))}
          />
          <SelectField
            label={t`Veckodag`}
            value={String(weekday.value)}
            onChange={(day) => weekday.onChange(Number(day))}
            options={weekdays.map((day) => ({ id: String(day), text: name(day) }))}
          />
        </div>
      )}
      <div className="group-form-halves">
        {recurs.value === 'weekly' && (
          <SelectField
            label={t`Hur ofta?`}
            value={String(every.value)}
            onChange={(weeks) => every.onChange(Number(weeks))}
            options={Array.from({ length: mostWeeks }, (_, i) => i + 1).map((weeks) => ({
              id: String(weeks),
              text:
                weeks === 1
                  ? t`Varje vecka`
                  : weeks === 2
                    ? t`Varannan vecka`
                    : t`Var ${weeks}:e vecka`,
            }))}
          />
        )}
        {recurs.value !== 'none' && (
          <DateField {...first} inputRef={firstRef} label={t`Första dagen`} lean="coming" />
        )}
        <DateField
          {...endedOn}
          inputRef={endedOnRef}
          label={t`Sista dagen, om den är bestämd`}
          lean="coming"
        />
      </div>
      <p role="status" className="soft figures">
        {coming.length > 0 && <Trans>Närmast: {listInWords(coming, language)}</Trans>}
      </p>
    </div>
  )
}
