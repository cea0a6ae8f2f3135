import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { localDay } from '../../shared/dates.ts'
import type { OrganisationState } from '../../shared/keys.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Notice } from '../ui/notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { dateInWords } from '../words/days.ts'
import { Fingerprint } from '../words/fingerprint.tsx'
import { useLanguage } from '../words/language.tsx'
import { ChangeOfKey } from './change-of-key.tsx'
import { KeyNotSaved } from './key-not-saved.tsx'
import { RestoreKeys } from './restore-keys.tsx'
import { SaveKeyDialog } from './save-key-dialog.tsx'
import './keys.css'

const askState = () => api.organisation.state()

/** The key that files are locked to: kept safe, and changed. */
export function OrganisationKeyPart() {
  const { t } = useLingui()
  const { value: state, refusal, askAgain } = useAnswer(askState)
  const [message, setMessage] = useState('')
  const changed = (next: string) => {
    setMessage(next)
    askAgain()
  }
  return (
    <div className="keys-part">
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {message !== '' && (
        <Notice tone="done">
          <p>{message}</p>
        </Notice>
      )}
      {state === null && (
        <EmptyState lead={<Trans>Organisationen har ingen nyckel i den här profilen.</Trans>}>
          <p>
            <Trans>
              Nyckeln görs när du skapar inbjudan. Finns organisationen redan på en annan dator
              återställer du dess nycklar här i stället.
            </Trans>
          </p>
        </EmptyState>
      )}
      {state && (
        <>
          <KeyNotSaved state={state} onSaved={() => changed('')} />
          <PresentKey state={state} onSaved={() => changed(t`Nyckeln är sparad.`)} />
          <ChangeOfKey state={state} onChanged={changed} />
        </>
      )}
      {state !== undefined && (
        <RestoreKeys
          onRestored={() => changed(t`Nycklarna är återställda. Nu går det att läsa in filer.`)}
        />
      )}
    </div>
  )
}

interface PresentKeyProps {
  readonly state: OrganisationState
  readonly onSaved: () => void
}

function PresentKey({ state, onSaved }: PresentKeyProps) {
  const language = useLanguage()
  const [isSaving, setSaving] = useState(false)
  const day = (moment: string) => dateInWords(localDay(new Date(moment)), language)
  const [newest] = state.keys
  if (!newest) return null
  const isSaved = state.keys.every(({ savedAt }) => savedAt !== '')
  return (
    <section className="keys-section" aria-labelledby="present-key">
      <h2 id="present-key">
        <Trans>Nyckeln för {state.invitation.organisation}</Trans>
      </h2>
      <p>
        <Trans>
          Filer som görs för organisationen låses med den här nyckeln. Orden är nyckeln i ord, så
          att en peer supporter kan kontrollera att inbjudan är din.
        </Trans>
      </p>
      <Fingerprint words={newest.fingerprint} />
      <p className="small soft">
        {isSaved ? (
          <Trans>
            Gjord {day(newest.madeAt)}. Sparad i en nyckelfil {day(newest.savedAt)}.
          </Trans>
        ) : (
          <Trans>Gjord {day(newest.madeAt)}.</Trans>
        )}
      </p>
      {isSaved && (
        <div>
          <Button onPress={() => setSaving(true)}>
            <Trans>Spara en ny nyckelfil …</Trans>
          </Button>
        </div>
      )}
      {isSaving && (
        <SaveKeyDialog
          state={state}
          onClose={() => setSaving(false)}
          onSaved={() => {
            setSaving(false)
            onSaved()
          }}
        />
      )}
    </section>
  )
}
