import { Trans } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef } from 'react'
import type { RefusalCode } from '../../shared/refusal.ts'
import { Button } from '../ui/button.tsx'
import { useSentence } from '../words/use-sentence.ts'

interface Props {
  readonly number: number
  readonly title: ReactNode
  readonly onBack: () => void
  /** Without it the step has its own way on. */
  readonly onNext?: () => void
  /** What has to be chosen first. */
  readonly missing?: readonly RefusalCode[]
  readonly children: ReactNode
}

const steps = 4

/** One step, its heading read first, and the ways on and back below it. */
export function StepFrame({ number, title, onBack, onNext, missing = [], children }: Props) {
  const sentence = useSentence()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <section className="old-log-step" aria-labelledby="old-log-step">
      <h2 id="old-log-step" ref={heading} tabIndex={-1}>
        <span className="old-log-count">
          <Trans>
            Steg {number} av {steps}
          </Trans>
        </span>{' '}
        {title}
      </h2>
      {children}
      <div role="status">
        {missing.map((code) => (
          <p key={code} className="field-error">
            {sentence(code)}
          </p>
        ))}
      </div>
      <div className="old-log-ways">
        {onNext && (
          <Button look="primary" isDisabled={missing.length > 0} onPress={onNext}>
            <Trans>Nästa</Trans>
          </Button>
        )}
        <Button onPress={onBack}>
          <Trans>Tillbaka</Trans>
        </Button>
      </div>
    </section>
  )
}
