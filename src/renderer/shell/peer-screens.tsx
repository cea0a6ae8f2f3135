/** The screens of a peer profile. Today is part of the start; the others are fetched right after it. */
import { useLingui } from '@lingui/react/macro'
import { type ComponentType, lazy, useMemo } from 'react'
import { Today } from '../today/today.tsx'
import type { PeerScreenId } from './navigation.tsx'
import type { Screen } from './shell.tsx'

type Load = () => Promise<{ readonly default: ComponentType }>

const load = {
  log: async () => ({ default: (await import('../log/log.tsx')).Log }),
  people: async () => ({ default: (await import('../people/people.tsx')).People }),
  plans: async () => ({ default: (await import('../plans/plans-screen.tsx')).PlansScreen }),
  development: async () => ({
    default: (await import('../development/development-screen.tsx')).DevelopmentScreen,
  }),
  summary: async () => ({
    default: (await import('../summary/summary-screen.tsx')).SummaryScreen,
  }),
  report: async () => ({ default: (await import('../report/report-screen.tsx')).ReportScreen }),
  share: async () => ({ default: (await import('../share/share.tsx')).Share }),
  settings: async () => ({ default: (await import('../settings/settings.tsx')).Settings }),
  help: async () => ({ default: (await import('../help/help.tsx')).Help }),
  'old-log': async () => ({ default: (await import('../old-log/old-log.tsx')).OldLog }),
} satisfies Record<Exclude<PeerScreenId, 'today'>, Load>

export const peerScreens: Readonly<Record<PeerScreenId, ComponentType>> = {
  today: Today,
  log: lazy(load.log),
  people: lazy(load.people),
  plans: lazy(load.plans),
  development: lazy(load.development),
  summary: lazy(load.summary),
  report: lazy(load.report),
  share: lazy(load.share),
  settings: lazy(load.settings),
  help: lazy(load.help),
  'old-log': lazy(load['old-log']),
}

/** Not part of the start, but here before anybody asks. */
export const loadPeerScreens = (): Promise<unknown> =>
  Promise.all(Object.values(load).map((screen) => screen()))

/** In the order of the navigation. */
export function useNavigationScreens(): readonly Screen<PeerScreenId>[] {
  const { t } = useLingui()
  return useMemo(
    () => [
      { id: 'today', name: t`Idag` },
      { id: 'log', name: t`Logg` },
      { id: 'people', name: t`Personer` },
      { id: 'plans', name: t`Planer` },
      { id: 'development', name: t`Utveckling` },
      { id: 'summary', name: t`Sammanställning` },
      { id: 'report', name: t`Rapport` },
      { id: 'share', name: t`Dela` },
      { id: 'settings', name: t`Inställningar` },
      { id: 'help', name: t`Hjälp` },
    ],
    [t],
  )
}
