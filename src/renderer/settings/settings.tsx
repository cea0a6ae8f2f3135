import { Trans, useLingui } from '@lingui/react/macro'
import { useKnowsPreferences } from '../preferences/preferences.tsx'
import { useWithdrawDraftCopies } from '../drafts/drafts-provider.tsx'
import { SafetySettings } from '../safety/safety-settings.tsx'
import { useArrival, useSubject } from '../shell/navigation.tsx'
import { ScreenHeading } from '../shell/screen-heading.tsx'
import { ActivitySettings } from './activity-settings.tsx'
import { NounSettings } from './noun-settings.tsx'
import { goToPart, PartLinks } from './part-links.tsx'
import { OldLogLink } from './old-log-link.tsx'
import { SampleSettings } from './sample-settings.tsx'
import { TourAgain } from './tour-again.tsx'
import { UnitSettings } from './unit-settings.tsx'
import './settings.css'

/** What can be chosen, once and for all. Every change is saved at once. */
export function Settings() {
  const { t } = useLingui()
  const isKnown = useKnowsPreferences()
  const part = useSubject()
  const withdraw = useWithdrawDraftCopies()
  // The heading of a part takes the focus, as the screen's own does.
  useArrival(() => {
    if (part !== undefined) goToPart(part)
  })
  return (
    <>
      <ScreenHeading name={t`Inställningar`}>
        <p className="soft">
          <Trans>Allt sparas direkt, i din krypterade logg.</Trans>
        </p>
      </ScreenHeading>
      <PartLinks />
      {isKnown && (
        <div className="settings">
          <ActivitySettings />
          <div className="settings-rest">
            <UnitSettings />
            <NounSettings />
            <SampleSettings />
            <OldLogLink />
            <TourAgain />
          </div>
        </div>
      )}
      <SafetySettings withdraw={withdraw} />
    </>
  )
}
