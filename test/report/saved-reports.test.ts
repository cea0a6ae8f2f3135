import { expect, test } from 'vitest'
import { logbookMigrations } from '../../src/logbook/migrations/index.ts'
import {
  listPublished,
  listReports,
  rememberPublished,
  removeReport,
  saveReport,
} from '../../src/report/saved-reports.ts'
import { breakdownsOf } from '../../src/report/make-page.ts'
import { reportSettings } from '../../src/shared/report.ts'
import { supervisionMigrations } from '../../src/supervision/migrations/index.ts'
import { publishReport } from '../../src/suppression/publish-report.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { aYear, reportOf, settingsOf } from './a-report.ts'

const stores = [
  ['a logbook', logbookMigrations],
  ['a supervisor’s store', supervisionMigrations],
] as const
const at = (day: string) => new Date(`${day}T08:00:00Z`)

test.each(stores)('%s keeps reports that are being written', (_, migrations) => {
  const db = openTestDatabase(migrations)
  const first = settingsOf({ title: 'Första', texts: [{ heading: 'Förord', text: 'Å\n\nÖ' }] })
  const one = saveReport(db, { id: null, settings: first }, at('2026-11-01'))
  const two = saveReport(
    db,
    { id: null, settings: settingsOf({ title: 'Andra' }) },
    at('2026-11-02'),
  )
  expect(listReports(db)).toEqual([two, one])
  expect(one).toMatchObject({ changed_at: '2026-11-01T08:00:00.000Z', settings: first })

  const changed = { id: one.id, settings: { ...first, title: 'Första, ändrad' } }
  expect(saveReport(db, changed, at('2026-11-03'))).toMatchObject(changed)
  expect(listReports(db).map(({ id }) => id)).toEqual([one.id, two.id])

  removeReport(db, one.id)
  expect(listReports(db)).toEqual([two])
  expect(() => saveReport(db, changed)).toThrow(
    expect.objectContaining({ code: 'report-not-found' }),
  )
})

test.each(stores)('%s remembers what has left, once', (_, migrations) => {
  const db = openTestDatabase(migrations)
  const settings = settingsOf()
  const how = { threshold: 5, breakdowns: breakdownsOf(settings) }
  const published = publishReport(reportOf(aYear, settings), how)
  rememberPublished(db, 'Året', [published], at('2026-11-01'))
  rememberPublished(db, 'Året igen', [published], at('2026-11-02'))
  expect(listPublished(db)).toEqual([
    { published_at: '2026-11-01T08:00:00.000Z', title: 'Året', figures: published },
  ])
})

test.each([
  ['an identity number', { title: 'Rapport 640823-3234' }],
  ['one in a text', { texts: [{ heading: 'Förord', text: 'Det gällde 19640823-3234.' }] }],
  ['one in a heading', { texts: [{ heading: '640823-3234', text: '' }] }],
])('%s is refused in what an author writes', (_, changes) => {
  const result = reportSettings.safeParse(settingsOf(changes))
  expect(result.error?.issues[0]?.message).toBe('identity-number')
})
