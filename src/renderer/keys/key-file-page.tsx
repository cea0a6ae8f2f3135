import { Trans, useLingui } from '@lingui/react/macro'
import { createPortal } from 'react-dom'
import { wordsIn } from '../../shared/fingerprint-words.ts'
import type { OrganisationState } from '../../shared/keys.ts'
import { RecoveryCode } from '../safety/recovery-code.tsx'
import { Brand } from '../shell/brand.tsx'
import { QrCode } from '../ui/qr-code.tsx'
import { dateInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'
import '../safety/recovery-code-page.css'
import './key-file-page.css'

interface Props {
  readonly state: OrganisationState
  readonly file: string
  readonly code: string
}

/** What is printed, and never seen on the screen: one page, beside the window’s own content. */
export function KeyFilePage({ state, file, code }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const today = dateInWords(useToday(), language)
  const words = wordsIn(language, state.keys[0]?.fingerprint ?? '')
  return createPortal(
    <article className="recovery-page key-file-page">
      <Brand />
      <h1>
        <Trans>Kod till organisationens nyckelfil</Trans>
      </h1>
      <dl className="recovery-page-facts">
        <div>
          <dt>
            <Trans>Organisation</Trans>
          </dt>
          <dd>{state.invitation.organisation}</dd>
        </div>
        <div>
          <dt>
            <Trans>Nyckelfilen sparades</Trans>
          </dt>
          <dd>{today}</dd>
        </div>
        <div>
          <dt>
            <Trans>Filen heter</Trans>
          </dt>
          <dd>{file}</dd>
        </div>
        <div>
          <dt>
            <Trans>Nyckeln i ord</Trans>
          </dt>
          <dd>{words.join(' ')}</dd>
        </div>
      </dl>
      <div className="key-file-page-code">
        <RecoveryCode code={code} />
        <QrCode text={code} label={t`Samma kod, för en skannare`} />
      </div>
      <section>
        <h2>
          <Trans>Vad den öppnar</Trans>
        </h2>
        <p>
          <Trans>
            Koden öppnar nyckelfilen. Med nycklarna i den kan Peerlogg läsa alla filer som peer
            supportrar har gjort för organisationen. Filen eller koden för sig öppnar ingenting.
          </Trans>
        </p>
      </section>
      <section>
        <h2>
          <Trans>Så används den</Trans>
        </h2>
        <p>
          <Trans>
            Skapa en handledarprofil i Peerlogg på den nya datorn. Välj Nycklar, Organisationens
            nyckel och ”Återställ från en nyckelfil”. Välj filen och skriv koden. QR-koden är samma
            kod, för en skannare vid datorn; läs den inte med en telefon.
          </Trans>
        </p>
      </section>
      <section>
        <h2>
          <Trans>Förvara fil och papper isär</Trans>
        </h2>
        <p>
          <Trans>
            Lägg pappret inlåst, och filen på ett annat ställe än både pappret och datorn. Är något
            av dem borta: spara en ny nyckelfil, så får den en ny kod. Kan någon ha fått tag i båda:
            byt organisationens nyckel.
          </Trans>
        </p>
      </section>
      <section>
        <h2>
          <Trans>Om allt försvinner</Trans>
        </h2>
        <p>
          <Trans>
            Utan profilen, dess säkerhetskopior och nyckelfilen kan ingen läsa filer som är gjorda
            för organisationen. Då behövs en ny nyckel, och alla peer supportrar en ny inbjudan.
          </Trans>
        </p>
      </section>
    </article>,
    document.body,
  )
}
