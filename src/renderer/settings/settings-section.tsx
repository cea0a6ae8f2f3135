import type { ReactNode } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import './settings.css'

interface Props {
  readonly id: string
  readonly title: ReactNode
  /** Of the heading: 3 for a part of a section. */
  readonly level?: 2 | 3
  /** What was saved last; read aloud when it changes. */
  readonly status: string
  readonly refusal?: Refusal | undefined
  readonly children: ReactNode
}

export function SettingsSection({ id, title, level = 2, status, refusal, children }: Props) {
  const Heading = `h${level}` as const
  return (
    <section className="settings-section" aria-labelledby={id}>
      <div className="settings-head">
        <Heading id={id} tabIndex={-1}>
          {title}
        </Heading>
        <p className="small soft" role="status">
          {status}
        </p>
      </div>
      {refusal && <RefusalNotice refusal={refusal} />}
      {children}
    </section>
  )
}
