import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useState } from 'react'
import type { ListedProfile } from '../../shared/safety.ts'
import { api } from '../api.ts'
import type { Entrance } from '../safety/entrance.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { ScreenHeading } from '../shell/screen-heading.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { useSentence } from '../words/use-sentence.ts'
import { newestOf, useBackupInWords } from './backup-in-words.ts'
import { OpenBackup } from './open-backup.tsx'
import type { DamageCode, Place } from './place.ts'
import { RepairCopy } from './repair-copy.tsx'

interface Props {
  readonly profile: ListedProfile
  readonly code: DamageCode
  /** As it was typed on the unlock screen; empty when the keychain was used. */
  readonly passphrase: string
  readonly onOpen: (entrance: Entrance) => void
  readonly onGo: (place: Place) => void
}

/** Why a profile cannot be opened, and the safest way on first. Nothing is done before it is asked for. */
export function Damage({ profile, code, passphrase, onOpen, onGo }: Props) {
  const { t } = useLingui()
  const sentence = useSentence()
  const { id } = profile
  const {
    value: backups,
    refusal,
    askAgain,
  } = useAnswer(useCallback(() => api.backups.list(id), [id]))
  const { moment, detail } = useBackupInWords()
  const [accepted, setAccepted] = useState(passphrase)

  const newest = newestOf(backups ?? [])

  return (
    <div className="damage">
      <ScreenHeading name={t`Profilen gick inte att öppna`}>
        <p className="soft">{profile.label}</p>
      </ScreenHeading>
      <Notice tone="attention">
        <p>{sentence(code)}</p>
      </Notice>
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      <div className="damage-ways">
        {backups && (
          <section className="panel" aria-labelledby="damage-restore">
            <h2 id="damage-restore">
              {newest ? (
                <Trans>Säkrast: återställ en säkerhetskopia</Trans>
              ) : (
                <Trans>Det finns ingen säkerhetskopia här</Trans>
              )}
            </h2>
            {newest ? (
              <>
                <p>
                  <Trans>
                    Den senaste är från <strong>{moment(newest.madeAt)}</strong>.
                  </Trans>{' '}
                  <span className="soft">{detail(newest)}</span>
                </p>
                <OpenBackup
                  source={{ from: 'backups', id, name: newest.name }}
                  passphrase={accepted}
                  onPassphrase={setAccepted}
                  isReplacing
                  onOpen={onOpen}
                />
                {backups.length > 1 && (
                  <Button
                    look="quiet"
                    isWide
                    onPress={() => onGo({ at: 'restore', profile, passphrase: accepted })}
                  >
                    <Trans>Välj bland alla {backups.length}</Trans>
                  </Button>
                )}
              </>
            ) : (
              <>
                <p>
                  <Trans>
                    Ligger det en på ett USB-minne eller i en annan mapp: hämta profilen från den
                    filen.
                  </Trans>
                </p>
                <Button onPress={() => onGo({ at: 'file' })}>
                  <Trans>Hämta en profil från en fil</Trans>
                </Button>
              </>
            )}
          </section>
        )}
        {code === 'database-damaged' && (
          <RepairCopy profile={profile} passphrase={accepted} onOpen={onOpen} />
        )}
      </div>
      <div className="welcome-ways">
        <Button onPress={() => onGo({ at: 'unlock' })}>
          <Trans>Tillbaka</Trans>
        </Button>
        <Button look="quiet" onPress={() => onGo({ at: 'discard', profile })}>
          <Trans>Ta bort profilen …</Trans>
        </Button>
      </div>
    </div>
  )
}
