import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useState } from 'react'
import { type HomecomingItem, type HomecomingList, itemName } from '../../shared/homecoming.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { api } from '../api.ts'
import { FollowUpDialog } from '../follow-ups/follow-up-dialog.tsx'
import { HandoutDialog } from '../handout/handout-dialog.tsx'
import { planSubject } from '../plans/plan-subject.ts'
import { WayBack } from '../plans/way-back.tsx'
import { useTellLogChanged } from '../sessions/session-actions.tsx'
import { SessionLines } from '../sessions/session-lines.tsx'
import { useLogAnswer } from '../sessions/use-log-answer.ts'
import { useGoTo } from '../shell/navigation.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { useOfferUndo } from '../undo/undo.tsx'
import { asRefusal } from '../use-answer.ts'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'
import { drawHandout } from './draw-handout.ts'
import { ListDialog } from './list-dialog.tsx'
import { ListHead } from './list-head.tsx'
import { ListItems } from './list-items.tsx'
import { SessionFromList } from './session-from-list.tsx'

/** The most sessions that are shown; all of them are on the person's page. */
const mostSessions = 100

async function askAbout(id: number) {
  const list = await api.homecoming.get(id)
  return { list, sessions: await api.sessions.read(list.sessions.slice(0, mostSessions)) }
}

/** One homecoming list, from the ward to the ending. */
export function ListPage({ id }: { readonly id: number }) {
  const { t } = useLingui()
  const goTo = useGoTo()
  const toAll = () => goTo('plans', planSubject('homecoming'))
  const { value, refusal, askAgain } = useLogAnswer(useCallback(() => askAbout(id), [id]))
  const [opened, setOpened] = useState<'session' | 'change' | 'handout'>()
  const [followingUp, setFollowingUp] = useState<HomecomingItem>()
  const close = () => setOpened(undefined)
  const language = useLanguage()
  const { refusal: failure, finish, reopen, remove } = useListActions(toAll)
  const list = value?.list

  return (
    <div className="homecoming">
      <WayBack onPress={toAll}>
        <Trans>Alla hemkomstlistor</Trans>
      </WayBack>
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {failure && <RefusalNotice refusal={failure} />}
      {list && (
        <>
          <ListHead
            list={list}
            onOpen={setOpened}
            onFinish={() => finish(list)}
            onReopen={() => reopen(list)}
            onRemove={() => remove(list)}
          />
          <ListItems list={list} onLog={() => setOpened('session')} onFollowUp={setFollowingUp} />
          <section className="homecoming-sessions" aria-labelledby="homecoming-sessions">
            <h3 id="homecoming-sessions">
              <Trans>Insatser</Trans>
            </h3>
            {value.sessions.length === 0 ? (
              <p className="soft">
                <Trans>
                  Det du loggar härifrån visas här, och efter hemkomsten all kontakt med personen.
                </Trans>
              </p>
            ) : (
              <SessionLines sessions={value.sessions} labelledBy="homecoming-sessions" hasDates />
            )}
          </section>
          {opened === 'session' && <SessionFromList list={list} onClose={close} />}
          {opened === 'change' && <ListDialog list={list} onClose={close} />}
          {opened === 'handout' && (
            <HandoutDialog
              title={t`Skriv ut hemkomstlistan`}
              person={list.person}
              draw={(choices) => drawHandout(list, choices)}
              onClose={close}
            />
          )}
          {followingUp && (
            <FollowUpDialog
              of={{
                person: list.person,
                sessionId: null,
                from: {
                  what: itemName(followingUp, language),
                  draftContext: `follow-up:homecoming:${followingUp.id}`,
                },
              }}
              onClose={() => setFollowingUp(undefined)}
            />
          )}
        </>
      )}
    </div>
  )
}

/** What is done with a whole list, each with undo. `onGone` is called when it was removed. */
function useListActions(onGone: () => void) {
  const { t } = useLingui()
  const today = useToday()
  const offerUndo = useOfferUndo()
  const tellLogChanged = useTellLogChanged()
  const [refusal, setRefusal] = useState<Refusal>()

  const doing = (message: string, act: () => Promise<unknown>, undo: () => Promise<unknown>) => {
    setRefusal(undefined)
    const actThenOffer = async () => {
      await act()
      tellLogChanged()
      offerUndo(message, () => undo().finally(tellLogChanged))
    }
    actThenOffer().catch((error: unknown) => setRefusal(asRefusal(error)))
  }
  return {
    refusal,
    finish: ({ id }: HomecomingList) =>
      doing(
        t`Hemkomstlistan är färdig.`,
        () => api.homecoming.finish({ id, day: today }),
        () => api.homecoming.reopen(id),
      ),
    reopen: ({ id, finishedOn }: HomecomingList) =>
      doing(
        t`Hemkomstlistan är öppen igen.`,
        () => api.homecoming.reopen(id),
        () => api.homecoming.finish({ id, day: finishedOn }),
      ),
    remove: (list: HomecomingList) =>
      doing(
        t`Hemkomstlistan är borttagen. Insatserna är kvar.`,
        () => api.homecoming.remove(list.id).then(onGone),
        () => api.homecoming.putBack(list),
      ),
  }
}
