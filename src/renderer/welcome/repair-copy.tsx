import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import type { ListedProfile, Repair } from '../../shared/safety.ts'
import { api } from '../api.ts'
import type { Entrance } from '../safety/entrance.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { asRefusal } from '../use-answer.ts'
import { PassphraseForm } from './passphrase-form.tsx'
import { Repaired } from './repaired.tsx'

interface Props {
  readonly profile: ListedProfile
  /** Empty when it has to be asked for. */
  readonly passphrase: string
  readonly onOpen: (entrance: Entrance) => void
}

/** Saves what can be read of a damaged store in a copy, and shows what came along before it is used. */
export function RepairCopy({ profile, passphrase: known, onOpen }: Props) {
  const { t } = useLingui()
  const { id } = profile
  const [prepared, setPrepared] = useState<{ repair: Repair; passphrase: string }>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [isPreparing, setPreparing] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)

  const prepare = (passphrase: string) => {
    setPreparing(true)
    setRefusal(undefined)
    api.repairs
      .prepare({ id, passphrase })
      .then(
        (repair) => setPrepared({ repair, passphrase }),
        (error: unknown) => setRefusal(asRefusal(error)),
      )
      .finally(() => setPreparing(false))
  }

  const texts = { button: t`Försök laga en kopia`, busy: t`Läser det som går att läsa …` }
  return (
    <section className="panel" aria-labelledby="damage-repair">
      <h2 id="damage-repair" ref={heading} tabIndex={-1}>
        <Trans>Eller: försök laga</Trans>
      </h2>
      {prepared ? (
        <Repaired
          repair={prepared.repair}
          askToUse={() => api.repairs.use({ id, passphrase: prepared.passphrase })}
          onOpen={onOpen}
          onBack={() => {
            // The button that was pressed goes.
            heading.current?.focus()
            setPrepared(undefined)
          }}
        />
      ) : (
        <>
          <p>
            <Trans>
              Peerlogg läser det som går att läsa, i en kopia vid sidan om. Du får se vad som kom
              med innan något ändras. Det kan finnas sådant här som inte hann med i säkerhetskopian.
            </Trans>
          </p>
          {known === '' ? (
            <PassphraseForm
              refusal={refusal}
              isBusy={isPreparing}
              buttonText={texts.button}
              busyText={texts.busy}
              onSubmit={prepare}
            />
          ) : (
            <>
              {refusal && <RefusalNotice refusal={refusal} />}
              <Button isWide isPending={isPreparing} onPress={() => prepare(known)}>
                {isPreparing ? texts.busy : texts.button}
              </Button>
            </>
          )}
        </>
      )}
    </section>
  )
}
