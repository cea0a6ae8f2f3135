import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { forgetRemoved, readRemoved, type Removed } from '../safety/removed.ts'
import { Notice } from '../ui/notice.tsx'

/** Confirms that a profile was removed, once. */
export function RemovedNotice() {
  const [removed] = useState(readRemoved)
  useEffect(forgetRemoved, [])
  if (removed === null) return null
  return (
    <div className="welcome-notice">
      <Notice tone="done">
        <p>
          {removed === ('with-backups' satisfies Removed) ? (
            <Trans>
              Profilen och dess säkerhetskopior är borttagna från den här datorn. Filer på andra
              ställen är kvar.
            </Trans>
          ) : (
            <Trans>
              Profilen är borttagen. Säkerhetskopiorna är kvar, så den går att återställa härifrån.
            </Trans>
          )}
        </p>
      </Notice>
    </div>
  )
}
