import { Trans, useLingui } from '@lingui/react/macro'
import { type Control, useWatch } from 'react-hook-form'
import { type NewSession, phases, type Unit } from '../../shared/session.ts'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useFormField } from '../use-form-field.ts'
import { DateField } from '../words/date-field.tsx'
import { useLanguage } from '../words/language.tsx'
import { GroupFields } from './group-fields.tsx'
import { NoteField } from './note-field.tsx'
import { PersonField } from './person-field.tsx'
import { settingOf, type SessionFields } from './session-fields.ts'

// A list needs an id for every line, also for the one that means no phase.
const noPhase = 'none'

interface Props {
  readonly control: Control<SessionFields, unknown, NewSession>
  readonly units: readonly Unit[]
  readonly people: readonly string[]
  readonly onDate: (text: string) => void
  readonly onParticipants: () => void
}

/** What is already filled in, or may stay empty. */
export function OptionalFields({ control, units, people, onDate, onParticipants }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const { ref: dateRef, ...date } = useFormField(control, 'date')
  const { ref: startRef, ...start } = useFormField(control, 'start')
  const { ref: phaseRef, ...phase } = useFormField(control, 'phase')
  const { ref: personRef, ...person } = useFormField(control, 'person')
  const { ref: participantsRef, ...participants } = useFormField(control, 'participants')
  const { ref: noteRef, ...note } = useFormField(control, 'note')
  const [unit, setting, form, planned, coLeader, happened] = useWatch({
    control,
    name: ['unit', 'setting', 'form', 'planned', 'coLeader', 'happened'],
  })
  const isGroup = form === 'group' || planned !== '' || coLeader !== ''

  return (
    <fieldset className="optional-fields">
      <legend className="visually-hidden">
        <Trans>Ifyllt åt dig, eller valfritt</Trans>
      </legend>
      <DateField
        {...date}
        inputRef={dateRef}
        label={t`Datum`}
        onChange={(text) => {
          date.onChange(text)
          onDate(text)
        }}
      />
      <TextField {...start} inputRef={startRef} label={t`Klockslag`} inputMode="numeric" />
      <SelectField
        label={t`Fas`}
        error={phase.error}
        buttonRef={phaseRef}
        value={phase.value === '' ? noPhase : phase.value}
        onChange={(id) => phase.onChange(id === noPhase ? '' : id)}
        options={[
          { id: noPhase, text: t`Ingen` },
          ...phases.map(({ code, ...name }) => ({ id: code, text: name[language] })),
        ]}
      />
      <div className="optional-wide">
        <PersonField
          {...person}
          inputRef={personRef}
          people={people}
          setting={settingOf({ unit, setting }, units)}
        />
      </div>
      {happened && (
        <TextField
          {...participants}
          inputRef={participantsRef}
          label={t`Deltagare`}
          inputMode="numeric"
          onChange={(text) => {
            onParticipants()
            participants.onChange(text)
          }}
        />
      )}
      {isGroup && <GroupFields control={control} />}
      <div className="optional-widest">
        <NoteField {...note} inputRef={noteRef} />
      </div>
    </fieldset>
  )
}
