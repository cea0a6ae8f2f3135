/**
 * What can be done with a session from anywhere in the window. Whatever changes the log offers undo
 * and tells every list that there is something new to ask for.
 */
import { useLingui } from '@lingui/react/macro'
import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
} from 'react'
import { localDay } from '../../shared/dates.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { SessionOrigin } from '../../shared/session-origin.ts'
import type { Changed } from '../../shared/session-change.ts'
import type { NewSession, Session } from '../../shared/session.ts'
import { api } from '../api.ts'
import { useOfferUndo } from '../undo/undo.tsx'
import { shortDayInWords } from '../words/days.ts'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'
import { workName } from '../words/names.ts'
import { contentOf, repeatOf } from './session-content.ts'

export interface SessionActions {
  /** `origin` is what it is logged from, if anything. */
  readonly log: (session: NewSession, origin?: SessionOrigin) => Promise<Session>
  /** Saves over the revision that `session` has, unless the log holds a later one. */
  readonly change: (session: Session, content: NewSession) => Promise<Changed>
  readonly move: (session: Session, day: string) => Promise<void>
  readonly remove: (session: Session) => Promise<void>
  readonly repeat: (session: Session, day: string) => Promise<Session>
  /** Puts a session back to what it was before a change. */
  readonly restore: (changeId: number, present: Session | null) => Promise<Session>
  readonly edit: (session: Session) => void
  readonly showHistory: (session: Session) => void
  readonly followUp: (session: Session) => void
}

/** What stands before the screen, if anything. */
export interface OpenSession {
  readonly kind: 'editor' | 'history' | 'follow-up'
  readonly session: Session
}

const ActionsContext = createContext<SessionActions | null>(null)
const VersionContext = createContext({ version: 0, tell: () => {} })

export function useSessionActions(): SessionActions {
  const actions = use(ActionsContext)
  if (!actions) throw new Error('SessionActionsProvider is missing')
  return actions
}

/** Rises whenever the log has changed, so that lists ask again. */
export const useLogVersion = (): number => use(VersionContext).version

/** Tells that the log has changed. */
export const useTellLogChanged = (): (() => void) => use(VersionContext).tell

const loadDialogs = async () => ({
  default: (await import('./session-dialogs.tsx')).SessionDialogs,
})
const SessionDialogs = lazy(loadDialogs)

/** Saves `content` when nobody has changed or removed the session since `revision`. */
async function saveUnchanged(session: Session, content: NewSession): Promise<Session> {
  const { id, revision } = session
  const changed = await api.sessions.change({ id, revision, session: content })
  if (!changed.isSaved || !changed.session) throw new Refusal('changed-since')
  return changed.session
}

export function SessionActionsProvider({ children }: { readonly children: ReactNode }) {
  const [version, setVersion] = useState(0)
  const tell = useCallback(() => setVersion((count) => count + 1), [])
  const [open, setOpen] = useState<OpenSession>()
  const close = useCallback(() => setOpen(undefined), [])
  const actions = useActions(tell, setOpen)
  const told = useMemo(() => ({ version, tell }), [version, tell])

  // Not part of the start, but here before anybody asks.
  useEffect(() => void loadDialogs(), [])

  return (
    <VersionContext value={told}>
      <ActionsContext value={actions}>
        {children}
        <Suspense>{open && <SessionDialogs open={open} onClose={close} />}</Suspense>
      </ActionsContext>
    </VersionContext>
  )
}

function useActions(tell: () => void, open: (what: OpenSession) => void): SessionActions {
  const { t } = useLingui()
  const language = useLanguage()
  const offer = useOfferUndo()

  return useMemo(() => {
    const nameOf = (session: NewSession) =>
      `${workName(session, language)}, ${durationInWords(session.minutes)}`
    /** The day, where it is not the one that everybody takes for granted. */
    const unlessToday = ({ date }: NewSession) =>
      date === localDay(new Date()) ? '' : `, ${shortDayInWords(date, language)}`
    const offerUndo = (message: string, undo: () => Promise<unknown>) => {
      tell()
      offer(message, () => undo().finally(tell))
    }

    const log = async (session: NewSession, origin?: SessionOrigin) => {
      const logged = await (origin
        ? api.sessions.logFrom({ origin, session })
        : api.sessions.log(session))
      offerUndo(t`Sparat: ${nameOf(logged) + unlessToday(logged)}`, () =>
        api.sessions.remove(logged.id),
      )
      return logged
    }
    const change = async (session: Session, content: NewSession) => {
      const { id, revision } = session
      const changed = await api.sessions.change({ id, revision, session: content })
      const saved = changed.session
      // It was changed elsewhere, and every list shows it as it was before.
      if (!changed.isSaved) tell()
      // What was the same already is no change.
      if (!changed.isSaved || !saved || saved.revision === revision) return changed
      offerUndo(
        saved.date === session.date
          ? t`Ändrat: ${nameOf(saved)}`
          : t`Flyttat till ${shortDayInWords(saved.date, language)}: ${nameOf(saved)}`,
        () => saveUnchanged(saved, contentOf(session)),
      )
      return changed
    }

    return {
      log,
      change,
      move: async (session, day) => {
        const { isSaved } = await change(session, { ...contentOf(session), date: day })
        if (!isSaved) throw new Refusal('changed-since')
      },
      remove: async (session) => {
        const removed = await api.sessions.remove(session.id)
        offerUndo(t`Borttaget: ${nameOf(session)}`, () => api.sessions.restore(removed.id))
      },
      repeat: (session, day) => log(repeatOf(session, day)),
      restore: async (changeId, present) => {
        const restored = await api.sessions.restore(changeId)
        offerUndo(t`Återställt: ${nameOf(restored)}`, () =>
          present ? saveUnchanged(restored, contentOf(present)) : api.sessions.remove(restored.id),
        )
        return restored
      },
      edit: (session) => open({ kind: 'editor', session }),
      showHistory: (session) => open({ kind: 'history', session }),
      followUp: (session) => open({ kind: 'follow-up', session }),
    }
  }, [language, offer, open, t, tell])
}
