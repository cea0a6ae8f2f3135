import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useEffect, useRef, useState } from 'react'
import {
  missingIn,
  type OldLogImport,
  type OldLogLayout,
  type OldLogLook,
  type OldLogMapping,
} from '../../shared/old-log.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { api } from '../api.ts'
import { useTellLogChanged } from '../sessions/session-actions.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { ScreenHeading } from '../shell/screen-heading.tsx'
import { asRefusal } from '../use-answer.ts'
import { ColumnsStep } from './columns-step.tsx'
import { EarlierImports } from './earlier-imports.tsx'
import { FileStep } from './file-step.tsx'
import { ImportProgress } from './import-progress.tsx'
import { PreviewStep } from './preview-step.tsx'
import { ReadingStep } from './reading-step.tsx'
import { Receipt } from './receipt.tsx'
import { StepFrame } from './step-frame.tsx'
import { WordsStep } from './words-step.tsx'
import './old-log.css'

type Step = 'file' | 'reading' | 'columns' | 'words' | 'preview' | 'running' | 'done'

/** From a file to sessions, a step at a time. Nothing is logged before the last one. */
export function OldLog() {
  const { t } = useLingui()
  const tellLogChanged = useTellLogChanged()
  const [step, setStep] = useState<Step>('file')
  const [look, setLook] = useState<OldLogLook>()
  const [done, setDone] = useState<OldLogImport>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [isWorking, setWorking] = useState(false)
  const latestAsked = useRef(0)

  // An import goes on while somebody looks at another screen.
  useEffect(() => {
    void api.oldLog.progress().then(
      (progress) => progress && setStep('running'),
      (error: unknown) => setRefusal(asRefusal(error)),
    )
  }, [])

  /** Asks main; of several answers on their way the last one counts. */
  const ask = useCallback(async (question: () => Promise<OldLogLook | null>) => {
    const asked = ++latestAsked.current
    setRefusal(undefined)
    setWorking(true)
    try {
      const answered = await question()
      if (asked !== latestAsked.current) return false
      if (answered) setLook(answered)
      return answered !== null
    } catch (error) {
      if (asked === latestAsked.current) setRefusal(asRefusal(error))
      return false
    } finally {
      if (asked === latestAsked.current) setWorking(false)
    }
  }, [])

  const choose = async () => {
    if (await ask(() => api.oldLog.choose())) setStep('reading')
  }
  const readBy = (layout: OldLogLayout) => void ask(() => api.oldLog.read(layout))
  const change = (changes: Partial<OldLogMapping>) =>
    setLook((before) => before && { ...before, mapping: { ...before.mapping, ...changes } })
  const changeColumns = (changes: Partial<OldLogMapping>) => {
    if (!look) return
    const mapping = { ...look.mapping, ...changes }
    // The choice is seen at once; the words of another column come when they are read.
    change(changes)
    void ask(() => api.oldLog.match(mapping))
  }

  const go = (next: Step) => {
    setRefusal(undefined)
    setStep(next)
  }
  const bringIn = async (mapping: OldLogMapping) => {
    go('running')
    try {
      setDone(await api.oldLog.import(mapping))
      setLook(undefined)
      setStep('done')
    } catch (error) {
      setRefusal(asRefusal(error))
      setStep('preview')
    } finally {
      tellLogChanged()
    }
  }
  const beginAnew = () => {
    setLook(undefined)
    setDone(undefined)
    go('file')
  }

  return (
    <>
      <ScreenHeading name={t`Hämta in en gammal logg`} />
      <div className="old-log">
        {refusal && <RefusalNotice refusal={refusal} />}
        {step === 'file' && (
          <>
            <FileStep isWorking={isWorking} onChoose={() => void choose()} />
            <EarlierImports />
          </>
        )}
        {step === 'running' && <ImportProgress onEnded={beginAnew} isOurs={look !== undefined} />}
        {step === 'done' && done && <Receipt done={done} onEnd={beginAnew} />}
        {look && step === 'reading' && (
          <StepFrame
            number={1}
            title={<Trans>Så läses {look.file}</Trans>}
            onBack={beginAnew}
            onNext={() => go('columns')}
          >
            <ReadingStep look={look} onChange={readBy} />
          </StepFrame>
        )}
        {look && step === 'columns' && (
          <StepFrame
            number={2}
            title={<Trans>Vad kolumnerna är</Trans>}
            onBack={() => go('reading')}
            onNext={() => go('words')}
            missing={missingIn(look.mapping)}
          >
            <ColumnsStep look={look} onColumns={changeColumns} onChange={change} />
          </StepFrame>
        )}
        {look && step === 'words' && (
          <StepFrame
            number={3}
            title={<Trans>Vad orden betyder</Trans>}
            onBack={() => go('columns')}
            onNext={() => go('preview')}
          >
            <WordsStep look={look} onChange={change} />
          </StepFrame>
        )}
        {look && step === 'preview' && (
          <StepFrame number={4} title={<Trans>Titta igenom</Trans>} onBack={() => go('words')}>
            <PreviewStep look={look} onChange={change} onImport={(m) => void bringIn(m)} />
          </StepFrame>
        )}
      </div>
    </>
  )
}
