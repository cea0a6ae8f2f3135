import type { ReactNode } from 'react'
import './empty-state.css'

interface Props {
  readonly lead: ReactNode
  readonly children: ReactNode
}

/** Where nothing is yet: what will be here, and how it gets here. */
export function EmptyState({ lead, children }: Props) {
  return (
    <div className="empty-state">
      <p className="lead">{lead}</p>
      <div className="soft">{children}</div>
    </div>
  )
}
