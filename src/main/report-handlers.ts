import { basename } from 'node:path'
import { type Advised, drawUp } from '../report/draw-up.ts'
import { makeReportFile, reportFileName } from '../report/report-file.ts'
import { saveReportFile } from '../report/save-report-file.ts'
import {
  listPublished,
  listReports,
  rememberIn,
  removeReport,
  saveReport,
} from '../report/saved-reports.ts'
import type { Handlers } from '../shared/contract.ts'
import { Refusal } from '../shared/refusal.ts'
import type { ReportFormat, ReportProgress, ReportSettings } from '../shared/report.ts'
import { storeKinds } from '../upkeep/store-kinds.ts'
import type { Database } from '../vault/database.ts'
import type { Store } from '../vault/open.ts'
import type { Around } from './around.ts'
import { reportFiles } from './file-kinds.ts'
import { checkStillOpen } from './open-profile.ts'

interface Making {
  readonly stop: AbortController
  progress: ReportProgress
}

/** Reports, for both kinds of profile. */
export function reportHandlers({ open, dialogs, printer, doAtLength }: Around) {
  const making = new WeakMap<Database, Making>()
  const advised = new WeakMap<Database, Advised>()
  const store = () => open.ofAnyKind()
  const source = ({ db, profile }: Store) => storeKinds[profile.kind].reportSource(db)
  const draw = (from: Store, settings: ReportSettings) =>
    drawUp(source(from), settings, listPublished(from.db))

  /** Null when it was stopped on the way. */
  const makeFile = async (
    from: Store,
    path: string,
    settings: ReportSettings,
    format: ReportFormat,
    state: Making,
  ) => {
    const isToGoOn = async (step: ReportProgress['step']) => {
      state.progress = { step }
      // Whoever asks hears of the step, and a cancel gets through, before the work goes on.
      await new Promise(setImmediate)
      checkStillOpen(from.db)
      return !state.stop.signal.aborted
    }
    if (!(await isToGoOn('figures'))) return null
    const drawn = await draw(from, settings)
    if (!(await isToGoOn('page'))) return null
    const bytes = await makeReportFile(drawn, format, (page) => printer.print(page))
    if (!(await isToGoOn('file'))) return null
    const about = { title: settings.title, toRemember: drawn.toRemember }
    await saveReportFile(rememberIn(from.db), about, path, bytes, { overwrite: true })
    return { file: basename(path) }
  }

  return {
    reports: {
      list: () => listReports(store().db),
      save: (report) => saveReport(store().db, report),
      remove: (id) => removeReport(store().db, id),
      scope: () => source(store()).scope(),
      preview: async (settings) => {
        const from = store()
        const { page, advise } = await draw(from, settings)
        const latest = advise(advised.get(from.db))
        advised.set(from.db, latest)
        return { page, advice: [...latest.advice] }
      },
      saveFile: async ({ settings, format }) => {
        const from = store()
        const name = reportFileName(settings, format)
        const path = await dialogs.chooseWhereToSave(reportFiles[format], name)
        if (path === null) return null
        checkStillOpen(from.db)
        if (making.has(from.db)) throw new Refusal('report-busy')
        const state: Making = { stop: new AbortController(), progress: { step: 'figures' } }
        making.set(from.db, state)
        try {
          return await doAtLength(from.db, () => makeFile(from, path, settings, format, state))
        } catch (error) {
          const isStopped = error instanceof Refusal && error.code === 'printing-stopped'
          if (isStopped && state.stop.signal.aborted) return null
          throw error
        } finally {
          making.delete(from.db)
        }
      },
      progress: () => making.get(store().db)?.progress ?? null,
      cancel: () => {
        const state = making.get(store().db)
        if (!state) return
        state.stop.abort()
        printer.stop()
      },
    },
  } satisfies Partial<Handlers>
}
