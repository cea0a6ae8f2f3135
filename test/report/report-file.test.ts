import { expect, test } from 'vitest'
import { type Advised, drawUp } from '../../src/report/draw-up.ts'
import { makeReportFile, reportFileName } from '../../src/report/report-file.ts'
import { development } from '../../src/shared/development.ts'
import { Refusal } from '../../src/shared/refusal.ts'
import { publishedFigures, type ReportSettings } from '../../src/shared/report.ts'
import type { ReportSource } from '../../src/shared/report-source.ts'
import { aYear, reportOf, settingsOf, someWork, tableIn, textsIn, type Work } from './a-report.ts'

const sourceOf = (works: readonly Work[]): ReportSource => ({
  kind: 'peer',
  organisation: () => '',
  scope: () => null,
  reportOn: (range) => reportOf(works, range),
  developmentIn: (range) => ({
    ...range,
    all: { sessions: 3, minutes: 255 },
    by_month: {
      '2026-02': { sessions: 1, minutes: 120 },
      '2026-03': { sessions: 2, minutes: 135 },
    },
    by_activity: { I04: { sessions: 2, minutes: 195 }, I05: { sessions: 1, minutes: 60 } },
    by_label: [
      { activity: 'I04', label: 'Handledning i grupp', sessions: 2, minutes: 195 },
      { activity: 'I05', label: '', sessions: 1, minutes: 60 },
    ],
    register: [],
  }),
})
const noPrinter = async () => {
  throw new Refusal('printing-impossible-here')
}
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

test.each([
  ['2026-01', '2026-12', 'peerlogg-rapport-2026.xlsx'],
  ['2025-01', '2026-12', 'peerlogg-rapport-2025--2026.xlsx'],
  ['2026-10', '2026-10', 'peerlogg-rapport-2026-10.xlsx'],
  ['2026-01', '2026-06', 'peerlogg-rapport-2026-01--2026-06.xlsx'],
])('the file of %s to %s is called %s: neither title nor unit', (from, to, name) => {
  expect(reportFileName(settingsOf({ from, to, units: ['Avdelning 72'] }), 'xlsx')).toBe(name)
})

test('each format is told by its first bytes', async () => {
  const drawn = await drawUp(sourceOf(aYear), settingsOf(), [])
  const bytesOf = (format: Parameters<typeof makeReportFile>[1]) =>
    makeReportFile(drawn, format, async () => Buffer.from('%PDF-'))
  expect(textOf(await bytesOf('xlsx')).slice(0, 2)).toBe('PK')
  expect(Buffer.from(await bytesOf('csv')).toString('hex', 0, 3)).toBe('efbbbf')
  expect(textOf(await bytesOf('csv_plain'))).toMatch(/^Tabell,Rad,/)
  expect(textOf(await bytesOf('pdf'))).toBe('%PDF-')
  await expect(makeReportFile(drawn, 'pdf', noPrinter)).rejects.toThrow(Refusal)
})

test('JSON is the published report, and the one it is compared with', async () => {
  const works = [...aYear, someWork({ activity: 'D13', sessions: 3, minutes: 95 })]
  const plain = await drawUp(sourceOf(works), settingsOf(), [])
  const read = JSON.parse(textOf(await makeReportFile(plain, 'json', noPrinter))) as object
  expect(publishedFigures.parse(read)).toEqual(plain.figures)
  expect(read).toMatchObject({ by_activity: { D13: null }, threshold: 5 })

  const both = await drawUp(sourceOf(works), settingsOf({ comparison: 'before' }), [])
  const { compared, ...figures } = JSON.parse(
    textOf(await makeReportFile(both, 'json', noPrinter)),
  ) as { compared: unknown }
  expect(publishedFigures.parse(figures)).toEqual(both.figures)
  expect(publishedFigures.parse(compared)).toEqual(both.compared)
  expect(both.toRemember).toEqual([both.figures, both.compared])
})

test('a report that has left is told of when the next one would give its numbers away', async () => {
  const works = [
    someWork({ month: '2026-01', sessions: 30, minutes: 900, participants: 30 }),
    someWork({ month: '2026-02', sessions: 2, minutes: 60, participants: 2 }),
    someWork({ month: '2026-03', sessions: 30, minutes: 900, participants: 30 }),
  ]
  const quarterly = { times: 'by_quarter', to: '2026-03' } as const
  const january = await drawUp(sourceOf(works), settingsOf({ ...quarterly, to: '2026-01' }), [])
  const left = january.toRemember.map((figures) => ({
    published_at: '2026-02-01T08:00:00.000Z',
    title: 'Januari',
    figures,
  }))
  const february = await drawUp(sourceOf(works), settingsOf({ ...quarterly, to: '2026-02' }), left)
  expect(february.advise().advice).toContainEqual(expect.objectContaining({ about: 'difference' }))
})

test('the months it is compared with tell together with what left before', async () => {
  const works = [
    someWork({ month: '2026-02', sessions: 30, minutes: 900, participants: 30 }),
    someWork({ month: '2026-08', sessions: 30, minutes: 900, participants: 30 }),
    someWork({ month: '2026-11', sessions: 2, minutes: 60, participants: 2 }),
  ]
  const yearly = { times: 'by_year' } as const
  const nineMonths = await drawUp(sourceOf(works), settingsOf({ ...yearly, to: '2026-09' }), [])
  const left = nineMonths.toRemember.map((figures) => ({
    published_at: '2026-10-01T08:00:00.000Z',
    title: 'Nio månader',
    figures,
  }))
  const adviceOn = async (comparison: 'none' | 'before') => {
    const settings = settingsOf({ ...yearly, from: '2026-07', comparison })
    const drawn = await drawUp(sourceOf(works), settings, left)
    const { advice } = drawn.advise()
    return advice.filter(({ about }) => about === 'difference')
  }
  expect(await adviceOn('none')).toEqual([])
  // Nine months less the first half-year are the third quarter, and the second less that is the fourth.
  expect(await adviceOn('before')).toMatchObject([{ earlier: [{ title: 'Nio månader' }] }])
})

test('advises as before on the same figures, and anew on others', async () => {
  const advise = async (
    source: ReturnType<typeof sourceOf>,
    changes: Partial<ReportSettings> = {},
    before?: Advised,
  ) => (await drawUp(source, settingsOf(changes), [])).advise(before)
  const before = await advise(sourceOf(aYear))
  expect(await advise(sourceOf(aYear), { title: 'En annan' }, before)).toBe(before)
  expect(await advise(sourceOf(aYear), { threshold: 6 }, before)).not.toBe(before)
  expect(await advise(sourceOf([...aYear, someWork()]), {}, before)).not.toBe(before)
})

test('a portfolio of the own development has its months and own names, with nothing hidden', async () => {
  const settings = settingsOf({ kind: 'development', title: 'Min utveckling', times: 'by_quarter' })
  const drawn = await drawUp(sourceOf(aYear), settings, [])
  const { page } = drawn
  expect(page.subtitle).toBe('2026 · egen utveckling')
  expect(textsIn(page)[2]?.replaceAll('\u00A0', ' ')).toBe(
    'Under 2026 gick 4 timmar och 15 minuter till egen utveckling, vid 3 tillfällen.',
  )
  expect(tableIn(page, 'by_quarter')).toMatchObject({
    rows: [
      ['Kvartal 1 2026', 3, 255],
      ['Kvartal 2 2026', 0, 0],
      expect.anything(),
      expect.anything(),
    ],
    sums: ['Allt', 3, 255],
  })
  expect(tableIn(page, 'by_label').rows).toEqual([
    ['Handledning i grupp', 2, 195, 'Få handledning och fortbildning'],
    ['Kollegialt stöd, egen återhämtning', 1, 60, 'Kollegialt stöd, egen återhämtning'],
  ])
  expect(reportFileName(settings, 'pdf')).toBe('peerlogg-utveckling-2026.pdf')
  const json = JSON.parse(textOf(await makeReportFile(drawn, 'json', noPrinter))) as object
  expect(development.parse(json)).toEqual(drawn.figures)
  expect(drawn.toRemember).toEqual([])
})
