import { basename } from 'node:path'
import { listImports, undoImport } from '../logbook/imports.ts'
import { importOldLog, knownTo, previewOldLog } from '../logbook/old-log/import-old-log.ts'
import {
  lookAtFile,
  lookByLayout,
  lookByMapping,
  maximumOldLogBytes,
  type OldLogFile,
} from '../logbook/old-log/propose-mapping.ts'
import type { Handlers } from '../shared/contract.ts'
import { localDay } from '../shared/dates.ts'
import type { OldLogProgress } from '../shared/old-log.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Database } from '../vault/database.ts'
import { readFileUpTo } from '../vault/read-file.ts'
import { oldLogFiles } from './file-kinds.ts'
import type { Around } from './around.ts'
import { backUpAsUsual } from './noted-backup.ts'
import { checkStillOpen } from './open-profile.ts'

interface Running {
  readonly stop: AbortController
  progress: OldLogProgress
}

/** How an old log is brought in. Its bytes stay here; locking lets go of them. */
export function oldLogHandlers({ open, dialogs, note, doAtLength }: Around) {
  const chosen = new WeakMap<Database, OldLogFile>()
  const running = new WeakMap<Database, Running>()
  const logbook = () => open.logbook().db
  const today = () => localDay(new Date())
  const fileFor = (db: Database): OldLogFile => {
    const file = chosen.get(db)
    if (!file) throw new Refusal('old-log-not-chosen')
    return file
  }

  return {
    oldLog: {
      choose: async () => {
        const db = logbook()
        const [path] = await dialogs.chooseFiles(oldLogFiles, 'one')
        if (path === undefined) return null
        const bytes = await readFileUpTo(path, maximumOldLogBytes)
        checkStillOpen(db)
        const file = { name: basename(path), bytes }
        const look = await lookAtFile(file, knownTo(db), today())
        chosen.set(db, file)
        return look
      },
      read: (layout) => {
        const db = logbook()
        return lookByLayout(fileFor(db), knownTo(db), today(), layout)
      },
      match: (mapping) => {
        const db = logbook()
        return lookByMapping(fileFor(db), knownTo(db), mapping)
      },
      preview: (mapping) => {
        const db = logbook()
        return doAtLength(db, () => previewOldLog(db, fileFor(db).bytes, mapping, today()))
      },
      import: async (mapping) => {
        const db = logbook()
        const { bytes } = fileFor(db)
        backUpAsUsual(open.logbook(), note)
        const begun = Date.now()
        const stop = new AbortController()
        const state: Running = { stop, progress: { stage: 'reading', done: 0, of: 1 } }
        running.set(db, state)
        try {
          const done = await doAtLength(db, () =>
            importOldLog(db, bytes, mapping, {
              today: today(),
              tell: (progress) => (state.progress = progress),
              signal: stop.signal,
            }),
          )
          chosen.delete(db)
          note('imported', { amount: done.sessions, ms: Date.now() - begun })
          return done
        } finally {
          running.delete(db)
        }
      },
      progress: () => running.get(open.store('peer').db)?.progress ?? null,
      cancel: () => running.get(open.store('peer').db)?.stop.abort(),
      imports: () => listImports(logbook()),
      undo: (importId) => undoImport(logbook(), importId),
    },
  } satisfies Partial<Handlers>
}
