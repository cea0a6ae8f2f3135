import { Plural, Trans } from '@lingui/react/macro'
import type { WaitingSigner } from '../../shared/desk.ts'
import { Button } from '../ui/button.tsx'
import { Fingerprint } from '../words/fingerprint.tsx'

interface Props {
  /** The first of them. */
  readonly waiting: readonly WaitingSigner[]
  readonly inAll: number
  readonly onConfirm: (fingerprint: string) => void
}

/** Senders nobody has confirmed: the words to compare, and the confirmation. */
export function WaitingSigners({ waiting, inAll, onConfirm }: Props) {
  const more = inAll - waiting.length
  return (
    <>
      {waiting.map(({ signer, files, formerly, formerFiles, replacedBy }) => (
        <section
          key={signer.fingerprint}
          className="panel waiting-signer"
          aria-labelledby={`signer-${signer.fingerprint}`}
        >
          <h3 id={`signer-${signer.fingerprint}`}>
            {replacedBy.length > 0 ? (
              <Trans>Äldre nyckel: {signer.name}</Trans>
            ) : (
              <Trans>Ny avsändare: {signer.name}</Trans>
            )}
          </h3>
          {formerly && (
            <p>
              <Trans>
                Avsändaren säger sig vara samma logg som <strong>{formerly.name}</strong>, med en ny
                nyckel. Bekräftar du den tas inga fler filer emot från den gamla.
              </Trans>
            </p>
          )}
          {formerFiles > 0 && (
            <p>
              {!formerly && (
                <Trans>
                  Avsändaren säger sig vara samma logg som en som står före den här, med en ny
                  nyckel. Bekräfta den gamla först.
                </Trans>
              )}{' '}
              <Plural
                value={formerFiles}
                one="# fil med den gamla nyckeln är inte inläst än. Läs in den innan du bekräftar den nya, annars måste den delas igen."
                other="# filer med den gamla nyckeln är inte inlästa än. Läs in dem innan du bekräftar den nya, annars måste de delas igen."
              />
            </p>
          )}
          {replacedBy.map(({ name, fingerprint, isInForce }) => (
            <p key={fingerprint}>
              <Trans>
                <strong>{name}</strong> har redan en nyare nyckel i stället för den här. Bekräftar
                du den här också blir de en och samma logg, men filerna som väntar läses ändå inte
                in.
              </Trans>{' '}
              {isInForce ? (
                <Trans>Be avsändaren dela månaderna igen, med den nya nyckeln.</Trans>
              ) : (
                <Trans>
                  Också den nyare nyckeln är spärrad. Hör med avsändaren vad som har hänt.
                </Trans>
              )}
            </p>
          ))}
          <p>
            <Plural value={files} one="# fil väntar." other="# filer väntar." />{' '}
            <Trans>
              Ring eller träffa personen. Be hen läsa upp sina åtta ord, och jämför med orden här.
              De står i hens Peerlogg under Dela, Organisationer, Dina ord. Bekräfta bara om alla
              åtta stämmer.
            </Trans>
          </p>
          <Fingerprint words={signer.fingerprint}>
            <Button onPress={() => onConfirm(signer.fingerprint)}>
              <Trans>Orden stämmer – bekräfta {signer.name}</Trans>
            </Button>
          </Fingerprint>
        </section>
      ))}
      {more > 0 && (
        <p className="soft">
          <Plural
            value={more}
            one="# avsändare till väntar, och visas här sedan."
            other="# avsändare till väntar, och visas här sedan."
          />
        </p>
      )}
    </>
  )
}
