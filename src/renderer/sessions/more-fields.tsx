import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { type Control, useWatch } from 'react-hook-form'
import type { NewSession } from '../../shared/session.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { useFormField } from '../use-form-field.ts'
import { LinkFields } from './link-fields.tsx'
import { SecondaryActivities } from './secondary-activities.tsx'
import type { SessionFields } from './session-fields.ts'

interface Props {
  readonly control: Control<SessionFields, unknown, NewSession>
  readonly onHappened: (happened: boolean) => void
}

/** What is seldom needed, folded away until it is asked for or something in it is filled in. */
export function MoreFields({ control, onHappened }: Props) {
  const firstContact = useFormField(control, 'firstContact')
  const withPerson = useFormField(control, 'withPerson')
  const happened = useFormField(control, 'happened')
  const [secondary, links] = useWatch({ control, name: ['secondary', 'links'] })
  const [isOpen, setOpen] = useState(false)
  const isFilled =
    secondary.length > 0 ||
    links.length > 0 ||
    firstContact.value ||
    withPerson.value ||
    !happened.value

  return (
    <details
      className="more-fields"
      open={isOpen || isFilled}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <strong>
          <Trans>Mer</Trans>
        </strong>{' '}
        <span className="small soft">
          <Trans>första kontakten, blev inte av, fler aktiviteter, kontakter</Trans>
        </span>
      </summary>
      <div className="more-fields-content">
        <div className="more-fields-marks">
          <Checkbox isChecked={firstContact.value} onChange={firstContact.onChange}>
            <Trans>Första kontakten med personen</Trans>
          </Checkbox>
          <Checkbox isChecked={withPerson.value} onChange={withPerson.onChange}>
            <Trans>Skrivet tillsammans med personen</Trans>
          </Checkbox>
          <Checkbox
            isChecked={!happened.value}
            onChange={(isChecked) => {
              happened.onChange(!isChecked)
              onHappened(!isChecked)
            }}
          >
            <Trans>Blev inte av</Trans>
            <span className="choice-detail">
              <Trans>Din tid räknas; skriv 0 om det inte tog någon.</Trans>
            </span>
          </Checkbox>
        </div>
        <SecondaryActivities control={control} />
        <LinkFields control={control} />
      </div>
    </details>
  )
}
