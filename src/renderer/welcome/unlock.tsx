import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import type { ListedProfile, Opened } from '../../shared/safety.ts'
import { api } from '../api.ts'
import type { Entrance } from '../safety/entrance.ts'
import { ScreenHeading } from '../shell/screen-heading.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { asRefusal } from '../use-answer.ts'
import { useSentence } from '../words/use-sentence.ts'
import { PassphraseForm } from './passphrase-form.tsx'
import { isDamage, type Place } from './place.ts'
import { ProfileChoice } from './profile-choice.tsx'

interface Props {
  readonly profiles: readonly ListedProfile[]
  readonly profile: ListedProfile
  readonly onChoose: (id: string) => void
  readonly onOpen: (entrance: Entrance) => void
  readonly onGo: (place: Place) => void
}

export function Unlock({ profiles, profile, onChoose, onOpen, onGo }: Props) {
  const { t } = useLingui()
  const sentence = useSentence()
  const [hasChosen, setChosen] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const [opening, setOpening] = useState<'passphrase' | 'keychain'>()

  const open = (by: 'passphrase' | 'keychain', asked: Promise<Opened>, passphrase = '') => {
    setOpening(by)
    setRefusal(undefined)
    asked.then(onOpen, (error: unknown) => {
      const refused = asRefusal(error)
      const { code } = refused
      setOpening(undefined)
      if (isDamage(code)) onGo({ at: 'damage', profile, passphrase, code })
      else setRefusal(refused)
    })
  }
  const { id } = profile

  return (
    <section className="panel unlock">
      <ScreenHeading name={t`Lås upp`} takesFocus={profile.state !== 'ready'} />
      <ProfileChoice
        profiles={profiles}
        profile={profile}
        onChoose={(chosen) => {
          setChosen(true)
          setRefusal(undefined)
          onChoose(chosen)
        }}
      />
      {profile.state === 'ready' ? (
        <>
          <PassphraseForm
            // After a choice the focus stays there, so that the arrow keys lead on.
            autoFocus={!hasChosen}
            refusal={refusal}
            isBusy={opening === 'passphrase'}
            busyText={<Trans>Låser upp …</Trans>}
            buttonText={<Trans>Lås upp</Trans>}
            onSubmit={(passphrase) =>
              open('passphrase', api.profiles.unlock({ id, passphrase }), passphrase)
            }
          />
          {profile.hasKeychain && (
            <Button
              isWide
              isPending={opening === 'keychain'}
              onPress={() => open('keychain', api.profiles.unlockByKeychain(id))}
            >
              <Trans>Lås upp med datorns nyckelring</Trans>
            </Button>
          )}
          <Button look="quiet" isWide onPress={() => onGo({ at: 'forgotten', profile })}>
            <Trans>Glömt lösenfrasen?</Trans>
          </Button>
        </>
      ) : (
        <Notice tone="plain">
          <p>
            {profile.state === 'damaged' ? (
              sentence('profile-damaged')
            ) : (
              <Trans>
                Profilens mapp är borta från datorn, men dess säkerhetskopior finns kvar. Återställ
                den senaste, så är profilen här igen.
              </Trans>
            )}
          </p>
        </Notice>
      )}
      <div className="unlock-ways">
        <Button
          look={profile.state === 'ready' ? 'quiet' : 'primary'}
          onPress={() => onGo({ at: 'restore', profile, passphrase: '' })}
        >
          <Trans>Återställ en säkerhetskopia</Trans>
        </Button>
        <Button look="quiet" onPress={() => onGo({ at: 'file' })}>
          <Trans>Hämta en profil från en fil</Trans>
        </Button>
        <Button look="quiet" onPress={() => onGo({ at: 'new' })}>
          <Trans>Ny profil</Trans>
        </Button>
        {profile.state !== 'ready' && (
          <Button look="quiet" onPress={() => onGo({ at: 'discard', profile })}>
            <Trans>Ta bort profilen …</Trans>
          </Button>
        )}
      </div>
    </section>
  )
}
