import * as z from 'zod/mini'
import { type Call, call, nothing, savedFile } from '../call.ts'
import { reportPage } from '../report-page.ts'
import {
  reportAdvice,
  reportFormats,
  reportProgress,
  reportScope,
  reportSettings,
  savedReport,
} from '../report.ts'

/** Reports of either kind of profile, and their printing. */
export const reportCalls = {
  /** For both kinds of profile: of its own log, or of the months that logs have shared. */
  reports: {
    /** Newest first. */
    list: call(nothing, z.array(savedReport)),
    /** A new one when `id` is null. */
    save: call(z.strictObject({ id: z.nullable(z.int()), settings: reportSettings }), savedReport),
    remove: call(z.int(), nothing),
    /** Null when there is nothing to report on. */
    scope: call(nothing, z.nullable(reportScope)),
    /** The report as others would see it, and what to think of before it leaves. */
    preview: call(
      reportSettings,
      z.strictObject({ page: reportPage, advice: z.array(reportAdvice) }),
    ),
    /** Asks where to save it, and remembers what has left; null when cancelled. */
    saveFile: call(
      z.strictObject({ settings: reportSettings, format: z.enum(reportFormats) }),
      z.nullable(savedFile),
    ),
    /** How far the file is; null when none is being made. */
    progress: call(nothing, z.nullable(reportProgress)),
    /** Stops the making of the file; nothing of it stays. */
    cancel: call(nothing, nothing),
  },
  /** Asked by the page that nobody sees, which a PDF is printed from. */
  printing: {
    page: call(nothing, reportPage),
    /** Everything is drawn. */
    drawn: call(nothing, nothing),
  },
} satisfies Record<string, Record<string, Call>>
