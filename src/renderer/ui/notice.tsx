import type { ReactNode } from 'react'
import './notice.css'

interface Props {
  /** `attention` is read aloud at once; `done` and `plain` are read when there is a pause. */
  readonly tone: 'attention' | 'done' | 'plain'
  readonly children: ReactNode
}

export function Notice({ tone, children }: Props) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'attention' ? 'alert' : 'status'}>
      {children}
    </div>
  )
}
