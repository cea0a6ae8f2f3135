import { globSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, expectTypeOf, test } from 'vitest'
import type { Development, PublishedDevelopment } from '../../src/shared/development.ts'
import type { PublishedFigures, PublishedReport, Report } from '../../src/shared/report.ts'
import { publishDevelopment } from '../../src/suppression/publish-report.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const sources = globSync('{src,scripts}/**/*.{ts,tsx}', { cwd: root }).map((path) => ({
  path: path.split(sep).join('/'),
  text: readFileSync(join(root, path), 'utf8'),
}))
const withText = (pattern: RegExp) =>
  sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path)

test('figures are marked as published in the room of suppression alone', () => {
  expect(withText(/brand<'published'/).toSorted()).toEqual([
    'src/shared/development.ts',
    'src/shared/report-page.ts',
    'src/shared/report.ts',
    'src/suppression/publish-report.ts',
  ])
  // In shared they are types, and the page that only the room of reports makes.
  expect(withText(/\.brand</).toSorted()).toEqual([
    'src/shared/report-page.ts',
    'src/suppression/publish-report.ts',
  ])
  expect(
    withText(/\bas (unknown as )?(PublishedReport|PublishedDevelopment|ReportPage)\b/),
  ).toEqual([])
})

test('neither a report nor what is read back can be passed for a published one', () => {
  expectTypeOf<Report>().not.toExtend<PublishedReport>()
  expectTypeOf<PublishedFigures>().not.toExtend<PublishedReport>()
  expectTypeOf<Development>().not.toExtend<PublishedDevelopment>()
  expectTypeOf<PublishedReport>().toExtend<PublishedFigures>()
})

const own: Development = {
  from: '2026-01',
  to: '2026-03',
  all: { sessions: 2, minutes: 150 },
  by_month: { '2026-02': { sessions: 2, minutes: 150 } },
  by_activity: { I04: { sessions: 1, minutes: 90 }, I05: { sessions: 1, minutes: 60 } },
  by_label: [{ activity: 'I04', label: 'Handledning i grupp', sessions: 1, minutes: 90 }],
  register: [
    {
      date: '2026-02-03',
      kind: 'course',
      title: 'Att dela sin berättelse',
      organiser: 'En folkhögskola',
      minutes: 420,
      has_certificate: true,
    },
  ],
}

test('hides nothing of the own development', () => {
  expect(publishDevelopment(own)).toEqual(own)
})

test('lets no work with others pass for own development', () => {
  const amount = { sessions: 1, minutes: 90 }
  const withTalk = { ...own, by_activity: { ...own.by_activity, D01: amount } }
  expect(() => publishDevelopment(withTalk)).toThrow('invalid_value')
  const withLabel = { ...own, by_label: [{ activity: 'D01' as const, label: '', ...amount }] }
  expect(() => publishDevelopment(withLabel)).toThrow('invalid_value')
})
