import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { Profile } from '../../shared/profile.ts'
import { Shell } from '../shell/shell.tsx'
import { useScreen } from '../shell/use-screen.ts'
import { ImportScreen } from './import-screen.tsx'
import { InvitationScreen } from './invitation-screen.tsx'
import { ReportScreen } from './report-screen.tsx'
import { SupervisorSettings } from './supervisor-settings.tsx'
import './supervise.css'

interface Props {
  readonly profile: Profile
  /** Called with what is still on its way to the disk: here there is nothing half-written. */
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
    <Shell
      profile={profile}
      screens={screens}
      current={current}
      onGoTo={onGoTo}
      onLock={() => onLock(Promise.resolve())}
    >
      {current === 'import' && <ImportScreen />}
      {current === 'report' && <ReportScreen />}
      {current === 'invitation' && <InvitationScreen />}
      {current === 'settings' && <SupervisorSettings />}
    </Shell>
  )
}
