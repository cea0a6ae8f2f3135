import { useState } from 'react'
import type { Profile } from '../../shared/profile.ts'
import { api } from '../api.ts'
import { Brand } from '../shell/brand.tsx'
import { LanguageSwitch } from '../shell/language-switch.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { NewProfile } from './new-profile.tsx'
import { Unlock } from './unlock.tsx'
import './welcome.css'

const askProfiles = () => api.profiles.list()

interface Props {
  readonly onOpen: (profile: Profile) => void
}

/** What is seen while no profile is open: a first start, or the lock. */
export function Welcome({ onOpen }: Props) {
  const { value: profiles, refusal, askAgain } = useAnswer(askProfiles)
  const [isCreating, setCreating] = useState(false)

  return (
    <div className="welcome">
      <header className="welcome-header">
        <Brand />
        <LanguageSwitch />
      </header>
      <main className="welcome-main">
        {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
        {profiles &&
          (profiles.length === 0 || isCreating ? (
            <NewProfile
              isFirst={profiles.length === 0}
              onOpen={onOpen}
              onBack={() => setCreating(false)}
            />
          ) : (
            <Unlock profiles={profiles} onOpen={onOpen} onNew={() => setCreating(true)} />
          ))}
      </main>
    </div>
  )
}
