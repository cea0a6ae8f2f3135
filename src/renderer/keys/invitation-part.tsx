import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { OwnInvitation } from '../../shared/invitation.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextToCopy } from '../ui/text-to-copy.tsx'
import { asRefusal, useAnswer } from '../use-answer.ts'
import { Fingerprint } from '../words/fingerprint.tsx'
import { KeyNotSavedYet } from './key-not-saved.tsx'
import { NewOrganisation } from './new-organisation.tsx'
import './keys.css'

const PrintInvitation = lazy(async () => ({
  default: (await import('./print-invitation.tsx')).PrintInvitation,
}))

const askInvitation = () => api.ownInvitation.find()

/** Makes the organisation, and gives its invitation away: as a file, a text and a paper. */
export function InvitationPart() {
  const invitation = useAnswer(askInvitation)
  const [made, setMade] = useState<OwnInvitation>()
  const own = made ?? invitation.value
  return (
    <div className="keys-part">
      {invitation.refusal && (
        <RefusalNotice refusal={invitation.refusal} onRetry={invitation.askAgain} />
      )}
      {own === null && <NewOrganisation onMade={setMade} />}
      {own && <GiveInvitation own={own} isNew={made !== undefined} />}
    </div>
  )
}

interface GiveProps {
  readonly own: OwnInvitation
  /** Made just now: what had the focus has gone. */
  readonly isNew: boolean
}

function GiveInvitation({ own, isNew }: GiveProps) {
  const { t } = useLingui()
  const [refusal, setRefusal] = useState<Refusal>()
  const [file, setFile] = useState<string>()
  const [isPrinting, setPrinting] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const { organisation, former_recipients: former } = own.invitation
  useEffect(() => {
    if (isNew) heading.current?.focus()
  }, [isNew])

  const save = async () => {
    setRefusal(undefined)
    setFile(undefined)
    try {
      setFile((await api.ownInvitation.save())?.file)
    } catch (error) {
      setRefusal(asRefusal(error))
    }
  }

  return (
    <>
      <KeyNotSavedYet />
      <section className="keys-section" aria-labelledby="give-invitation">
        <h2 id="give-invitation" ref={heading} tabIndex={-1}>
          <Trans>Inbjudan till {organisation}</Trans>
        </h2>
        <p>
          <Trans>
            Ge inbjudan till varje peer supporter, på det sätt som passar. Den är inte hemlig, och
            det är samma inbjudan varje gång.
          </Trans>
        </p>
        {former && (
          <Notice tone="plain">
            <p>
              <Trans>
                Nyckeln håller på att bytas. Ge den här inbjudan också till dem som redan har den
                förra.
              </Trans>
            </p>
          </Notice>
        )}
      </section>
      <section className="keys-section" aria-labelledby="invitation-words">
        <h3 id="invitation-words">
          <Trans>Jämför de här orden</Trans>
        </h3>
        <p>
          <Trans>
            Någon kan byta ut en inbjudan på vägen. Läs därför orden för varandra, i telefon eller
            när ni ses, så vet ni att nyckeln är din.
          </Trans>
        </p>
        <Fingerprint words={own.fingerprint} />
      </section>
      <section className="keys-section" aria-labelledby="invitation-file">
        <h3 id="invitation-file">
          <Trans>Som fil</Trans>
        </h3>
        {refusal && <RefusalNotice refusal={refusal} />}
        <div>
          <Button onPress={() => void save()}>
            <Trans>Spara inbjudan …</Trans>
          </Button>
        </div>
        {file !== undefined && (
          <Notice tone="done">
            <p>
              <Trans>
                Filen <strong>{file}</strong> är sparad. Ge den till dina peer supportrar.
              </Trans>
            </p>
          </Notice>
        )}
      </section>
      <section className="keys-section" aria-labelledby="invitation-text">
        <h3 id="invitation-text">
          <Trans>Som text</Trans>
        </h3>
        <TextToCopy
          label={t`Inbjudan som text`}
          hint={t`Allt markeras när du kommer hit. Kopiera med Ctrl+C och klistra in i ett mejl eller en chatt.`}
          text={own.text}
        />
      </section>
      <section className="keys-section" aria-labelledby="invitation-paper">
        <h3 id="invitation-paper">
          <Trans>På papper</Trans>
        </h3>
        <p>
          <Trans>En sida med en QR-kod, orden och vad man gör, steg för steg.</Trans>
        </p>
        <div>
          <Button onPress={() => setPrinting(true)}>
            <Trans>Skriv ut inbjudan …</Trans>
          </Button>
        </div>
      </section>
      {isPrinting && (
        <Suspense>
          <PrintInvitation own={own} onClose={() => setPrinting(false)} />
        </Suspense>
      )}
    </>
  )
}
