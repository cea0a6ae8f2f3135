/**
 * Where somebody is among the screens of a peer profile. The address names the screen alone; what it
 * was opened about, such as a pseudonym, stays in React's state and goes when the profile is locked.
 */
import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useState,
} from 'react'
import type { SessionFilter } from '../../shared/session-search.ts'

/** In the order of the navigation; `old-log` is reached from elsewhere. */
export const peerScreenIds = [
  'today',
  'log',
  'people',
  'plans',
  'development',
  'summary',
  'report',
  'share',
  'settings',
  'help',
  'old-log',
] as const
export type PeerScreenId = (typeof peerScreenIds)[number]

/** What the log is opened about: the sessions that a figure counts. */
export interface SessionsBehind {
  readonly filter: SessionFilter
  /** What the figure is of, in words. */
  readonly figure: string
}

/** A name or a part of a screen, or sessions. */
type Subject = string | SessionsBehind

interface Place {
  readonly screen: PeerScreenId
  /** Every screen that was visited, with what it was opened about the last time. */
  readonly visited: ReadonlyMap<PeerScreenId, Subject | undefined>
}

type GoTo = (screen: PeerScreenId, subject?: Subject) => void

const PlaceContext = createContext<Place & { readonly goTo: GoTo }>({
  screen: 'today',
  visited: new Map(),
  goTo: () => {},
})
const ScreenContext = createContext<PeerScreenId>('today')

/** Goes to a screen, and there to what it is about, if anything. */
export const useGoTo = (): GoTo => use(PlaceContext).goTo

/** The present screen and those that were visited. */
export const usePlace = (): Place => use(PlaceContext)

const useWhatAbout = (): Subject | undefined => {
  const { visited } = use(PlaceContext)
  return visited.get(use(ScreenContext))
}

/** What the screen that this stands in was opened about, by name. */
export const useSubject = (): string | undefined => {
  const about = useWhatAbout()
  return typeof about === 'string' ? about : undefined
}

/** The sessions that the log was opened about. */
export const useSessionsBehind = (): SessionsBehind | undefined => {
  const about = useWhatAbout()
  return typeof about === 'object' ? about : undefined
}

/** Does something when somebody goes to the screen that this stands in, also when it is there already. */
export function useArrival(arrive: () => void): void {
  const { screen, visited } = use(PlaceContext)
  const own = use(ScreenContext)
  const arriveNow = useEffectEvent(arrive)
  useEffect(() => {
    // `visited` is made anew whenever somebody goes somewhere.
    if (own === screen && visited.has(own)) arriveNow()
  }, [own, screen, visited])
}

/** Tells what is inside which screen it stands in. */
export const InScreen = ScreenContext.Provider

const screenInAddress = (): PeerScreenId =>
  peerScreenIds.find((id) => `#${id}` === window.location.hash) ?? 'today'

export function NavigationProvider({ children }: { readonly children: ReactNode }) {
  const [place, setPlace] = useState<Place>(() => {
    const screen = screenInAddress()
    return { screen, visited: new Map([[screen, undefined]]) }
  })

  const goTo = useCallback<GoTo>((screen, subject) => {
    setPlace(({ visited }) => ({ screen, visited: new Map(visited).set(screen, subject) }))
    window.location.hash = screen
    // A new screen begins at its top.
    window.scrollTo(0, 0)
  }, [])

  useEffect(() => {
    // Back and forward: the screen is found as it was left.
    const arrive = () => {
      const screen = screenInAddress()
      setPlace(({ visited }) => ({
        screen,
        visited: visited.has(screen) ? visited : new Map(visited).set(screen, undefined),
      }))
    }
    window.addEventListener('hashchange', arrive)
    return () => window.removeEventListener('hashchange', arrive)
  }, [])

  const value = useMemo(() => ({ ...place, goTo }), [place, goTo])
  return <PlaceContext value={value}>{children}</PlaceContext>
}
