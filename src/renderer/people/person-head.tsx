import { Plural, Trans } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import type { Person } from '../../shared/person.ts'
import type { Setting } from '../../shared/session.ts'
import { Button } from '../ui/button.tsx'
import { useNoun } from '../preferences/preferences.tsx'
import { capitalised, dateInWords } from '../words/days.ts'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'

interface Props {
  readonly person: Person
  /** Where the newest session was. */
  readonly setting: Setting | ''
  /** Whether there is somebody to merge with. */
  readonly hasOthers: boolean
  readonly onOpen: (what: 'session' | 'follow-up' | 'rename' | 'merge' | 'forget') => void
}

export function PersonHead({ person, setting, hasOthers, onOpen }: Props) {
  const language = useLanguage()
  const noun = useNoun(setting)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { name, sessions, minutes, lastDate } = person

  return (
    <div className="person-head">
      <h2 ref={heading} tabIndex={-1}>
        {name}
      </h2>
      <p className="soft figures">
        {capitalised(noun)}
        {' · '}
        {sessions === 0 ? (
          <Trans>inga insatser än</Trans>
        ) : (
          <Trans>
            <Plural value={sessions} one="# insats" other="# insatser" />,{' '}
            {durationInWords(minutes)}, senast {dateInWords(lastDate, language)}
          </Trans>
        )}
      </p>
      <div className="person-actions">
        <Button look="primary" onPress={() => onOpen('session')}>
          <Trans>Ny insats …</Trans>
        </Button>
        <Button onPress={() => onOpen('follow-up')}>
          <Trans>Ny uppföljning …</Trans>
        </Button>
        <Button look="quiet" onPress={() => onOpen('rename')}>
          <Trans>Byt pseudonym …</Trans>
        </Button>
        {hasOthers && (
          <Button look="quiet" onPress={() => onOpen('merge')}>
            <Trans>Slå ihop …</Trans>
          </Button>
        )}
        <Button look="quiet" onPress={() => onOpen('forget')}>
          <Trans>Glöm …</Trans>
        </Button>
      </div>
    </div>
  )
}
