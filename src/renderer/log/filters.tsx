import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { forms, phases, type Unit } from '../../shared/session.ts'
import { ActivityBox } from '../sessions/activity-box.tsx'
import { FindBox } from '../ui/combo-box.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { DateField } from '../words/date-field.tsx'
import { folded } from '../words/folded.ts'
import { useLanguage } from '../words/language.tsx'
import { useSentence } from '../words/use-sentence.ts'
import { useToday } from '../words/use-today.ts'
import { type FilterFields, toFilter } from './filter-fields.ts'

// A list needs an id for every line, also for the one that asks for nothing.
const all = 'all'

interface Props {
  readonly fields: FilterFields
  readonly onChange: (changes: Partial<FilterFields>) => void
  readonly units: readonly Unit[]
  readonly people: readonly string[]
}

/** What sessions can be looked for by, beside words. */
export function Filters({ fields, onChange, units, people }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const sentence = useSentence()
  const { errors } = toFilter(fields, useToday())
  const choices = (
    some: readonly { readonly code: string; readonly sv: string; readonly en: string }[],
  ) => [
    { id: all, text: t`Alla` },
    ...some.map(({ code, ...name }) => ({ id: code, text: name[language] })),
  ]
  const findIn = useCallback(
    (names: readonly string[]) => (text: string) => [
      {
        id: 'all',
        text: '',
        options: names
          .filter((name) => folded(name).includes(folded(text.trim())))
          .map((name) => ({ id: name, text: name })),
      },
    ],
    [],
  )
  const anyOf = (value: string) => (value === '' ? null : value)

  return (
    <div className="log-filters">
      <ActivityBox
        label={t`Aktivitet`}
        placeholder={t`Alla`}
        isPlain
        value={fields.activity === '' ? null : { activity: fields.activity, label: '' }}
        onChange={(work) => onChange({ activity: work?.activity ?? '' })}
      />
      <SelectField
        label={t`Form`}
        value={fields.form === '' ? all : fields.form}
        options={choices(forms)}
        onChange={(id) => onChange({ form: forms.find(({ code }) => code === id)?.code ?? '' })}
      />
      <SelectField
        label={t`Fas`}
        value={fields.phase === '' ? all : fields.phase}
        options={choices(phases)}
        onChange={(id) => onChange({ phase: phases.find(({ code }) => code === id)?.code ?? '' })}
      />
      <FindBox
        label={t`Enhet`}
        placeholder={t`Alla`}
        noMatch={t`Ingen enhet heter så.`}
        value={anyOf(fields.unit)}
        textOf={(name) => name}
        find={findIn(units.map(({ name }) => name))}
        onChange={(unit) => onChange({ unit: unit ?? '' })}
      />
      <FindBox
        label={t`Pseudonym`}
        placeholder={t`Alla`}
        noMatch={t`Ingen pseudonym heter så.`}
        value={anyOf(fields.person)}
        textOf={(name) => name}
        find={findIn(people)}
        onChange={(person) => onChange({ person: person ?? '' })}
      />
      <DateField
        label={t`Från och med`}
        value={fields.from}
        onChange={(from) => onChange({ from })}
        error={errors.from && sentence(errors.from)}
      />
      <DateField
        label={t`Till och med`}
        value={fields.to}
        onChange={(to) => onChange({ to })}
        error={errors.to && sentence(errors.to)}
      />
    </div>
  )
}
