import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import type { ReportProgress as Progress } from '../../shared/report.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { asRefusal } from '../use-answer.ts'

const betweenLooks = 150
const steps: readonly Progress['step'][] = ['figures', 'page', 'file']

/** How far the file is, from when it is known where it will be. */
export function ReportProgress({ onCancel }: { readonly onCancel: () => void }) {
  const [progress, setProgress] = useState<Progress | null>(null)
  const [refusal, setRefusal] = useState<Refusal>()

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isHere = true
    const lookAgain = async () => {
      try {
        const now = await api.reports.progress()
        if (!isHere) return
        setProgress(now)
        timer = setTimeout(() => void lookAgain(), betweenLooks)
      } catch (error) {
        if (isHere) setRefusal(asRefusal(error))
      }
    }
    void lookAgain()
    return () => {
      isHere = false
      clearTimeout(timer)
    }
  }, [])

  const cancel = () => {
    onCancel()
    api.reports.cancel().catch((error: unknown) => setRefusal(asRefusal(error)))
  }
  if (refusal) return <RefusalNotice refusal={refusal} />
  if (!progress) return null
  return (
    <div className="report-progress">
      <p id="report-step" role="status">
        {progress.step === 'figures' && <Trans>Räknar ihop siffrorna …</Trans>}
        {progress.step === 'page' && <Trans>Gör sidorna …</Trans>}
        {progress.step === 'file' && <Trans>Skriver filen …</Trans>}
      </p>
      <progress
        aria-labelledby="report-step"
        max={steps.length}
        value={steps.indexOf(progress.step)}
      />
      <Button onPress={cancel}>
        <Trans>Avbryt – ingen fil sparas</Trans>
      </Button>
    </div>
  )
}
