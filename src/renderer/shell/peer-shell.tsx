import { useLingui } from '@lingui/react/macro'
import { Activity, lazy, Suspense, useMemo } from 'react'
import type { Profile } from '../../shared/profile.ts'
import { Log } from '../log/log.tsx'
import { Today } from '../today/today.tsx'
import { Shell } from './shell.tsx'
import { useScreen } from './use-screen.ts'

const SummaryScreen = lazy(async () => ({
  default: (await import('../summary/summary-screen.tsx')).SummaryScreen,
}))
const Share = lazy(async () => ({ default: (await import('../share/share.tsx')).Share }))

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
  return (
    <Shell profile={profile} screens={screens} current={current} onLock={onLock}>
      {/* What is half written stays while somebody looks at another screen. */}
      <Activity mode={current === 'today' ? 'visible' : 'hidden'}>
        <Today />
      </Activity>
      <Suspense>
        {current === 'log' && <Log />}
        {current === 'summary' && <SummaryScreen />}
        {current === 'share' && <Share />}
      </Suspense>
    </Shell>
  )
}
