import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import type { ChosenBackup } from '../../shared/safety.ts'
import { api } from '../api.ts'
import type { Entrance } from '../safety/entrance.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { ScreenHeading } from '../shell/screen-heading.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { asRefusal } from '../use-answer.ts'
import { useBackupInWords } from './backup-in-words.ts'
import { OpenBackup } from './open-backup.tsx'

const source = { from: 'file' } as const

interface Props {
  readonly onOpen: (entrance: Entrance) => void
  readonly onBack: () => void
}

/** A profile from a file that was made for moving, or from a backup that lies somewhere else. */
export function FromFile({ onOpen, onBack }: Props) {
  const { t } = useLingui()
  const { moment } = useBackupInWords()
  const [chosen, setChosen] = useState<ChosenBackup>()
  const [choices, setChoices] = useState(0)
  const [refusal, setRefusal] = useState<Refusal>()

  const choose = async () => {
    setRefusal(undefined)
    try {
      const answer = await api.backups.chooseFile()
      if (!answer) return
      setChosen(answer)
      setChoices(choices + 1)
    } catch (error) {
      setChosen(undefined)
      setRefusal(asRefusal(error))
    }
  }

  return (
    <section className="panel from-file">
      <ScreenHeading name={t`Hämta en profil från en fil`} />
      <p>
        <Trans>
          Filen kan vara en hel profil som sparades på den förra datorn, eller en säkerhetskopia på
          ett USB-minne eller i en annan mapp. Du behöver profilens lösenfras.
        </Trans>
      </p>
      {refusal && <RefusalNotice refusal={refusal} />}
      {/* Always there, so that a screen reader tells what comes into it. */}
      <div role="status" className={chosen ? '' : 'visually-hidden'}>
        {chosen && (
          <dl className="file-facts">
            <div>
              <dt>
                <Trans>Fil</Trans>
              </dt>
              <dd>{chosen.file}</dd>
            </div>
            <div>
              <dt>
                <Trans>Profil</Trans>
              </dt>
              <dd>
                {chosen.profile.label}{' '}
                <span className="soft small">
                  {chosen.profile.kind === 'peer' ? t`Peer supporter` : t`Handledare`}
                </span>
              </dd>
            </div>
            {chosen.madeAt !== null && (
              <div>
                <dt>
                  <Trans>Sparad</Trans>
                </dt>
                <dd>{moment(chosen.madeAt)}</dd>
              </div>
            )}
          </dl>
        )}
      </div>
      {chosen && (
        <>
          {chosen.isHere && (
            <Notice tone="plain">
              <p>
                <Trans>
                  Profilen finns redan på den här datorn. Filens innehåll tar dess plats först när
                  du har sett vad den innehåller och bekräftat.
                </Trans>
              </p>
            </Notice>
          )}
          <OpenBackup
            key={choices}
            source={source}
            passphrase=""
            onPassphrase={nothing}
            isReplacing={chosen.isHere}
            autoFocus
            onOpen={onOpen}
          />
        </>
      )}
      <div className="welcome-ways">
        <Button look={chosen ? 'plain' : 'primary'} onPress={() => void choose()}>
          {chosen ? <Trans>Välj en annan fil …</Trans> : <Trans>Välj fil …</Trans>}
        </Button>
        <Button look="quiet" onPress={onBack}>
          <Trans>Tillbaka</Trans>
        </Button>
      </div>
    </section>
  )
}

const nothing = () => {}
