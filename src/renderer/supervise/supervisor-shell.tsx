import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { Profile } from '../../shared/profile.ts'
import { Shell } from '../shell/shell.tsx'
import { useScreen } from '../shell/use-screen.ts'
import { ImportScreen } from './import-screen.tsx'
import { InvitationScreen } from './invitation-screen.tsx'
import { ReportScreen } from './report-screen.tsx'
import './supervise.css'

interface Props {
  readonly profile: Profile
  readonly onLock: () => void
}

export function SupervisorShell({ profile, onLock }: Props) {
  const { t } = useLingui()
  const screens = useMemo(
    () =>
      [
        { id: 'import', name: t`Läs in` },
        { id: 'report', name: t`Rapport` },
        { id: 'invitation', name: t`Inbjudan` },
      ] as const,
    [t],
  )
  const { current, onGoTo } = useScreen(screens)
  return (
    <Shell profile={profile} screens={screens} current={current} onGoTo={onGoTo} onLock={onLock}>
      {current === 'import' && <ImportScreen />}
      {current === 'report' && <ReportScreen />}
      {current === 'invitation' && <InvitationScreen />}
    </Shell>
  )
}
