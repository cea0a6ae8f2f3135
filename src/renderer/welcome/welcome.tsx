import { lazy, Suspense, useEffect, useState } from 'react'
import { api } from '../api.ts'
import type { Entrance } from '../safety/entrance.ts'
import { Brand } from '../shell/brand.tsx'
import { LanguageSwitch } from '../shell/language-switch.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { useAnswer } from '../use-answer.ts'
import type { Place } from './place.ts'
import { RemovedNotice } from './removed-notice.tsx'
import { Unlock } from './unlock.tsx'
import './welcome.css'

/** All but the unlock screen, which most days is the only one. */
const loadOtherWays = async () => ({ default: (await import('./other-ways.tsx')).OtherWays })
const OtherWays = lazy(loadOtherWays)

const askProfiles = () => api.profiles.list()

interface Props {
  readonly onOpen: (entrance: Entrance) => void
}

/** What is seen while no profile is open: a first start, or the lock. */
export function Welcome({ onOpen }: Props) {
  const { value: profiles, refusal, askAgain } = useAnswer(askProfiles)
  const [place, setPlace] = useState<Place>({ at: 'unlock' })
  const [chosen, setChosen] = useState<string>()

  // Not part of the start, but here before anybody asks.
  useEffect(() => void loadOtherWays(), [])

  const profile = profiles?.find(({ id }) => id === chosen) ?? profiles?.[0]
  return (
    <div className="welcome">
      <header className="welcome-header">
        <Brand />
        <LanguageSwitch />
      </header>
      <main className="welcome-main">
        <RemovedNotice />
        {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
        {profiles &&
          (profile && place.at === 'unlock' ? (
            <Unlock
              profiles={profiles}
              profile={profile}
              onChoose={setChosen}
              onOpen={onOpen}
              onGo={setPlace}
            />
          ) : (
            <Suspense>
              <OtherWays
                // The first profile is made where another computer's list would be.
                place={place.at === 'unlock' ? { at: 'new' } : place}
                isFirst={profiles.length === 0}
                onOpen={onOpen}
                onGo={setPlace}
              />
            </Suspense>
          ))}
      </main>
    </div>
  )
}
