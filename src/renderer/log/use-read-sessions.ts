import { useEffect, useRef, useState } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import type { Session } from '../../shared/session.ts'
import { api } from '../api.ts'
import { asRefusal } from '../use-answer.ts'

/** Sessions are read so many at a time, aligned, so that a small step asks for nothing. */
const windowSize = 100
/** Enough for a few screens to both sides; the rest is read again when somebody comes back. */
const cacheSize = 1000

/** What has been read, and of which version of the log; no session where none is there any more. */
type Cache = ReadonlyMap<number, { readonly version: number; readonly session?: Session }>

interface Range {
  readonly ids: readonly number[]
  readonly first: number
  readonly last: number
  readonly version: number
}

function missingOf({ ids, first, last, version }: Range, cache: Cache): number[] {
  const from = Math.floor(first / windowSize) * windowSize
  const to = Math.ceil((last + 1) / windowSize) * windowSize
  return ids.slice(from, to).filter((id) => cache.get(id)?.version !== version)
}

/**
 * Reads the sessions that are in sight of a long list, and those next to them. One question is on its
 * way at a time; what was scrolled past meanwhile is never asked for. A session that has changed is
 * shown as it was until it has been read anew.
 */
export function useReadSessions(range: Range) {
  const { ids, first, last, version } = range
  const [cache, setCache] = useState<Cache>(new Map())
  const [refusal, setRefusal] = useState<Refusal>()
  const isAsking = useRef(false)

  useEffect(() => {
    const missing = missingOf({ ids, first, last, version }, cache)
    if (missing.length === 0 || isAsking.current || refusal) return
    const read = async () => {
      isAsking.current = true
      try {
        const sessions = await api.sessions.read(missing)
        const byId = new Map(sessions.map((session) => [session.id, session]))
        setCache((before) => {
          const entries = new Map(before)
          for (const id of missing) {
            const session = byId.get(id)
            // Taken out first, so that the newest stand last.
            entries.delete(id)
            entries.set(id, session ? { version, session } : { version })
          }
          return new Map([...entries].slice(-cacheSize))
        })
      } catch (error) {
        setRefusal(asRefusal(error))
      } finally {
        isAsking.current = false
      }
    }
    void read()
  }, [cache, ids, first, last, version, refusal])

  return {
    sessionOf: (id: number): Session | undefined => cache.get(id)?.session,
    refusal,
    askAgain: () => setRefusal(undefined),
  }
}
