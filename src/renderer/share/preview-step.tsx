import { Plural, Trans } from '@lingui/react/macro'
import type { Cell } from '../../shared/export-format.ts'
import type { ExportPreview } from '../../shared/sharing.ts'
import { Fingerprint } from '../words/fingerprint.tsx'
import { Amounts } from './line-in-words.tsx'
import { LinesToLookThrough } from './lines-to-look-through.tsx'
import type { HeldLines } from './use-held-lines.ts'

interface Props {
  readonly preview: ExportPreview
  readonly lines: HeldLines
}

/** Every line that would leave, in words, and what the file never holds. */
export function PreviewStep({ preview, lines }: Props) {
  return (
    <>
      <p className="lead" role="status">
        <WhatLeaves lines={lines} />
      </p>
      <p>
        <Trans>
          <strong>Det här följer aldrig med:</strong> datum, klockslag, pseudonymer, anteckningar,
          dina egna namn på aktiviteter och det som står i listor, planer och grupper. Hur du mår
          och vad du vill ta upp i handledning finns inte ens med som en siffra.
        </Trans>
      </p>
      {preview.gone > 0 && (
        <p className="soft">
          <Plural
            value={preview.gone}
            one="En rad i förra filen finns inte längre i loggen. Den försvinner när den nya filen ersätter den."
            other="# rader i förra filen finns inte längre i loggen. De försvinner när den nya filen ersätter den."
          />
        </p>
      )}
      <LinesToLookThrough preview={preview} {...lines} />
    </>
  )
}

/** `Filen får 41 rader: 226 insatser, 144 h … 2 rader hålls inne.` */
export function WhatLeaves({ lines }: { readonly lines: Pick<HeldLines, 'cells' | 'facts'> }) {
  const { cells, facts } = lines
  return (
    <>
      <Trans>
        Filen får <Plural value={cells.leaving.length} one="# rad" other="# rader" /> (
        <Amounts {...sumsOf(cells.leaving)} />) och{' '}
        <Plural value={facts.leaving.length} one="# uppgift" other="# uppgifter" /> till.
      </Trans>
      {cells.held > 0 && (
        <>
          {' '}
          <Plural
            value={cells.held}
            one="En rad hålls inne; filen säger att det är en, inte vilken."
            other="# rader hålls inne; filen säger hur många, inte vilka."
          />
        </>
      )}
      {facts.held > 0 && (
        <>
          {' '}
          <Plural
            value={facts.held}
            one="En uppgift hålls inne och står inte med."
            other="# uppgifter hålls inne och står inte med."
          />
        </>
      )}
    </>
  )
}

/** The words by which the supervisor knows who made the file. */
export function SignedBy({ signer }: Pick<ExportPreview, 'signer'>) {
  return (
    <div className="share-signer">
      <h3>
        <Trans>Så vet din handledare att filen är din</Trans>
      </h3>
      <p>
        <Trans>
          Filen skrivs under som <strong>{signer.name}</strong>. Första gången läser ni orden här
          för varandra, på telefon eller när ni ses. Det är inga hemliga ord.
        </Trans>
      </p>
      <Fingerprint words={signer.fingerprint} />
    </div>
  )
}

const sumsOf = (cells: readonly Cell[]) => ({
  sessions: cells.reduce((sum, cell) => sum + cell.sessions, 0),
  minutes: cells.reduce((sum, cell) => sum + cell.minutes, 0),
  participants: cells.reduce((sum, cell) => sum + cell.participants, 0),
})
