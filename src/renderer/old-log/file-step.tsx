import { Trans } from '@lingui/react/macro'
import { Button } from '../ui/button.tsx'

interface Props {
  readonly isWorking: boolean
  readonly onChoose: () => void
}

/** What can be brought in, and how a spreadsheet becomes a file that can. */
export function FileStep({ isWorking, onChoose }: Props) {
  return (
    <div className="old-log-step">
      <p className="lead">
        <Trans>
          Har du loggat i Excel, LibreOffice eller ett annat program? Spara den gamla loggen som CSV
          och hämta in den här.
        </Trans>
      </p>
      <p>
        <Trans>
          Peerlogg föreslår hur filen ska läsas och vad orden betyder. Du ser allt innan något
          loggas, och du kan ångra hela hämtningen efteråt.
        </Trans>
      </p>
      <details className="old-log-how">
        <summary>
          <Trans>Så sparar du som CSV</Trans>
        </summary>
        <ul>
          <li>
            <strong>Excel:</strong>{' '}
            <Trans>
              Välj Arkiv, Spara som, och filtypen ”CSV UTF-8 (kommaavgränsad)”. Ett blad sparas åt
              gången.
            </Trans>
          </li>
          <li>
            <strong>LibreOffice:</strong>{' '}
            <Trans>Välj Arkiv, Spara som, och filtypen ”Text CSV”. Förslaget går bra att ta.</Trans>
          </li>
          <li>
            <Trans>
              Ta bort personnummer och namn först. Rader med personnummer tas inte in: Peerlogg
              loggar ditt arbete, aldrig personen.
            </Trans>
          </li>
        </ul>
      </details>
      <Button look="primary" isPending={isWorking} onPress={onChoose}>
        <Trans>Välj fil …</Trans>
      </Button>
    </div>
  )
}
