import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { api } from '../api.ts'
import { useTellLogChanged } from '../sessions/session-actions.tsx'
import { useLogAnswer } from '../sessions/use-log-answer.ts'
import { Button } from '../ui/button.tsx'
import { useToday } from '../words/use-today.ts'
import { SettingsSection } from './settings-section.tsx'
import { useSaving } from './use-saving.ts'

const askCount = () => api.samples.count()

/** A made-up month to try things with, and the way to be rid of it. */
export function SampleSettings() {
  const { t } = useLingui()
  const today = useToday()
  const tellLogChanged = useTellLogChanged()
  const { value: count, refusal } = useLogAnswer(askCount)
  const { status, refusal: notSaved, save } = useSaving()
  const [isPending, setIsPending] = useState(false)

  const act = async (change: () => Promise<unknown>, message: string) => {
    setIsPending(true)
    await save(change, message)
    setIsPending(false)
    tellLogChanged()
  }

  return (
    <SettingsSection
      id="sample-settings"
      title={<Trans>Exempeldata</Trans>}
      status={status}
      refusal={notSaved ?? refusal}
    >
      <p>
        {count ? (
          <Trans>
            I loggen finns{' '}
            <Plural value={count} one="# påhittad insats" other="# påhittade insatser" />. Månader
            med exempeldata går inte att dela förrän den är borttagen.
          </Trans>
        ) : (
          <Trans>
            En påhittad månad att prova med. Dess enheter och pseudonymer slutar på ”(exempel)”. Den
            går inte att dela, och den tas bort härifrån.
          </Trans>
        )}
      </p>
      {count !== undefined && (
        <Button
          isPending={isPending}
          onPress={() =>
            void (count > 0
              ? act(() => api.samples.remove(), t`Exempeldatan är borttagen.`)
              : act(() => api.samples.add(today), t`Exempeldatan är tillagd.`))
          }
        >
          {count > 0 ? <Trans>Ta bort exempeldata</Trans> : <Trans>Lägg till exempeldata</Trans>}
        </Button>
      )}
    </SettingsSection>
  )
}
