import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { OrganisationState } from '../../shared/keys.ts'
import { api } from '../api.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useFocusWhenLost } from '../ui/use-focus-when-lost.ts'
import { useAnswer } from '../use-answer.ts'
import { SaveKeyDialog } from './save-key-dialog.tsx'

interface Props {
  readonly state: OrganisationState
  readonly onSaved: () => void
}

/** What would be lost with this computer, told before it happens; until every key is in a key file. */
export function KeyNotSaved({ state, onSaved }: Props) {
  const [isSaving, setSaving] = useState(false)
  const [isDone, setDone] = useState(false)
  if (state.keys.every(({ savedAt }) => savedAt !== '')) return isDone ? <Saved /> : null
  const { organisation } = state.invitation
  const isAnother = state.keys.some(({ savedAt }) => savedAt !== '')
  return (
    <>
      <Notice tone="plain">
        <p className="lead">
          {isAnother ? (
            <Trans>Den nya nyckeln är inte sparad än.</Trans>
          ) : (
            <Trans>Organisationens nyckel är inte sparad än.</Trans>
          )}
        </p>
        <p>
          <Trans>
            Nyckeln finns bara i den här profilen och dess säkerhetskopior. Försvinner de kan ingen
            öppna filer som är gjorda för {organisation}, och alla peer supportrar behöver en ny
            inbjudan. En nyckelfil på ett annat ställe räcker för att det inte ska hända.
          </Trans>
        </p>
        <Button onPress={() => setSaving(true)}>
          <Trans>Spara nyckeln …</Trans>
        </Button>
      </Notice>
      {isSaving && (
        <SaveKeyDialog
          state={state}
          onClose={() => setSaving(false)}
          onSaved={() => {
            setSaving(false)
            setDone(true)
            onSaved()
          }}
        />
      )}
    </>
  )
}

/** In the place of the button that had the focus. */
function Saved() {
  const element = useFocusWhenLost<HTMLDivElement>()
  return (
    <div ref={element} tabIndex={-1}>
      <Notice tone="done">
        <p>
          <Trans>Nyckeln är sparad.</Trans>
        </p>
      </Notice>
    </div>
  )
}

const askState = () => api.organisation.state()

/** The same where nothing else is told of the key. */
export function KeyNotSavedYet() {
  const { value, askAgain } = useAnswer(askState)
  return value ? <KeyNotSaved state={value} onSaved={askAgain} /> : null
}
