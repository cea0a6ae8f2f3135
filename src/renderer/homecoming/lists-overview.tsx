import { Plural, Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { api } from '../api.ts'
import { planSubject } from '../plans/plan-subject.ts'
import { PlansHead } from '../plans/plans-head.tsx'
import { useLogAnswer } from '../sessions/use-log-answer.ts'
import { useGoTo } from '../shell/navigation.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFocusWhenLost } from '../ui/use-focus-when-lost.ts'
import { ListDialog } from './list-dialog.tsx'
import { ListRow } from './list-row.tsx'

const askLists = () => api.homecoming.list()

interface Props {
  readonly onTemplates: () => void
}

/** Every list: open ones by the day for going home, finished ones folded away. */
export function ListsOverview({ onTemplates }: Props) {
  const goTo = useGoTo()
  const { value, refusal, askAgain } = useLogAnswer(askLists)
  const [isStarting, setIsStarting] = useState(false)
  const open = value?.filter(({ finishedOn }) => finishedOn === '') ?? []
  const finished = value?.filter(({ finishedOn }) => finishedOn !== '') ?? []
  const heading = useFocusWhenLost<HTMLHeadingElement>()
  const openList = (id: number) => goTo('plans', planSubject('homecoming', id))

  return (
    <section className="homecoming" aria-labelledby="homecoming-lists">
      <PlansHead
        id="homecoming-lists"
        title={<Trans>Hemkomstlistor</Trans>}
        headingRef={heading}
        status={
          value &&
          value.length > 0 && (
            <Plural value={open.length} one="# öppen lista" other="# öppna listor" />
          )
        }
      >
        <Button look="primary" onPress={() => setIsStarting(true)}>
          <Trans>Ny hemkomstlista …</Trans>
        </Button>
        <Button look="quiet" onPress={onTemplates}>
          <Trans>Mallar</Trans>
        </Button>
      </PlansHead>
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {value?.length === 0 && (
        <EmptyState lead={<Trans>Här samlas listor inför att någon ska hem.</Trans>}>
          <p>
            <Trans>
              En lista har femton punkter, från nycklar till hur er kontakt avslutas. Den säger bara
              hur långt varje sak har kommit. Vad det handlar om stannar hos personen, som får
              listan på papper.
            </Trans>
          </p>
        </EmptyState>
      )}
      {open.length > 0 && (
        <ul className="homecoming-rows" aria-labelledby="homecoming-lists">
          {open.map((list) => (
            <ListRow key={list.id} list={list} onOpen={() => openList(list.id)} />
          ))}
        </ul>
      )}
      {finished.length > 0 && (
        <details>
          <summary>
            <Plural value={finished.length} one="# färdig lista" other="# färdiga listor" />
          </summary>
          <ul className="homecoming-rows">
            {finished.map((list) => (
              <ListRow key={list.id} list={list} onOpen={() => openList(list.id)} />
            ))}
          </ul>
        </details>
      )}
      {isStarting && (
        <ListDialog onSaved={({ id }) => openList(id)} onClose={() => setIsStarting(false)} />
      )}
    </section>
  )
}
