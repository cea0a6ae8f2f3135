import { Trans, useLingui } from '@lingui/react/macro'
import type { Ref } from 'react'
import { proposeCodeName } from '../../shared/code-names.ts'
import type { Setting } from '../../shared/session.ts'
import { useNoun } from '../preferences/preferences.tsx'
import { Button } from '../ui/button.tsx'
import { SuggestBox } from '../ui/combo-box.tsx'
import { capitalised } from '../words/days.ts'
import { RealTextHint } from './real-text-hint.tsx'

interface Props {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onBlur: () => void
  readonly inputRef: Ref<HTMLInputElement>
  readonly error: string | undefined
  readonly people: readonly string[]
  /** Of the unit; decides what the person is called. */
  readonly setting: Setting | ''
}

/** A pseudonym: one that is known, or a new one, which the app can make up. */
export function PersonField({ people, setting, ...field }: Props) {
  const { t } = useLingui()
  const noun = capitalised(useNoun(setting))
  return (
    <div className="person-field">
      <SuggestBox
        {...field}
        label={t`${noun} (pseudonym)`}
        placeholder={t`Ett påhittat namn`}
        suggestions={people.map((name) => ({ id: name, text: name }))}
      />
      <Button look="quiet" onPress={() => field.onChange(proposeCodeName(people, Math.random))}>
        <Trans>Föreslå kodnamn</Trans>
      </Button>
      <RealTextHint text={field.value} />
    </div>
  )
}
