import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { lockAfterChoices, type Safety, type SafetyChoices } from '../../shared/safety.ts'
import { api } from '../api.ts'
import { SettingsSection } from '../settings/settings-section.tsx'
import { useSaving } from '../settings/use-saving.ts'
import { shortcuts } from '../shell/shortcuts.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { useSafety } from './safety-provider.tsx'

const options = lockAfterChoices.map((minutes) => ({ id: String(minutes), minutes }))

/** When the profile locks by itself, and who may look at the window meanwhile. */
export function LockPart({ safety }: { readonly safety: Safety }) {
  const { t } = useLingui()
  const { take } = useSafety()
  const { status, refusal, save } = useSaving()
  const change = (choices: Partial<SafetyChoices>) =>
    void save(async () => take(await api.safety.change(choices)))

  return (
    <SettingsSection
      id="lock-settings"
      level={3}
      title={<Trans>Lås och insyn</Trans>}
      status={status}
      refusal={refusal}
    >
      <p>
        <Trans>
          Peerlogg låses också när datorn låses eller somnar, och med {shortcuts.lock}. Det
          halvskrivna finns kvar.
        </Trans>
      </p>
      <SelectField
        label={t`Lås när ingen har använt Peerlogg på`}
        value={String(safety.lockAfterMinutes)}
        onChange={(id) => {
          const chosen = options.find((option) => option.id === id)
          if (chosen) change({ lockAfterMinutes: chosen.minutes })
        }}
        options={options.map(({ id, minutes }) => ({
          id,
          text: t`${plural(minutes, { one: '# minut', other: '# minuter' })}`,
        }))}
      />
      <Checkbox
        isChecked={safety.isHiddenFromCapture}
        onChange={(isHiddenFromCapture) => change({ isHiddenFromCapture })}
      >
        <Trans>Dölj fönstret i skärmbilder och inspelningar</Trans>
      </Checkbox>
      <p className="small soft">
        <Trans>
          Skärmbilder, inspelningar och skärmdelning visar då ett svart eller tomt fönster. Det gör
          också fjärrhjälp: stäng av det medan IT hjälper dig. Det hindrar ingen från att se på
          skärmen eller fotografera den. På Mac syns fönstret i nyare program ändå, och på Linux gör
          valet ingen skillnad.
        </Trans>
      </p>
    </SettingsSection>
  )
}
