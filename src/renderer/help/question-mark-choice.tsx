import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import { useChangePreferences, usePreferences } from '../preferences/preferences.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { asRefusal } from '../use-answer.ts'

/** Somebody who speaks instead of typing, or presses keys unawares, can turn the single key off. */
export function QuestionMarkChoice() {
  const { hasQuestionMarkKey } = usePreferences()
  const change = useChangePreferences()
  const [refusal, setRefusal] = useState<Refusal>()
  const choose = (isOn: boolean) => {
    setRefusal(undefined)
    change({ hasQuestionMarkKey: isOn }).catch((error: unknown) => setRefusal(asRefusal(error)))
  }
  return (
    <>
      <Checkbox isChecked={hasQuestionMarkKey} onChange={choose}>
        <Trans>Frågetecken öppnar hjälpen</Trans>
      </Checkbox>
      {refusal && <RefusalNotice refusal={refusal} />}
    </>
  )
}
