import { type ReactNode, useId } from 'react'
import './steps.css'

export function Steps({ children }: { readonly children: ReactNode }) {
  return <ol className="steps">{children}</ol>
}

interface StepProps {
  readonly number: number
  readonly title: ReactNode
  readonly children: ReactNode
}

export function Step({ number, title, children }: StepProps) {
  const id = useId()
  return (
    <li className="step">
      <section aria-labelledby={id} className="step-content">
        <h2 id={id}>
          <span className="step-number">{number}</span> {title}
        </h2>
        {children}
      </section>
    </li>
  )
}
