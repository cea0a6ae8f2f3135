import { Plural, Trans } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import type { OldLogImport } from '../../shared/old-log.ts'
import { useGoTo } from '../shell/navigation.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { UndoImport } from './undo-import.tsx'

interface Props {
  readonly done: OldLogImport
  readonly onEnd: () => void
}

export function Receipt({ done, onEnd }: Props) {
  const goTo = useGoTo()
  const [isUndoing, setUndoing] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="old-log-step" aria-labelledby="old-log-receipt">
      <h2 id="old-log-receipt" ref={heading} tabIndex={-1}>
        <Trans>Kvitto</Trans>
      </h2>
      <Notice tone="done">
        <p>
          <Plural
            value={done.sessions}
            one="# insats från den gamla loggen är sparad."
            other="# insatser från den gamla loggen är sparade."
          />{' '}
          <Trans>Ordens betydelse är ihågkommen till nästa gång.</Trans>
        </p>
      </Notice>
      <div className="old-log-ways">
        <Button look="primary" onPress={() => goTo('log')}>
          <Trans>Till loggen</Trans>
        </Button>
        <Button onPress={onEnd}>
          <Trans>Hämta in en fil till</Trans>
        </Button>
        <Button look="quiet" onPress={() => setUndoing(true)}>
          <Trans>Ångra hela hämtningen …</Trans>
        </Button>
      </div>
      {isUndoing && <UndoImport undone={done} onClose={() => setUndoing(false)} onUndone={onEnd} />}
    </section>
  )
}
