import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Contents } from '../../shared/safety.ts'
import { api } from '../api.ts'
import { SettingsSection } from '../settings/settings-section.tsx'
import { useSaving } from '../settings/use-saving.ts'
import { Button } from '../ui/button.tsx'
import { RemoveProfile } from './remove-profile.tsx'

interface Props {
  readonly withdraw?: () => Promise<void>
}

export function RemovePart({ withdraw }: Props) {
  const { refusal, save } = useSaving()
  const [contents, setContents] = useState<Contents>()

  return (
    <SettingsSection
      id="remove-settings"
      level={3}
      title={<Trans>Ta bort profilen</Trans>}
      status=""
      refusal={refusal}
    >
      <p>
        <Trans>
          När du slutar här, eller har flyttat till en annan dator. Först ser du vad som försvinner.
        </Trans>
      </p>
      <Button onPress={() => void save(async () => setContents(await api.safety.contents()), '')}>
        <Trans>Ta bort profilen …</Trans>
      </Button>
      {contents && (
        <RemoveProfile
          contents={contents}
          {...(withdraw && { withdraw })}
          onClose={() => setContents(undefined)}
        />
      )}
    </SettingsSection>
  )
}
