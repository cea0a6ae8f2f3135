import { Trans, useLingui } from '@lingui/react/macro'
import { ScreenHeading } from '../shell/screen-heading.tsx'
import { Button } from '../ui/button.tsx'
import { HelpKeys } from './help-keys.tsx'
import { LineExamples } from './line-examples.tsx'
import { QuestionMarkChoice } from './question-mark-choice.tsx'
import { useTour } from './tour-provider.tsx'
import './help.css'

/** All that one needs to know, on one screen. */
export function Help() {
  const { t } = useLingui()
  const { start } = useTour()
  return (
    <>
      <ScreenHeading name={t`Hjälp`}>
        <Button look="quiet" onPress={start}>
          <Trans>Visa rundturen</Trans>
        </Button>
        <QuestionMarkChoice />
      </ScreenHeading>
      <div className="help">
        <LineExamples />
        <HelpKeys />
        <section aria-labelledby="help-where">
          <h2 id="help-where">
            <Trans>Var det du skriver finns</Trans>
          </h2>
          <p>
            <Trans>
              Krypterat på den här datorn, i din profil och i säkerhetskopior. Peerlogg använder
              inget nätverk. Det som lämnar datorn är papper som du skriver ut, och filer med antal
              och minuter, som du själv sparar när du har sett vad de innehåller. Hur du själv mår
              är aldrig med.
            </Trans>
          </p>
        </section>
        <section aria-labelledby="help-never">
          <h2 id="help-never">
            <Trans>Det Peerlogg aldrig frågar om</Trans>
          </h2>
          <p>
            <Trans>
              Riktiga namn, personnummer, adresser, diagnoser, hur någon du möter mår eller vad
              någon klarar. Det här är en logg över ditt arbete och ingen journal. Personnummer tas
              inte emot i något fält.
            </Trans>
          </p>
        </section>
        <section aria-labelledby="help-wrong">
          <h2 id="help-wrong">
            <Trans>Om något blir fel</Trans>
          </h2>
          <ul>
            <li>
              <Trans>
                Fel sparat: ångra, eller öppna insatsen och ändra. Historiken minns allt.
              </Trans>
            </li>
            <li>
              <Trans>Borttaget: det vilar 30 dagar under Logg och kan läggas tillbaka.</Trans>
            </li>
            <li>
              <Trans>Datorn stängdes mitt i: det halvskrivna erbjuds när du kommer tillbaka.</Trans>
            </li>
            <li>
              <Trans>
                Lösenfrasen är glömd, eller något saknas: vägen tillbaka börjar på låsskärmen.
              </Trans>
            </li>
          </ul>
        </section>
      </div>
    </>
  )
}
