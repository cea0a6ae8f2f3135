/** The pen with the real saving of reports, in a real store. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newReport } from '../../../src/renderer/report/proposals.ts'
import { ReportPen, restFromWriting } from '../../../src/renderer/report/report-pen.ts'
import { handOver } from '../../../src/renderer/shell/hand-over.ts'
import { logbookMigrations } from '../../../src/logbook/migrations/index.ts'
import { listReports, saveReport } from '../../../src/report/saved-reports.ts'
import { Refusal } from '../../../src/shared/refusal.ts'
import type { ReportSettings, SavedReport } from '../../../src/shared/report.ts'
import type { Database } from '../../../src/vault/database.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'

const begun = newReport({ from: '2026-01', to: '2026-10', units: [] }, 'sv', '2026-11-22')

let db: Database
let report: SavedReport
let isDiskFull: boolean
let pen: ReportPen

beforeEach(() => {
  db = openTestDatabase(logbookMigrations)
  report = saveReport(db, { id: null, settings: begun })
  isDiskFull = false
  pen = new ReportPen(
    async (given) => {
      if (isDiskFull) throw new Refusal('disk-full')
      return saveReport(db, given)
    },
    report,
    () => {},
  )
})
afterEach(async () => {
  isDiskFull = false
  for (const field of pen.kept.marked) pen.mark(field, false)
  await handOver()
  db.close()
})

const titled = (title: string): ReportSettings => ({ ...begun, title })
const savedTitles = () => listReports(db).map(({ settings }) => settings.title)
const rest = () => new Promise((resolve) => setTimeout(resolve, restFromWriting * 2))

test('what is written is saved after a rest', async () => {
  pen.put(titled('H'))
  pen.put(titled('Hösten'))
  expect(pen.kept.isSaved).toBe(false)
  expect(savedTitles()).toEqual([begun.title])
  await rest()
  expect(savedTitles()).toEqual(['Hösten'])
  expect(pen.kept.isSaved).toBe(true)
})

test('what has not rested yet is handed over before a lock', async () => {
  pen.put(titled('Hösten'))
  await handOver()
  expect(savedTitles()).toEqual(['Hösten'])
})

test('what could not be saved is told, waits, and is saved later', async () => {
  isDiskFull = true
  pen.put(titled('Hösten'))
  await expect(handOver()).rejects.toMatchObject({ code: 'disk-full' })
  expect(pen.kept).toMatchObject({ isSaved: false, refusal: { code: 'disk-full' } })
  isDiskFull = false
  await pen.flush()
  expect(savedTitles()).toEqual(['Hösten'])
  expect(pen.kept).toMatchObject({ isSaved: true, refusal: null })
})

test('a lock is told of a field that could not be taken', async () => {
  pen.put(titled('Hösten'))
  pen.mark('text-0', true)
  await expect(handOver()).rejects.toMatchObject({ code: 'draft-not-kept' })
  expect(savedTitles()).toEqual(['Hösten'])
  pen.mark('text-0', false)
  await expect(handOver()).resolves.toBeUndefined()
})
