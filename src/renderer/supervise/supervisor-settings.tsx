import { useLingui } from '@lingui/react/macro'
import { SafetySettings } from '../safety/safety-settings.tsx'
import { ScreenHeading } from '../shell/screen-heading.tsx'

export function SupervisorSettings() {
  const { t } = useLingui()
  return (
    <>
      <ScreenHeading name={t`Inställningar`} />
      <SafetySettings />
    </>
  )
}
