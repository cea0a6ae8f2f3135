import { Trans } from '@lingui/react/macro'
import type { FormEvent, KeyboardEvent } from 'react'
import { forms, phases, plannings, settings, type Unit } from '../../shared/session.ts'
import { ActivityBox } from '../sessions/activity-box.tsx'
import type { SessionFields } from '../sessions/session-fields.ts'
import { FindBox, SuggestBox } from '../ui/combo-box.tsx'
import { TextField } from '../ui/text-field.tsx'
import { DateField } from '../words/date-field.tsx'
import { useLanguage } from '../words/language.tsx'
import { settingName } from '../words/names.ts'
import type { Chip } from './chips.ts'

interface Props {
  readonly chip: Chip
  readonly label: string
  readonly fields: SessionFields
  readonly units: readonly Unit[]
  readonly people: readonly string[]
  readonly onCorrect: (correction: Partial<SessionFields>) => void
  /** Enter, or a choice in a list. */
  readonly onDone: () => void
  /** Escape: all is as it was. */
  readonly onGiveUp: () => void
  /** The focus went elsewhere. */
  readonly onLeave: () => void
}

const choices = { form: forms, phase: phases, planned: plannings, setting: settings } as const

// One function for all, so that React calls it once, when the field appears. It stands in the top
// layer, so that nothing covers or cuts it.
const show = (form: HTMLFormElement | null) => {
  form?.showPopover()
  const input = form?.querySelector('input')
  input?.focus()
  input?.select()
}

/** The small field that corrects a chip. What is written counts at once. */
export function ChipField(props: Props) {
  const { onDone, onGiveUp, onLeave } = props
  const done = (event: FormEvent) => {
    event.preventDefault()
    onDone()
  }
  const giveUp = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    onGiveUp()
  }
  return (
    // Escape belongs to whatever field stands inside, also while its list is open.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={show}
      popover="manual"
      className="chip-field"
      autoComplete="off"
      onSubmit={done}
      onKeyDownCapture={giveUp}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onLeave()
      }}
    >
      <Field {...props} />
      <p className="small soft">
        <Trans>Enter tar det, Escape behåller det som var.</Trans>
      </p>
    </form>
  )
}

function Field({ chip, label, fields, units, people, onCorrect, onDone }: Props) {
  const language = useLanguage()
  const { field, code } = chip
  const take = (correction: Partial<SessionFields>) => {
    onCorrect(correction)
    onDone()
  }

  switch (field) {
    case 'activity':
      return (
        <ActivityBox
          label={label}
          startsOpen
          value={fields.activity === '' ? null : { activity: fields.activity, label: fields.label }}
          onChange={(work) => {
            if (work)
              take({ ...work, secondary: fields.secondary.filter((c) => c !== work.activity) })
          }}
        />
      )
    case 'secondary':
      return (
        <ActivityBox
          label={label}
          startsOpen
          isPlain
          without={[
            ...(fields.activity === '' ? [] : [fields.activity]),
            ...fields.secondary.filter((other) => other !== code),
          ]}
          value={code === undefined ? null : { activity: code, label: '' }}
          onChange={(work) => {
            if (work) {
              take({ secondary: fields.secondary.map((c) => (c === code ? work.activity : c)) })
            }
          }}
        />
      )
    case 'form':
    case 'phase':
    case 'planned':
    case 'setting': {
      const options = choices[field].map(({ code: id, ...name }) => ({ id, text: name[language] }))
      return (
        <FindBox
          label={label}
          startsOpen
          value={fields[field] === '' ? null : fields[field]}
          textOf={(id) => options.find((option) => option.id === id)?.text ?? id}
          find={(text) => {
            const fitting = options.filter((option) =>
              option.text.toLowerCase().includes(text.trim().toLowerCase()),
            )
            return fitting.length === 0 ? [] : [{ id: 'all', text: '', options: fitting }]
          }}
          onChange={(id) => {
            if (id !== null) take({ [field]: id })
          }}
        />
      )
    }
    case 'unit':
      return (
        <SuggestBox
          label={label}
          value={fields.unit}
          onChange={(unit) => onCorrect({ unit, setting: '' })}
          suggestions={units.map(({ name, setting }) => ({
            id: name,
            text: name,
            aside: settingName(setting, language),
          }))}
        />
      )
    case 'person':
      return (
        <SuggestBox
          label={label}
          value={fields.person}
          onChange={(person) => onCorrect({ person })}
          suggestions={people.map((name) => ({ id: name, text: name }))}
        />
      )
    case 'date':
      return (
        <DateField label={label} value={fields.date} onChange={(date) => onCorrect({ date })} />
      )
    case 'minutes':
    case 'start':
    case 'participants':
    case 'newParticipants':
    case 'note':
      return (
        <TextField
          label={label}
          value={fields[field]}
          onChange={(text) => onCorrect({ [field]: text })}
          {...(field !== 'note' && { inputMode: 'numeric' as const })}
        />
      )
    case 'firstContact':
    case 'happened':
    case 'withPerson':
      return null
  }
}
