import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Contents } from '../../shared/safety.ts'
import { api } from '../api.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { useContentsInWords } from './contents-in-words.tsx'
import { PassphraseDialog } from './passphrase-dialog.tsx'
import { useSafety } from './safety-provider.tsx'

interface Props {
  readonly contents: Contents
  readonly withdraw?: () => Promise<void>
  readonly onClose: () => void
}

/** Says in numbers what is lost. Main loads the window anew when the profile is gone. */
export function RemoveProfile({ contents, withdraw, onClose }: Props) {
  const { t } = useLingui()
  const { profile } = useSafety()
  const inWords = useContentsInWords()
  const [withBackups, setWithBackups] = useState(false)

  return (
    <PassphraseDialog
      title={t`Ta bort ${profile.label}?`}
      actText={<Trans>Ta bort profilen</Trans>}
      look="plain"
      act={async (passphrase) => {
        await withdraw?.()
        await api.profiles.remove({ passphrase, withBackups })
      }}
      choice={
        <div className="safety-choice">
          <Checkbox isChecked={withBackups} onChange={setWithBackups}>
            <Trans>Ta också bort säkerhetskopiorna</Trans>
          </Checkbox>
          <p className="small soft">
            {withBackups ? (
              <Trans>Det går inte att ångra. Filer som du själv har sparat är kvar.</Trans>
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
    </PassphraseDialog>
  )
}
