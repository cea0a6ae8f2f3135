import { useState } from 'react'
import type { Opened } from '../../shared/safety.ts'
import type { Entrance } from '../safety/entrance.ts'
import { Damage } from './damage.tsx'
import { DiscardProfile } from './discard-profile.tsx'
import { ForgottenPassphrase } from './forgotten-passphrase.tsx'
import { FromFile } from './from-file.tsx'
import { NewCode } from './new-code.tsx'
import { NewProfile } from './new-profile.tsx'
import type { Place } from './place.ts'
import { Restore } from './restore.tsx'

interface Props {
  readonly place: Exclude<Place, { at: 'unlock' }>
  /** Whether there is no profile on this computer yet. */
  readonly isFirst: boolean
  readonly onOpen: (entrance: Entrance) => void
  readonly onGo: (place: Place) => void
}

/** Every way in but the usual one: a new profile, a forgotten passphrase, a backup. */
export function OtherWays({ place, isFirst, onOpen, onGo }: Props) {
  const [withNewCode, setWithNewCode] = useState<{
    readonly opened: Opened
    readonly code: string
    readonly isRecovered: boolean
  }>()

  if (withNewCode) {
    const { opened, ...made } = withNewCode
    return <NewCode profile={opened.profile} {...made} onDone={() => onOpen(opened)} />
  }
  switch (place.at) {
    case 'new':
      return (
        <NewProfile
          isFirst={isFirst}
          onCreated={({ profile, recoveryCode }) =>
            setWithNewCode({
              opened: { profile, findings: [] },
              code: recoveryCode,
              isRecovered: false,
            })
          }
          onFile={() => onGo({ at: 'file' })}
          onBack={() => onGo({ at: 'unlock' })}
        />
      )
    case 'forgotten':
      return (
        <ForgottenPassphrase
          profile={place.profile}
          onRecovered={({ recoveryCode, ...opened }) =>
            setWithNewCode({ opened, code: recoveryCode, isRecovered: true })
          }
          onGo={onGo}
        />
      )
    case 'discard':
      return <DiscardProfile profile={place.profile} onGo={onGo} />
    case 'restore':
      return (
        <Restore
          profile={place.profile}
          passphrase={place.passphrase}
          onOpen={onOpen}
          onGo={onGo}
        />
      )
    case 'file':
      return <FromFile onOpen={onOpen} onBack={() => onGo({ at: 'unlock' })} />
    case 'damage':
      return (
        <Damage
          profile={place.profile}
          code={place.code}
          passphrase={place.passphrase}
          onOpen={onOpen}
          onGo={onGo}
        />
      )
  }
}
