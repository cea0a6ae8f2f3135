import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useState } from 'react'
import type { Invitation } from '../../shared/export-format.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { ScreenHeading } from '../shell/screen-heading.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Step, Steps } from '../ui/steps.tsx'
import { useAnswer } from '../use-answer.ts'
import { useToday } from '../words/use-today.ts'
import { InvitationStep } from './invitation-step.tsx'
import { latestWholeMonth } from './latest-whole-month.ts'
import { MonthsStep } from './months-step.tsx'
import { PreviewStep } from './preview-step.tsx'
import { SaveStep } from './save-step.tsx'
import './share.css'

const askMonths = () => api.sharing.months()

/** One page from invitation to file. Nothing is written before the last step. */
export function Share() {
  const { t } = useLingui()
  const available = useAnswer(askMonths)
  const [invitation, setInvitation] = useState<Invitation | null>(null)
  const [chosenMonths, setChosenMonths] = useState<readonly string[]>()

  const preselected = latestWholeMonth(available.value ?? [], useToday())
  const months = chosenMonths ?? (preselected === undefined ? [] : [preselected])
  const asked = months.toSorted().join(' ')

  const preview = useAnswer(
    useCallback(
      async () =>
        invitation && asked !== ''
          ? { asked, of: await api.sharing.preview({ invitation, months: asked.split(' ') }) }
          : undefined,
      [invitation, asked],
    ),
  )
  // An answer to an earlier choice must not be taken for this one.
  const isAnswer =
    preview.value?.asked === asked &&
    preview.value.of.invitation.recipient === invitation?.recipient
  const shown = isAnswer ? preview.value?.of : undefined

  return (
    <>
      <ScreenHeading name={t`Dela`} />
      <p className="share-intro">
        <Trans>
          Du väljer vad som lämnar din logg. Bara summor per månad följer med, och du ser varje rad
          innan filen skapas.
        </Trans>
      </p>
      {available.refusal && (
        <RefusalNotice refusal={available.refusal} onRetry={available.askAgain} />
      )}
      {available.value?.length === 0 && (
        <EmptyState lead={<Trans>Det finns inget att dela än.</Trans>}>
          <p>
            <Trans>När du har loggat insatser kan du dela en månad i taget härifrån.</Trans>
          </p>
        </EmptyState>
      )}
      {available.value && available.value.length > 0 && (
        <Steps>
          <Step number={1} title={t`Välj inbjudan`}>
            <InvitationStep invitation={invitation} onChoose={setInvitation} />
          </Step>
          <Step number={2} title={t`Välj månader`}>
            <MonthsStep months={available.value} chosen={months} onChange={setChosenMonths} />
          </Step>
          <Step number={3} title={t`Titta igenom`}>
            {preview.refusal && (
              <RefusalNotice refusal={preview.refusal} onRetry={preview.askAgain} />
            )}
            {shown ? (
              <PreviewStep preview={shown} />
            ) : (
              <p className="soft">
                <Trans>
                  När inbjudan och månad är valda står varje rad som skulle lämna loggen här.
                </Trans>
              </p>
            )}
          </Step>
          <Step number={4} title={t`Spara filen`}>
            <SaveStep
              key={`${invitation?.recipient} ${asked}`}
              preview={shown}
              onOutdated={preview.askAgain}
            />
          </Step>
        </Steps>
      )}
    </>
  )
}
