import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import type { OldLogProgress } from '../../shared/old-log.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { asRefusal } from '../use-answer.ts'
import { useLanguage } from '../words/language.tsx'
import { numberInWords } from '../words/numbers.ts'

interface Props {
  /** Whether the screen that began the import still waits for its answer. */
  readonly isOurs: boolean
  /** An import that was begun before the screen was left has come to its end. */
  readonly onEnded: () => void
}

const betweenLooks = 150

export function ImportProgress({ isOurs, onEnded }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const [progress, setProgress] = useState<OldLogProgress | null>(null)
  const [refusal, setRefusal] = useState<Refusal>()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isHere = true
    const lookAgain = async () => {
      try {
        const now = await api.oldLog.progress()
        if (!isHere) return
        setProgress(now)
        if (now === null && !isOurs) onEnded()
        else timer = setTimeout(() => void lookAgain(), betweenLooks)
      } catch (error) {
        if (isHere) setRefusal(asRefusal(error))
      }
    }
    void lookAgain()
    return () => {
      isHere = false
      clearTimeout(timer)
    }
  }, [isOurs, onEnded])

  const { stage, done, of } = progress ?? { stage: 'reading', done: 0, of: 1 }
  const share = of === 0 ? 100 : Math.round((done / of) * 100)
  return (
    <section className="old-log-step" aria-labelledby="old-log-running">
      <h2 id="old-log-running" ref={heading} tabIndex={-1}>
        <Trans>Hämtar in den gamla loggen</Trans>
      </h2>
      {refusal && <RefusalNotice refusal={refusal} />}
      <p id="old-log-stage">
        {stage === 'reading' ? (
          <Trans>Läser rad för rad …</Trans>
        ) : (
          <Trans>
            Loggar: {numberInWords(done, language)} av {numberInWords(of, language)}
          </Trans>
        )}
      </p>
      <progress
        className="old-log-progress"
        aria-labelledby="old-log-running"
        aria-describedby="old-log-stage"
        max={100}
        value={share}
        aria-valuetext={t`${share} procent`}
      />
      <Button
        onPress={() => void api.oldLog.cancel().catch((e: unknown) => setRefusal(asRefusal(e)))}
      >
        <Trans>Avbryt – inget blir kvar</Trans>
      </Button>
    </section>
  )
}
