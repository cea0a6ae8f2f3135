import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { localDay } from '../../shared/dates.ts'
import type { OwnKey } from '../../shared/keys.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { asRefusal, useAnswer } from '../use-answer.ts'
import { dateInWords } from '../words/days.ts'
import { Fingerprint } from '../words/fingerprint.tsx'
import { useLanguage } from '../words/language.tsx'
import './signing-key.css'

const askKey = () => api.signingKey.read()

/** The words by which a supervisor knows this log, and another key when the present one may be in other hands. */
export function SigningKeySettings() {
  const key = useAnswer(askKey)
  const [isAsking, setAsking] = useState(false)
  const [isNew, setNew] = useState(false)

  return (
    <section className="signing-key" aria-labelledby="signing-key-heading">
      <h2 id="signing-key-heading">
        <Trans>Dina ord</Trans>
      </h2>
      <p>
        <Trans>
          Filerna du delar skrivs under med en nyckel som finns i din logg. De åtta orden är nyckeln
          i ord. Läs dem för din handledare första gången du delar, på telefon eller när ni ses. De
          är inte hemliga.
        </Trans>
      </p>
      {key.refusal && <RefusalNotice refusal={key.refusal} onRetry={key.askAgain} />}
      {key.value && (
        <>
          <KeyInWords ownKey={key.value} />
          {key.value.former.length > 0 && <FormerKeys keys={key.value.former} />}
        </>
      )}
      {isNew && (
        <Notice tone="done">
          <p>
            <Trans>
              Du har en ny nyckel. Läs de nya orden för din handledare när du har delat nästa gång.
            </Trans>
          </p>
        </Notice>
      )}
      <div>
        <Button onPress={() => setAsking(true)}>
          <Trans>Gör en ny nyckel …</Trans>
        </Button>
      </div>
      {isAsking && (
        <NewKeyDialog
          onClose={() => setAsking(false)}
          onMade={() => {
            setAsking(false)
            setNew(true)
            key.askAgain()
          }}
        />
      )}
    </section>
  )
}

interface KeyProps {
  readonly ownKey: OwnKey
  readonly isFormer?: boolean
}

function KeyInWords({ ownKey, isFormer = false }: KeyProps) {
  const { t } = useLingui()
  const madeOn = dateInWords(localDay(new Date(ownKey.madeAt)), useLanguage())
  return (
    <div className="signing-key-words">
      <Fingerprint
        words={ownKey.fingerprint}
        {...(isFormer && { label: t`Orden för nyckeln från ${madeOn}` })}
      />
      <p className="small soft">
        <Trans>Nyckeln gjordes {madeOn}.</Trans>
      </p>
    </div>
  )
}

/** For a supervisor who has not yet taken in what was signed with them. */
function FormerKeys({ keys }: { readonly keys: readonly OwnKey[] }) {
  return (
    <details>
      <summary>
        <Trans>Tidigare ord</Trans>
      </summary>
      <div className="signing-key">
        <p>
          <Trans>
            Behövs bara om din handledare frågar efter dem, för filer från den tiden som inte är
            inlästa än.
          </Trans>
        </p>
        {keys.map((key) => (
          <KeyInWords key={key.fingerprint} ownKey={key} isFormer />
        ))}
      </div>
    </details>
  )
}

interface DialogProps {
  readonly onClose: () => void
  readonly onMade: () => void
}

/** What follows is told before, because a key that was replaced does not come back. */
function NewKeyDialog({ onClose, onMade }: DialogProps) {
  const { t } = useLingui()
  const [refusal, setRefusal] = useState<Refusal>()
  const replace = () => {
    setRefusal(undefined)
    api.signingKey.replace().then(onMade, (error: unknown) => setRefusal(asRefusal(error)))
  }
  return (
    <Dialog title={t`Gör en ny nyckel`} onClose={onClose}>
      <p>
        <Trans>
          Gör det om en dator eller en säkerhetskopia med din logg är borta, och någon annan kan ha
          kommit åt den. Annars behövs det inte.
        </Trans>
      </p>
      <ul className="signing-key-follows">
        <li>
          <Trans>
            Du får åtta nya ord. Din handledare behöver jämföra dem med dig en gång till.
          </Trans>
        </li>
        <li>
          <Trans>Det du redan har delat ligger kvar hos din handledare, under samma namn.</Trans>
        </li>
        <li>
          <Trans>
            När din handledare har bekräftat de nya orden tas inga fler filer emot som är skrivna
            med den gamla nyckeln. Ligger det filer som inte är inlästa än: be att de läses in
            först, eller dela de månaderna igen.
          </Trans>
        </li>
        <li>
          <Trans>Den gamla nyckeln går inte att ta tillbaka.</Trans>
        </li>
      </ul>
      {refusal && <RefusalNotice refusal={refusal} />}
      <div className="dialog-actions">
        <Button look="primary" onPress={replace}>
          <Trans>Gör en ny nyckel</Trans>
        </Button>
        <Button look="quiet" onPress={onClose}>
          <Trans>Avbryt</Trans>
        </Button>
      </div>
    </Dialog>
  )
}
