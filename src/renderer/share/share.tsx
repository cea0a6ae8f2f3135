import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { api } from '../api.ts'
import { useArrival } from '../shell/navigation.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { ScreenHeading } from '../shell/screen-heading.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Notice } from '../ui/notice.tsx'
import { PartTabs } from '../ui/part-tabs.tsx'
import { useFocusWhenLost } from '../ui/use-focus-when-lost.ts'
import { useAnswer } from '../use-answer.ts'
import { AddInvitation } from './add-invitation.tsx'
import { Organisations } from './organisations.tsx'
import { SharePart } from './share-part.tsx'
import { SharedBefore } from './shared-before.tsx'
import { useWhatWasChosen } from './use-what-was-chosen.ts'
import { WaitingFiles } from './waiting-files.tsx'
import './share.css'

const askOrganisations = () => api.sharing.organisations()

/** What leaves the log, what has left, and for whom. */
export function Share() {
  const { t } = useLingui()
  const organisations = useAnswer(askOrganisations)
  const chosen = useWhatWasChosen()
  const [part, setPart] = useState<'share' | 'shared' | 'organisations'>('share')
  const [hasBegun, setBegun] = useState(false)
  useArrival(organisations.askAgain)
  const parts = [
    { id: 'share', name: t`Dela` },
    { id: 'shared', name: t`Det jag har delat` },
    { id: 'organisations', name: t`Organisationer` },
  ] as const
  const inUse = organisations.value?.filter(({ endedAt }) => endedAt === '')
  const begin = () => {
    setBegun(true)
    organisations.askAgain()
  }
  const goToPart = (next: typeof part) => {
    setBegun(false)
    setPart(next)
  }

  return (
    <>
      <ScreenHeading name={t`Dela`}>
        <p className="soft">
          <Trans>
            Du väljer vad som lämnar din logg. Bara summor per månad följer med, och du ser varje
            rad innan filen skapas.
          </Trans>
        </p>
      </ScreenHeading>
      {organisations.refusal && (
        <RefusalNotice refusal={organisations.refusal} onRetry={organisations.askAgain} />
      )}
      {organisations.value && inUse && (
        <PartTabs label={t`Dela`} parts={parts} selected={part} onSelect={goToPart}>
          {(id) => {
            if (id === 'shared') return <SharedBefore />
            if (id === 'organisations') {
              return (
                <Organisations
                  organisations={organisations.value ?? []}
                  onChanged={organisations.askAgain}
                />
              )
            }
            return inUse.length === 0 ? (
              <NoInvitation onAdded={begin} />
            ) : (
              <>
                {hasBegun && <FirstAdded organisation={inUse[0]?.name ?? ''} />}
                <WaitingFiles onChanged={organisations.askAgain} />
                <SharePart
                  organisations={inUse}
                  chosen={chosen}
                  onChanged={organisations.askAgain}
                />
              </>
            )
          }}
        </PartTabs>
      )}
    </>
  )
}

function NoInvitation({ onAdded }: { readonly onAdded: () => void }) {
  return (
    <div className="share-begin">
      <EmptyState lead={<Trans>Börja med en inbjudan.</Trans>}>
        <p>
          <Trans>
            Inbjudan får du av den du delar med, ofta en handledare: som en fil, en text eller på
            papper. Den säger vem filerna är till, så att ingen annan kan öppna dem. Du kan ha
            flera, till exempel en från din arbetsgivare och en från din förening.
          </Trans>
        </p>
      </EmptyState>
      <AddInvitation onAdded={onAdded} />
    </div>
  )
}

/** In the place of what had the focus. */
function FirstAdded({ organisation }: { readonly organisation: string }) {
  const element = useFocusWhenLost<HTMLDivElement>()
  return (
    <div ref={element} className="share-begun" tabIndex={-1}>
      <Notice tone="done">
        <p>
          <Trans>
            Inbjudan från <strong>{organisation}</strong> är sparad. Inget lämnar loggen förrän du
            har tittat igenom det och säger till.
          </Trans>
        </p>
      </Notice>
    </div>
  )
}
