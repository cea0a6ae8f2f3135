import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useRef, useState } from 'react'
import type { ListedProfile } from '../../shared/safety.ts'
import { api } from '../api.ts'
import type { Entrance } from '../safety/entrance.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { ScreenHeading } from '../shell/screen-heading.tsx'
import { Button } from '../ui/button.tsx'
import { Choices } from '../ui/choices.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useAnswer } from '../use-answer.ts'
import { capitalised } from '../words/days.ts'
import { newestOf, useBackupInWords } from './backup-in-words.ts'
import { OpenBackup } from './open-backup.tsx'
import type { Place } from './place.ts'

/** As many as are taken in at a glance. */
const fewBackups = 5

interface Props {
  readonly profile: ListedProfile
  readonly passphrase: string
  readonly onOpen: (entrance: Entrance) => void
  readonly onGo: (place: Place) => void
}

/** The backups of a profile, and what the chosen one holds. */
export function Restore({ profile, passphrase, onOpen, onGo }: Props) {
  const { t } = useLingui()
  const { id, label } = profile
  const {
    value: backups,
    refusal,
    askAgain,
  } = useAnswer(useCallback(() => api.backups.list(id), [id]))
  const { moment, detail } = useBackupInWords()
  const [chosen, setChosen] = useState<string>()
  const [isWhole, setWhole] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const [accepted, setAccepted] = useState(passphrase)

  const name = chosen ?? newestOf(backups ?? [])?.name
  const offered = isWhole ? backups : backups?.slice(0, fewBackups)

  return (
    <section className="panel restore">
      <ScreenHeading name={t`Återställ en säkerhetskopia`}>
        <p className="soft">{label}</p>
      </ScreenHeading>
      {name !== undefined && (
        <p>
          <Trans>
            Välj en kopia och se vad den innehåller. Inget byts ut förrän du har bekräftat.
          </Trans>
        </p>
      )}
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {backups && offered && name !== undefined && (
        <div className="restore-halves">
          <div className="restore-list" ref={list}>
            <Choices
              look="cards"
              label={t`Senaste först`}
              value={name}
              onChange={setChosen}
              choices={offered.map((backup) => ({
                id: backup.name,
                text: capitalised(moment(backup.madeAt)),
                detail: detail(backup),
              }))}
            />
            {offered.length < backups.length && (
              <Button
                look="quiet"
                onPress={() => {
                  // The button that was pressed goes.
                  list.current?.querySelector<HTMLElement>('input:checked')?.focus()
                  setWhole(true)
                }}
              >
                <Trans>Visa alla {backups.length}</Trans>
              </Button>
            )}
          </div>
          <OpenBackup
            key={name}
            source={{ from: 'backups', id, name }}
            passphrase={accepted}
            onPassphrase={setAccepted}
            isReplacing={profile.state !== 'missing'}
            onOpen={onOpen}
          />
        </div>
      )}
      {backups?.length === 0 && (
        <EmptyState lead={<Trans>Här finns inga säkerhetskopior av profilen.</Trans>}>
          <p>
            <Trans>
              Peerlogg gör en varje gång profilen låses. Ligger det en på ett USB-minne eller i en
              annan mapp: hämta profilen från den filen.
            </Trans>
          </p>
        </EmptyState>
      )}
      <div className="welcome-ways">
        {backups?.length === 0 && (
          <Button onPress={() => onGo({ at: 'file' })}>
            <Trans>Hämta en profil från en fil</Trans>
          </Button>
        )}
        <Button onPress={() => onGo({ at: 'unlock' })}>
          <Trans>Tillbaka</Trans>
        </Button>
      </div>
    </section>
  )
}
