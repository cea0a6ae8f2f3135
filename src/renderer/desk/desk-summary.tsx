import { Plural } from '@lingui/react/macro'
import type { Desk } from '../../shared/desk.ts'

/** What lies on the desk, in numbers. */
export function DeskSummary({ desk: { counts, waitingInAll } }: { readonly desk: Desk }) {
  return (
    <p role="status">
      {waitingInAll > 0 && (
        <>
          <Plural
            value={waitingInAll}
            one="# avsändare väntar på att du jämför orden."
            other="# avsändare väntar på att du jämför orden."
          />{' '}
        </>
      )}
      {counts.refused > 0 && (
        <>
          <Plural
            value={counts.refused}
            one="# fil går inte att läsa in."
            other="# filer går inte att läsa in."
          />{' '}
        </>
      )}
      {counts.ready > 0 && (
        <>
          <Plural
            value={counts.ready}
            one="# fil kan läsas in."
            other="# filer kan läsas in."
          />{' '}
        </>
      )}
      {counts.here > 0 && (
        <>
          <Plural
            value={counts.here}
            one="# fil finns här redan."
            other="# filer finns här redan."
          />{' '}
        </>
      )}
      {counts.done > 0 && (
        <Plural value={counts.done} one="# fil är inläst." other="# filer är inlästa." />
      )}
    </p>
  )
}
