import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useEffect } from 'react'
import type { Organisation } from '../../shared/sharing.ts'
import { api } from '../api.ts'
import { useArrival } from '../shell/navigation.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Step } from '../ui/steps.tsx'
import { useAnswer } from '../use-answer.ts'
import { useToday } from '../words/use-today.ts'
import { FolderAction } from './folder-action.tsx'
import { latestWholeMonth } from './latest-whole-month.ts'
import { LeftOutDetails } from './left-out-details.tsx'
import { MonthsStep } from './months-step.tsx'
import { NothingLogged } from './nothing-logged.tsx'
import { PreviewStep, SignedBy, WhatLeaves } from './preview-step.tsx'
import { SaveStep } from './save-step.tsx'
import { useHeldLines } from './use-held-lines.ts'
import type { WhatWasChosen } from './use-what-was-chosen.ts'
import { useFolderVersion } from './use-sharing-folders.ts'

interface Props {
  readonly organisation: Organisation
  readonly firstStep: number
  readonly chosen: WhatWasChosen
  readonly onChanged: () => void
}

/** Months, a look at every line, and the file. */
export function ShareWith({ organisation, firstStep, chosen, onChanged }: Props) {
  const { t } = useLingui()
  const { id, name, without, isUnderName } = organisation
  const available = useAnswer(
    useCallback(() => api.sharing.months(id), [id]),
    useFolderVersion(),
  )
  const today = useToday()

  const shared = available.value ?? []
  const preselected = latestWholeMonth(
    shared.map(({ month }) => month),
    today,
  )
  const months = chosen.monthsOf.get(id) ?? (preselected === undefined ? [] : [preselected])
  const asked = JSON.stringify([months.toSorted(), without.toSorted(), isUnderName])

  const { keptOf, keep } = chosen
  const preview = useAnswer(
    useCallback(async () => {
      const [asMonths] = JSON.parse(asked) as [string[]]
      if (asMonths.length === 0) return undefined
      const of = await api.sharing.preview({
        organisationId: id,
        months: asMonths,
        kept: keptOf.current.get(id),
      })
      return { asked, of }
    }, [id, asked, keptOf]),
  )
  // An answer to an earlier choice must not be taken for this one.
  const shown = preview.value?.asked === asked ? preview.value.of : undefined
  const lines = useHeldLines(shown)
  useEffect(() => {
    if (lines.kept) keep(id, lines.kept)
  }, [id, lines.kept, keep])

  const askAgain = () => {
    available.askAgain()
    preview.askAgain()
  }
  useArrival(askAgain)

  if (available.refusal) {
    return <RefusalNotice refusal={available.refusal} onRetry={available.askAgain} />
  }
  if (!available.value) return null
  if (shared.length === 0) return <NothingLogged />
  const choice = shown && {
    organisationId: id,
    months: shown.months,
    without: shown.without,
    isUnderName: shown.isUnderName,
    withheld: [...lines.held],
    seen: shown.seen,
  }
  const hasShared = shared.some(({ leftAt }) => leftAt !== '')
  return (
    <>
      <Step number={firstStep} title={t`Välj månader`}>
        <MonthsStep
          organisation={name}
          months={shared}
          chosen={months}
          onChange={(next) => chosen.chooseMonths(id, next)}
        />
      </Step>
      <Step number={firstStep + 1} title={t`Titta igenom`}>
        <LeftOutDetails organisation={organisation} onChanged={onChanged} />
        {preview.refusal && <RefusalNotice refusal={preview.refusal} onRetry={preview.askAgain} />}
        {shown ? (
          <PreviewStep preview={shown} lines={lines} />
        ) : (
          months.length === 0 && (
            <p className="soft">
              <Trans>När du har valt en månad står varje rad som skulle lämna loggen här.</Trans>
            </p>
          )
        )}
      </Step>
      <Step number={firstStep + 2} title={t`Lämna filen`}>
        {shown && !hasShared && <SignedBy signer={shown.signer} />}
        {shown && (
          <p>
            <WhatLeaves lines={lines} />{' '}
            {isUnderName && (
              <Trans>{name} får titta på dina siffror för sig, under ditt namn.</Trans>
            )}
          </p>
        )}
        <FolderAction
          key={`folder ${asked}`}
          organisationId={id}
          choice={choice}
          onOutdated={preview.askAgain}
          onDone={available.askAgain}
        />
        <SaveStep
          key={asked}
          organisation={organisation}
          choice={choice}
          onSaved={available.askAgain}
          onOutdated={preview.askAgain}
        />
        {shown && hasShared && (
          <p className="soft">
            <Trans>
              Vill din handledare jämföra dina åtta ord? De står under Organisationer, Dina ord.
            </Trans>
          </p>
        )}
      </Step>
    </>
  )
}
