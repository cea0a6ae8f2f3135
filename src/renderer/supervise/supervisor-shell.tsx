import { useLingui } from '@lingui/react/macro'
import { Activity, useMemo, useState } from 'react'
import type { Profile } from '../../shared/profile.ts'
import type { SavedReport } from '../../shared/report.ts'
import { DeskScreen } from '../desk/desk-screen.tsx'
import { KeysScreen } from '../keys/keys-screen.tsx'
import { OverviewScreen } from '../overview/overview-screen.tsx'
import { ReportScreen } from '../report/report-screen.tsx'
import { handOver } from '../shell/hand-over.ts'
import { Shell } from '../shell/shell.tsx'
import { useScreen } from '../shell/use-screen.ts'
import { UndoProvider } from '../undo/undo.tsx'
import { SupervisorSettings } from './supervisor-settings.tsx'
import './supervise.css'

interface Props {
  readonly profile: Profile
  /** Called with what is still on its way to the disk. */
  readonly onLock: (handedOver: Promise<void>) => void
}

export function SupervisorShell({ profile, onLock }: Props) {
  const { t } = useLingui()
  const screens = useMemo(
    () =>
      [
        { id: 'desk', name: t`Inkorg` },
        { id: 'overview', name: t`Översikt` },
        { id: 'report', name: t`Rapport` },
        { id: 'keys', name: t`Nycklar` },
        { id: 'settings', name: t`Inställningar` },
      ] as const,
    [t],
  )
  const { current, onGoTo } = useScreen(screens)
  const [brought, setBrought] = useState<SavedReport>()
  const goOnWith = (report: SavedReport) => {
    setBrought(report)
    onGoTo('report')
  }
  return (
    <UndoProvider>
      <Shell
        profile={profile}
        screens={screens}
        current={current}
        onGoTo={onGoTo}
        onLock={() => onLock(handOver())}
      >
        {current === 'desk' && <DeskScreen />}
        {current === 'overview' && <OverviewScreen onReport={goOnWith} />}
        {/* A report that is half written stays while somebody looks at another screen. */}
        <Activity mode={current === 'report' ? 'visible' : 'hidden'}>
          <ReportScreen brought={brought} />
        </Activity>
        {current === 'keys' && <KeysScreen />}
        {current === 'settings' && <SupervisorSettings />}
      </Shell>
    </UndoProvider>
  )
}
