import type { ReactNode } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'

interface Props {
  readonly id: string
  readonly title: ReactNode
  /** What was saved last; read aloud when it changes. */
  readonly status: string
  readonly refusal?: Refusal | undefined
  readonly children: ReactNode
}

export function SettingsSection({ id, title, status, refusal, children }: Props) {
  return (
    <section className="settings-section" aria-labelledby={id}>
      <div className="settings-head">
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        <p className="small soft" role="status">
          {status}
        </p>
      </div>
      {refusal && <RefusalNotice refusal={refusal} />}
      {children}
    </section>
  )
}
