import { Trans } from '@lingui/react/macro'
import type { Safety } from '../../shared/safety.ts'
import { useMoments } from '../words/use-moments.ts'

type Props = Safety['backups'] & { readonly isSecond?: boolean }

/** A folder with backups: the last good one, whether it goes well, and where it is. */
export function BackupFolder({ folder, lastAt, failedSince, isSecond = false }: Props) {
  const when = useMoments()

  return (
    <div className="safety-folder">
      <p>
        {lastAt === null ? (
          <Trans>Ingen säkerhetskopia är gjord här än.</Trans>
        ) : (
          <Trans>
            Den senaste är från <strong>{when(lastAt)}</strong>.
          </Trans>
        )}{' '}
        {failedSince !== null &&
          (isSecond ? (
            <Trans>
              Mappen har inte gått att nå sedan {when(failedSince)}. Sätt i minnet eller anslut till
              nätverket; kopian görs vid nästa lås. Kopiorna på datorn görs som vanligt.
            </Trans>
          ) : (
            <Trans>
              Sedan {when(failedSince)} har det inte gått. Allt i profilen är kvar. Försök nu, och
              ta hjälp av IT om det inte går.
            </Trans>
          ))}
      </p>
      <p className="safety-path">{folder}</p>
    </div>
  )
}
