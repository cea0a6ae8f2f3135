import { useCallback, useMemo, useState, useSyncExternalStore } from 'react'
import type { Writer } from './drafts.ts'
import { useDrafts } from './drafts-provider.tsx'

export interface OfferedDraft<Fields> {
  readonly savedAt: string
  readonly fields: Fields
  /** They are what the form writes from now on. To be called before they are put into the form. */
  readonly take: () => void
  /** Throws it away. */
  readonly discard: () => void
}

export interface DraftInUse<Fields> {
  /** What was half-written here earlier, never what this form writes itself. It waits until decided on. */
  readonly offered: OfferedDraft<Fields> | null
  /** For every change that somebody made, and never for a form as it was given. Cheap to call often. */
  readonly keep: (fields: Fields) => void
  /** What this form wrote is saved or given up. An offer that nobody has decided on stays. */
  readonly forget: () => void
}

/**
 * Keeps what is half-written in one place of the app, and offers what was left there. `context` names
 * the place (`session:new`, `session:42`); `read` makes fields of a stored value, or null of one it
 * does not know. The functions stay the same from one render to the next.
 */
export function useDraft<Fields>(
  context: string,
  read: (value: unknown) => Fields | null,
): DraftInUse<Fields> {
  const drafts = useDrafts()
  const [writer, setWriter] = useState<Writer>({ context })
  if (writer.context !== context) setWriter({ context })

  const draft = useSyncExternalStore(
    drafts.subscribe,
    useCallback(() => drafts.offeredTo(writer), [drafts, writer]),
  )
  const offered = useMemo(() => {
    const fields = draft && read(JSON.parse(draft.content))
    if (!fields) return null
    return {
      savedAt: draft.savedAt,
      fields,
      take: () => drafts.take(writer),
      discard: () => drafts.discardOffered(writer),
    }
  }, [drafts, writer, draft, read])

  const keep = useCallback(
    (fields: Fields) => drafts.keep(writer, JSON.stringify(fields)),
    [drafts, writer],
  )
  const forget = useCallback(() => drafts.forget(writer), [drafts, writer])
  return useMemo(() => ({ offered, keep, forget }), [offered, keep, forget])
}
