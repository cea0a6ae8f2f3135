import { useLingui } from '@lingui/react/macro'
import { Activity, useMemo } from 'react'
import type { Profile } from '../../shared/profile.ts'
import { ReportScreen } from '../report/report-screen.tsx'
import { handOver } from '../shell/hand-over.ts'
import { Shell } from '../shell/shell.tsx'
import { useScreen } from '../shell/use-screen.ts'
import { UndoProvider } from '../undo/undo.tsx'
import { ImportScreen } from './import-screen.tsx'
import { InvitationScreen } from './invitation-screen.tsx'
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
        { id: 'import', name: t`Läs in` },
        { id: 'report', name: t`Rapport` },
        { id: 'invitation', name: t`Inbjudan` },
        { id: 'settings', name: t`Inställningar` },
      ] as const,
    [t],
  )
  const { current, onGoTo } = useScreen(screens)
  return (
    <UndoProvider>
      <Shell
        profile={profile}
        screens={screens}
        current={current}
        onGoTo={onGoTo}
        onLock={() => onLock(handOver())}
      >
        {current === 'import' && <ImportScreen />}
        {/* A report that is half written stays while somebody looks at another screen. */}
        <Activity mode={current === 'report' ? 'visible' : 'hidden'}>
          <ReportScreen />
        </Activity>
        {current === 'invitation' && <InvitationScreen />}
        {current === 'settings' && <SupervisorSettings />}
      </Shell>
    </UndoProvider>
  )
}
