import { useLingui } from '@lingui/react/macro'
import { type Control, useWatch } from 'react-hook-form'
import { coLeaders, type NewSession, plannings } from '../../shared/session.ts'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useFormField } from '../use-form-field.ts'
import { useLanguage } from '../words/language.tsx'
import type { SessionFields } from './session-fields.ts'

// A list needs an id for every line, also for the one that says nothing.
const unsaid = 'unsaid'

interface Props {
  readonly control: Control<SessionFields, unknown, NewSession>
}

/** What is asked of a group alone. */
export function GroupFields({ control }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const { ref: newRef, ...newParticipants } = useFormField(control, 'newParticipants')
  const { ref: plannedRef, ...planned } = useFormField(control, 'planned')
  const { ref: coLeaderRef, ...coLeader } = useFormField(control, 'coLeader')
  const happened = useWatch({ control, name: 'happened' })

  return (
    <>
      {happened && (
        <TextField
          {...newParticipants}
          inputRef={newRef}
          label={t`Nya deltagare`}
          inputMode="numeric"
        />
      )}
      <SelectField
        {...planned}
        buttonRef={plannedRef}
        label={t`Planerad`}
        value={planned.value === '' ? unsaid : planned.value}
        onChange={(id) => planned.onChange(id === unsaid ? '' : id)}
        options={[
          { id: unsaid, text: t`Inte angivet` },
          ...plannings.map(({ code, ...name }) => ({ id: code, text: name[language] })),
        ]}
      />
      <SelectField
        {...coLeader}
        buttonRef={coLeaderRef}
        label={t`Ledd tillsammans med`}
        value={coLeader.value === '' ? unsaid : coLeader.value}
        onChange={(id) => coLeader.onChange(id === unsaid ? '' : id)}
        options={[
          { id: unsaid, text: t`Ingen annan` },
          ...coLeaders.map(({ code, ...name }) => ({ id: code, text: name[language] })),
        ]}
      />
    </>
  )
}
