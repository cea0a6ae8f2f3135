import { useLingui } from '@lingui/react/macro'
import type { Control } from 'react-hook-form'
import { links, type NewSession } from '../../shared/session.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { useFormField } from '../use-form-field.ts'
import { useLanguage } from '../words/language.tsx'
import type { SessionFields } from './session-fields.ts'

interface Props {
  readonly control: Control<SessionFields, unknown, NewSession>
}

/** To whom a link was made, by role; no names. */
export function LinkFields({ control }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const { value: chosen, onChange } = useFormField(control, 'links')
  return (
    <fieldset className="link-fields">
      <legend className="field-label">{t`Kontakter knutna`}</legend>
      {links.map(({ code, ...name }) => (
        <Checkbox
          key={code}
          isChecked={chosen.includes(code)}
          onChange={(isChecked) =>
            onChange(isChecked ? [...chosen, code] : chosen.filter((other) => other !== code))
          }
        >
          {name[language]}
        </Checkbox>
      ))}
    </fieldset>
  )
}
