import { useLingui } from '@lingui/react/macro'
import { Activity, lazy, Suspense, useDeferredValue, useEffect, useMemo } from 'react'
import type { Profile } from '../../shared/profile.ts'
import { Log } from '../log/log.tsx'
import { Today } from '../today/today.tsx'
import { Shell } from './shell.tsx'
import { useScreen } from './use-screen.ts'

const loadSummary = async () => ({
  default: (await import('../summary/summary-screen.tsx')).SummaryScreen,
})
const loadShare = async () => ({ default: (await import('../share/share.tsx')).Share })
const SummaryScreen = lazy(loadSummary)
const Share = lazy(loadShare)

interface Props {
  readonly profile: Profile
  readonly onLock: () => Promise<void>
}

export function PeerShell({ profile, onLock }: Props) {
  const { t } = useLingui()
  const screens = useMemo(
    () =>
      [
        { id: 'today', name: t`Idag` },
        { id: 'log', name: t`Logg` },
        { id: 'summary', name: t`Sammanställning` },
        { id: 'share', name: t`Dela` },
      ] as const,
    [t],
  )
  const current = useScreen(screens)
  // The former screen stays for the moment it takes to fetch the next, instead of an empty one.
  const shown = useDeferredValue(current)

  // Not part of the start, but here before anybody asks.
  useEffect(() => void Promise.all([loadSummary(), loadShare()]), [])

  return (
    <Shell profile={profile} screens={screens} current={current} onLock={onLock}>
      {/* What is half written stays while somebody looks at another screen. */}
      <Activity mode={shown === 'today' ? 'visible' : 'hidden'}>
        <Today />
      </Activity>
      <Suspense>
        {shown === 'log' && <Log />}
        {shown === 'summary' && <SummaryScreen />}
        {shown === 'share' && <Share />}
      </Suspense>
    </Shell>
  )
}
