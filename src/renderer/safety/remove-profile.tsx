import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { Contents } from '../../shared/safety.ts'
import { api } from '../api.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { forgetRemoved, noteRemoved } from './removed.ts'
import { useContentsInWords } from './contents-in-words.tsx'
import { PassphraseDialog } from './passphrase-dialog.tsx'
import { useSafety } from './safety-provider.tsx'
import './last-word.css'

interface Props {
  readonly contents: Contents
  readonly withdraw?: () => Promise<void>
  readonly onClose: () => void
}

/** Says in numbers what is lost. Main loads the window anew when the profile is gone. */
export function RemoveProfile({ contents, withdraw, onClose }: Props) {
  const { t } = useLingui()
  const { profile, safety, readAgain } = useSafety()
  // A stick may have been taken out since.
  useEffect(readAgain, [readAgain])
  const inWords = useContentsInWords()
  const hasInvitation = contents.kind === 'supervisor' && contents.hasInvitation
  const [withBackups, setWithBackups] = useState(false)

  return (
    <PassphraseDialog
      title={t`Ta bort ${profile.label}?`}
      actText={<Trans>Ta bort profilen</Trans>}
      look="plain"
      act={async (passphrase) => {
        await withdraw?.()
        noteRemoved(withBackups ? 'with-backups' : 'without-backups')
        try {
          await api.profiles.remove({ passphrase, withBackups })
        } catch (error) {
          forgetRemoved()
          throw error
        }
      }}
      choice={
        <div className="safety-choice">
          <Checkbox isChecked={withBackups} onChange={setWithBackups}>
            <Trans>Ta också bort säkerhetskopiorna</Trans>
          </Checkbox>
          {/* Always there, so that a change of it is read aloud. */}
          <p role="status" className={withBackups ? 'last-word' : ''}>
            {withBackups ? (
              <>
                <strong>
                  <Trans>Det går inte att ångra.</Trans>
                </strong>{' '}
                {hasInvitation && (
                  <>
                    <Trans>
                      Filer som peer supportrar har gjort för din inbjudan kan sedan inte läsas av
                      någon.
                    </Trans>{' '}
                  </>
                )}
                {safety?.secondBackups?.isAway === true && (
                  <>
                    <Trans>
                      Den andra mappen för säkerhetskopior går inte att nå nu, så kopiorna i den är
                      kvar. Sätt i minnet eller anslut till nätverket först om de också ska bort.
                    </Trans>{' '}
                  </>
                )}
                <Trans>Filer som du själv har sparat är kvar.</Trans>
              </>
            ) : (
              <Trans>
                Kopiorna är kvar, krypterade. Profilen går att återställa från låsskärmen med sin
                lösenfras.
              </Trans>
            )}
          </p>
        </div>
      }
      onClose={onClose}
    >
      <p>
        <Trans>
          Från den här datorn försvinner: <strong>{inWords(contents)}</strong>.
        </Trans>
      </p>
      {hasInvitation && (
        <p>
          <Trans>
            Utan inbjudans nyckel går det inte att läsa filer som är gjorda för den, inte heller de
            som är på väg. Säg till dina peer supportrar först.
          </Trans>
        </p>
      )}
    </PassphraseDialog>
  )
}
