import { Trans, useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import type { Control } from 'react-hook-form'
import { useWatch } from 'react-hook-form'
import type { NewSession } from '../../shared/session.ts'
import { focusBeside } from '../ui/focus-beside.ts'
import { useFormField } from '../use-form-field.ts'
import { useLanguage } from '../words/language.tsx'
import { activityName } from '../words/names.ts'
import { ActivityBox } from './activity-box.tsx'
import type { SessionFields } from './session-fields.ts'

const most = 5

interface Props {
  readonly control: Control<SessionFields, unknown, NewSession>
}

/** What the session also held: found one by one, taken away by a press. */
export function SecondaryActivities({ control }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const { ref, value: chosen, onChange, error } = useFormField(control, 'secondary')
  const box = useRef<HTMLDivElement>(null)
  const main = useWatch({ control, name: 'activity' })

  return (
    <div ref={box} className="secondary-activities">
      {chosen.length < most && (
        <ActivityBox
          isPlain
          label={t`Innehöll också`}
          hint={t`Lägger inte till någon tid.`}
          placeholder={t`Ännu en aktivitet`}
          inputRef={ref}
          error={error}
          without={main === '' ? chosen : [main, ...chosen]}
          value={null}
          onChange={(work) => {
            if (work) onChange([...chosen, work.activity])
          }}
        />
      )}
      {chosen.length > 0 && (
        <ul className="taken" aria-label={t`Innehöll också`}>
          {chosen.map((code) => (
            <li key={code}>
              <button
                type="button"
                onClick={({ currentTarget }) => {
                  focusBeside(currentTarget.closest('li'), box.current?.querySelector('input'))
                  onChange(chosen.filter((other) => other !== code))
                }}
              >
                {activityName(code, language)}
                <span aria-hidden="true">×</span>
                <span className="visually-hidden">
                  <Trans>ta bort</Trans>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
