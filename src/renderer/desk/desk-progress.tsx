import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useEffectEvent, useState } from 'react'
import type { DeskProgress as Progress } from '../../shared/desk.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { asRefusal } from '../use-answer.ts'
import { useLanguage } from '../words/language.tsx'
import { numberInWords } from '../words/numbers.ts'

interface Props {
  /** Whether the screen waits for the answer itself. */
  readonly isOurs: boolean
  /** What was begun elsewhere, or by itself, has come to its end. */
  readonly onEnded: () => void
}

const whileAtWork = 200
const otherwise = 1500

/** How far a look at files or an import is, once it takes longer than a moment. */
export function DeskProgress({ isOurs, onEnded }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const [progress, setProgress] = useState<Progress | null>(null)
  const [refusal, setRefusal] = useState<Refusal>()

  const end = useEffectEvent(onEnded)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isHere = true
    let wasAtWork = false
    const lookAgain = async () => {
      try {
        const now = await api.desk.progress()
        if (!isHere) return
        setProgress(now)
        if (wasAtWork && now === null && !isOurs) end()
        wasAtWork = now !== null
        timer = setTimeout(() => void lookAgain(), isOurs || wasAtWork ? whileAtWork : otherwise)
      } catch (error) {
        if (isHere) setRefusal(asRefusal(error))
      }
    }
    void lookAgain()
    return () => {
      isHere = false
      clearTimeout(timer)
    }
  }, [isOurs])

  if (refusal) return <RefusalNotice refusal={refusal} />
  if (!progress) return null
  const { stage, done, of } = progress
  const share = of === 0 ? 100 : Math.round((done / of) * 100)
  const cancel = () => void api.desk.cancel().catch((e: unknown) => setRefusal(asRefusal(e)))
  return (
    <div className="desk-progress">
      <p id="desk-progress">
        {stage === 'looking' ? (
          <Trans>
            Tittar i filerna: {numberInWords(done, language)} av {numberInWords(of, language)}
          </Trans>
        ) : (
          <Trans>
            Läser in: {numberInWords(done, language)} av {numberInWords(of, language)}
          </Trans>
        )}
      </p>
      <progress
        aria-labelledby="desk-progress"
        max={100}
        value={share}
        aria-valuetext={t`${share} procent`}
      />
      <Button onPress={cancel}>
        {stage === 'looking' ? (
          <Trans>Avbryt</Trans>
        ) : (
          <Trans>Avbryt – det som är inläst blir kvar</Trans>
        )}
      </Button>
    </div>
  )
}
