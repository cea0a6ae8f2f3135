import { Trans, useLingui } from '@lingui/react/macro'
import type { Control } from 'react-hook-form'
import { type NewSession, phases } from '../../shared/session.ts'
import { SuggestBox } from '../ui/combo-box.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useFormField } from '../use-form-field.ts'
import { DateField } from '../words/date-field.tsx'
import { useLanguage } from '../words/language.tsx'
import type { SessionFields } from './session-fields.ts'

// A list needs an id for every line, also for the one that means no phase.
const noPhase = 'none'

interface Props {
  readonly control: Control<SessionFields, unknown, NewSession>
  readonly people: readonly string[]
  readonly onDate: (text: string) => void
  readonly onParticipants: () => void
}

/** What is already filled in, or may stay empty. */
export function OptionalFields({ control, people, onDate, onParticipants }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const { ref: dateRef, ...date } = useFormField(control, 'date')
  const { ref: startRef, ...start } = useFormField(control, 'start')
  const { ref: phaseRef, ...phase } = useFormField(control, 'phase')
  const { ref: personRef, ...person } = useFormField(control, 'person')
  const { ref: participantsRef, ...participants } = useFormField(control, 'participants')
  const { ref: noteRef, ...note } = useFormField(control, 'note')

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
        <SuggestBox
          {...person}
          inputRef={personRef}
          label={t`Pseudonym`}
          placeholder={t`Ett påhittat namn`}
          suggestions={people.map((name) => ({ id: name, text: name }))}
        />
      </div>
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
      <div className="optional-widest">
        <TextField {...note} inputRef={noteRef} label={t`Anteckning`} isMultiline />
      </div>
    </fieldset>
  )
}
