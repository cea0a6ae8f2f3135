import { Trans } from '@lingui/react/macro'
import { createPortal } from 'react-dom'
import type { Profile } from '../../shared/profile.ts'
import { Brand } from '../shell/brand.tsx'
import { dateInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'
import { RecoveryCode } from './recovery-code.tsx'
import './recovery-code-page.css'

interface Props {
  readonly profile: Profile
  readonly code: string
}

/** What is printed, and never seen on the screen: one page, beside the window’s own content. */
export function RecoveryCodePage({ profile, code }: Props) {
  const today = dateInWords(useToday(), useLanguage())
  return createPortal(
    <article className="recovery-page">
      <Brand />
      <h1>
        <Trans>Återställningskod</Trans>
      </h1>
      <dl className="recovery-page-facts">
        <div>
          <dt>
            <Trans>Profil</Trans>
          </dt>
          <dd>{profile.label}</dd>
        </div>
        <div>
          <dt>
            <Trans>Koden gäller från</Trans>
          </dt>
          <dd>{today}</dd>
        </div>
      </dl>
      <RecoveryCode code={code} />
      <section>
        <h2>
          <Trans>Vad den är till för</Trans>
        </h2>
        <p>
          <Trans>
            Koden öppnar profilen om lösenfrasen är glömd. Utan koden kan ingen göra det, inte
            heller IT.
          </Trans>
        </p>
      </section>
      <section>
        <h2>
          <Trans>Så används den</Trans>
        </h2>
        <p>
          <Trans>
            Starta Peerlogg på datorn där profilen finns. Välj ”Glömt lösenfrasen?”, skriv koden och
            sedan en ny lösenfras. Stora och små bokstäver spelar ingen roll. Du får då en ny kod,
            och den här slutar gälla.
          </Trans>
        </p>
      </section>
      <section>
        <h2>
          <Trans>Förvara pappret säkert</Trans>
        </h2>
        <p>
          <Trans>
            Lägg det inlåst och på ett annat ställe än datorn. Den som har både pappret och datorn
            kan läsa allt i profilen. Är pappret borta: gör en ny kod under Inställningar.
          </Trans>
        </p>
      </section>
    </article>,
    document.body,
  )
}
