import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import type { Signer } from '../../shared/report.ts'
import type { ImportResult } from '../../shared/supervision.ts'
import { api } from '../api.ts'
import { SafetyNotices } from '../safety/safety-notices.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { ScreenHeading } from '../shell/screen-heading.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { asRefusal, useAnswer } from '../use-answer.ts'
import { ImportLines } from './import-lines.tsx'
import { WaitingSigner } from './waiting-signer.tsx'

const askOrganisation = () => api.supervision.organisation()

interface Looked {
  readonly results: readonly ImportResult[]
  /** Whether the results tell what was done, or what would be. */
  readonly isReceipt: boolean
  readonly round: number
}

const canBeImported = ({ state }: ImportResult) => state === 'new' || state === 'replaced'

const waitingSigners = (results: readonly ImportResult[]): readonly Signer[] => {
  const waiting = results.flatMap(({ state, signer }) =>
    state === 'waiting' && signer ? [signer] : [],
  )
  return [...new Map(waiting.map((signer) => [signer.fingerprint, signer])).values()]
}

/** Files first tell what they would change; only then are they imported. */
export function ImportScreen() {
  const { t } = useLingui()
  const organisation = useAnswer(askOrganisation)
  const [looked, setLooked] = useState<Looked>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [isWorking, setWorking] = useState(false)

  const work = async (ask: () => Promise<readonly ImportResult[]>, isReceipt: boolean) => {
    if (isWorking) return
    setRefusal(undefined)
    setWorking(true)
    try {
      const results = await ask()
      // Nothing chosen: what was looked at stays.
      if (results.length > 0) {
        setLooked((before) => ({ results, isReceipt, round: (before?.round ?? 0) + 1 }))
      }
    } catch (error) {
      setRefusal(asRefusal(error))
    } finally {
      setWorking(false)
    }
  }

  const ready = looked && !looked.isReceipt ? looked.results.filter(canBeImported).length : 0
  const signers = looked && !looked.isReceipt ? waitingSigners(looked.results) : []

  return (
    <>
      <ScreenHeading name={t`Läs in`}>
        <p className="soft">
          <Trans>Filer från peer supportrar. Först ser du vad varje fil innehåller.</Trans>
        </p>
      </ScreenHeading>
      <SafetyNotices
        onSettings={() => {
          window.location.hash = 'settings'
        }}
      />
      <div className="supervise">
        {organisation.refusal && (
          <RefusalNotice refusal={organisation.refusal} onRetry={organisation.askAgain} />
        )}
        {organisation.value === null && (
          <EmptyState lead={<Trans>Börja med en inbjudan.</Trans>}>
            <p>
              <Trans>
                Filer låses till din organisation. Ge först dina peer supportrar inbjudan; sedan
                läser du in filerna här.
              </Trans>{' '}
              <a href="#invitation">
                <Trans>Till inbjudan</Trans>
              </a>
            </p>
          </EmptyState>
        )}
        {refusal && <RefusalNotice refusal={refusal} />}
        {organisation.value && (
          <div>
            <Button
              look={looked ? 'plain' : 'primary'}
              isPending={isWorking}
              onPress={() => void work(() => api.supervision.chooseFiles(), false)}
            >
              {looked ? <Trans>Välj andra filer …</Trans> : <Trans>Välj filer …</Trans>}
            </Button>
          </div>
        )}
        {looked && (
          <ImportLines key={looked.round} results={looked.results} isReceipt={looked.isReceipt} />
        )}
        {signers.map((signer) => (
          <WaitingSigner
            key={signer.fingerprint}
            signer={signer}
            onConfirm={() =>
              void work(() => api.supervision.confirmSigner(signer.fingerprint), false)
            }
          />
        ))}
        {looked && !looked.isReceipt && (
          <div className="supervise-end">
            <Button
              look="primary"
              isDisabled={ready === 0}
              onPress={() => void work(() => api.supervision.importChosen(), true)}
            >
              {ready === 0 ? (
                <Trans>Läs in</Trans>
              ) : (
                <Plural value={ready} one="Läs in # fil" other="Läs in # filer" />
              )}
            </Button>
            {ready === 0 && (
              <p className="soft">
                <Trans>Det finns inget nytt att läsa in just nu.</Trans>
              </p>
            )}
          </div>
        )}
      </div>
    </>
  )
}
