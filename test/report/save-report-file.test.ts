import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { logbookMigrations } from '../../src/logbook/migrations/index.ts'
import { breakdownsOf } from '../../src/report/make-page.ts'
import { listPublished, rememberIn } from '../../src/report/saved-reports.ts'
import { saveReportFile } from '../../src/report/save-report-file.ts'
import { Refusal } from '../../src/shared/refusal.ts'
import { publishReport } from '../../src/suppression/publish-report.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { aYear, reportOf, settingsOf } from './a-report.ts'

const bytes = new TextEncoder().encode('the new report')
const figuresWith = (threshold: number) =>
  publishReport(reportOf(aYear, settingsOf()), {
    threshold,
    breakdowns: breakdownsOf(settingsOf()),
  })
const reportOfFigures = (...thresholds: number[]) => ({
  title: 'Året',
  toRemember: thresholds.map(figuresWith),
})

function anEarlierFile() {
  const folder = temporaryFolder()
  const path = join(folder, 'rapport.csv')
  writeFileSync(path, 'the earlier report')
  return { folder, path, db: openTestDatabase(logbookMigrations) }
}

test('a report that is saved is remembered', async () => {
  const { path, db } = anEarlierFile()
  await saveReportFile(rememberIn(db), reportOfFigures(5), path, bytes, { overwrite: true })
  expect(readFileSync(path, 'utf8')).toBe('the new report')
  expect(listPublished(db)).toHaveLength(1)
})

test('what cannot be remembered does not leave, and the file that was there stays', async () => {
  const { folder, path, db } = anEarlierFile()
  db.exec(
    `CREATE TRIGGER full BEFORE INSERT ON published_reports BEGIN SELECT RAISE(FAIL, 'full'); END`,
  )
  const saved = saveReportFile(rememberIn(db), reportOfFigures(5), path, bytes, { overwrite: true })
  await expect(saved).rejects.toThrow('full')
  expect(readdirSync(folder)).toEqual(['rapport.csv'])
  expect(readFileSync(path, 'utf8')).toBe('the earlier report')
})

test('of a file that does not come about nothing is remembered, and nothing earlier forgotten', async () => {
  const { folder, path, db } = anEarlierFile()
  await saveReportFile(rememberIn(db), reportOfFigures(5), path, bytes, { overwrite: true })
  const before = listPublished(db)

  const inTheWay = join(folder, 'a folder')
  mkdirSync(inTheWay)
  const saved = saveReportFile(rememberIn(db), reportOfFigures(5, 8), inTheWay, bytes, {
    overwrite: true,
  })
  await expect(saved).rejects.toThrow(Refusal)
  expect(listPublished(db)).toEqual(before)
  expect(existsSync(inTheWay)).toBe(true)
})
