import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { KeptRecord, NewRecord } from '../../shared/own-development.ts'
import { api } from '../api.ts'
import { useTellLogChanged } from '../sessions/session-actions.tsx'
import { useOfferUndo } from '../undo/undo.tsx'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'
import { sessionOf } from './from-record.ts'

export interface RecordActions {
  /** Together with a session of the same time in the daily log, when asked for. */
  readonly add: (record: NewRecord, isLogged: boolean) => Promise<void>
  readonly change: (before: KeptRecord, record: NewRecord) => Promise<void>
  /** The sessions that were logged from it stay. */
  readonly remove: (record: KeptRecord, isLogged: boolean) => Promise<void>
}

/** What can be done with the register, each with undo. */
export function useRecordActions(): RecordActions {
  const { t } = useLingui()
  const language = useLanguage()
  const today = useToday()
  const offerUndo = useOfferUndo()
  const tell = useTellLogChanged()

  return useMemo(() => {
    const done = (message: string, undo: () => Promise<unknown>) => {
      tell()
      offerUndo(message, () => undo().finally(tell))
    }
    return {
      add: async (record, isLogged) => {
        const session = isLogged ? sessionOf(record, await api.units.list(), today, language) : null
        const added = await api.ownDevelopment.add({ record, session })
        done(
          added.session
            ? t`Tillagt, och loggat: ${durationInWords(added.session.minutes)}`
            : t`Tillagt i registret.`,
          async () => {
            if (added.session) await api.sessions.remove(added.session.id)
            await api.ownDevelopment.remove(added.record.id)
          },
        )
      },
      change: async ({ id, ...before }, record) => {
        await api.ownDevelopment.change({ id, record })
        done(t`Ändrat i registret.`, () => api.ownDevelopment.change({ id, record: before }))
      },
      remove: async ({ id }, isLogged) => {
        const removed = await api.ownDevelopment.remove(id)
        done(
          isLogged
            ? t`Borttaget ur registret. Det som är loggat finns kvar i loggen.`
            : t`Borttaget ur registret.`,
          () => api.ownDevelopment.putBack(removed),
        )
      },
    }
  }, [t, language, today, offerUndo, tell])
}
