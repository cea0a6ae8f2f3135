/** The PDF of a report, read by a library that knows nothing of us. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { printByRuntime } from '../../src/cli/print-by-runtime.ts'
import { calls, type Reply } from '../../src/shared/contract.ts'
import type { ReportPage } from '../../src/shared/report-page.ts'
import { aYear, pageOf, settingsOf, someWork, tablesIn } from '../report/a-report.ts'
import { createProfile, logSession } from '../support/journey.ts'
import { filesWith, secretText } from '../support/leaks.ts'
import { peer } from '../support/profiles.ts'
import { readPdf, type ReadPdf } from '../support/read-pdf.ts'
import { expect, test } from './fixtures.ts'

/** A year with a month that is too small to be shown, and another that would give it away. */
const works = [
  ...aYear,
  someWork({ month: '2026-07', unit: 'Träffpunkten', setting: 'municipal', sessions: 2 }),
  someWork({ month: '2026-08', sessions: 6, minutes: 255, participants: 7 }),
]
const texts = [{ heading: 'Vad vi lärt oss', text: 'Att finnas till.\n\nFler kommer tillbaka.' }]

const aPage = (language: 'sv' | 'en'): ReportPage =>
  pageOf(works, { language, texts, comparison: 'last_year' }, { logs: 4 })

/** Every heading and picture of the page, and every row of its tables, as the PDF should have them. */
function expectWhole(pdf: ReadPdf, page: ReportPage) {
  const headings = page.blocks.flatMap((block) =>
    block.block === 'author'
      ? [block.heading]
      : block.block === 'heading' && block.level === 2
        ? [block.text]
        : [],
  )
  expect(pdf).toMatchObject({ title: page.title, language: page.language, isTagged: true })
  expect(pdf.texts['H1']).toEqual([page.title])
  expect(pdf.texts['H2']).toEqual(headings.map(asRead))
  expect(pdf.outline).toEqual(expect.arrayContaining([page.title, ...headings.map(asRead)]))
  const hiddenWord = { sv: 'dolt, litet tal', en: 'hidden, small number' }[page.language]
  expect(pdf.figures.filter((alt) => alt !== hiddenWord)).toEqual(
    page.blocks.flatMap((block) => (block.block === 'chart' ? [block.description] : [])),
  )
  const tables = tablesIn(page)
  expect(pdf.texts['Caption']?.filter(Boolean)).toEqual(
    tables.map(({ caption }) => asRead(caption)),
  )
  const headed = tables.map(({ columns }) => columns.map(({ heading }) => asRead(heading)).join())
  const rows = pdf.rows.filter((row) => !headed.includes(row.join()))
  const expected = tables.flatMap(({ rows: own, sums }) => (sums ? [...own, sums] : own))
  expect(rows.map(([label]) => label)).toEqual(expected.map(([label]) => asRead(String(label))))
  expect(rows.map((row) => row.map((cell) => cell === '..'))).toEqual(
    expected.map((row) => row.map((cell) => cell === null)),
  )
}

const asRead = (text: string): string => text.replaceAll(/\s+/g, ' ')

for (const language of ['sv', 'en'] as const) {
  test(`the command line prints a tagged PDF that shows the page and no more, in ${language}`, async ({
    runtime,
  }) => {
    test.skip(runtime !== 'stand-in', 'It chooses the runtime itself')
    const page = aPage(language)
    const pdf = await readPdf(await printByRuntime(page))
    expectWhole(pdf, page)
    const [august, july] = ['2026-08', '2026-07'].map((month) =>
      new Date(`${month}-15`).toLocaleDateString(language, { month: 'long', year: 'numeric' }),
    )
    const rowOf = (label = '') =>
      pdf.rows.find(([first]) => first?.toLowerCase() === label.toLowerCase())
    expect(rowOf(july)).toEqual([expect.any(String), '..', '..', '..', '..'])
    expect(rowOf(august)?.slice(1)).toContain('..')
    const january = {
      sv: ['Januari 2026', '40', '40 h 10 min'],
      en: ['January 2026', '40', '40 h 10 min'],
    }
    expect(rowOf(january[language][0])?.slice(0, 3)).toEqual(january[language])
    expect(pdf.texts['P']).toEqual(
      expect.arrayContaining(['Att finnas till.', 'Fler kommer tillbaka.']),
    )
    const { length } = pdf.pages
    expect(length).toBeGreaterThan(3)
    expect(length).toBeLessThan(13)
    expect(pdf.pages.map((text, i) => text.includes(`${i + 1} (${length})`))).not.toContain(false)
  })
}

test('the command line leaves nothing behind, and no process is started with what it prints', async ({
  runtime,
  folder,
}) => {
  test.skip(runtime !== 'stand-in' || process.platform !== 'linux', 'It chooses the runtime itself')
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  const secret = secretText()
  const started: string[] = []
  const watching = setInterval(() => {
    const all = execFileSync('ps', ['axeww', '-o', 'args']).toString()
    started.push(...all.split('\n').filter((line) => line.includes(folder)))
  }, 200)
  try {
    const { title } = await readPdf(await printByRuntime(pageOf(aYear, { title: secret })))
    expect(title).toBe(secret)
  } finally {
    clearInterval(watching)
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
  expect(readdirSync(folder)).toEqual([])
  expect(started.join()).toContain('out/main/print.js')
  expect(started.join()).not.toContain(secret)
})

test('the command line refuses plainly where nothing can print', async ({ runtime }) => {
  test.skip(runtime !== 'stand-in', 'It chooses the runtime itself')
  process.env['PEERLOGG_STAND_IN_BROWSER'] = '/there/is/none'
  try {
    await expect(printByRuntime(aPage('sv'))).rejects.toMatchObject({
      code: 'printing-impossible-here',
    })
  } finally {
    delete process.env['PEERLOGG_STAND_IN_BROWSER']
  }
})

/** Every call that the page which is printed from asks, and whether it was answered. */
async function hearPrintedPage(page: Page): Promise<Record<string, string>> {
  const answers: Record<string, string> = {}
  page.context().on('console', (message) => {
    const [, channel = '', how = ''] = /^asked (\S+) (\w+)$/.exec(message.text()) ?? []
    if (channel !== '') answers[channel] = how
  })
  await page.context().addInitScript(
    (asked) => {
      if (!location.pathname.startsWith('/print/')) return
      const { api } = window as unknown as {
        api: Record<string, Record<string, (input: unknown) => Promise<unknown>>>
      }
      for (const { channel, noun, verb } of asked) {
        const tell = (how: string) => () => console.log(`asked ${channel} ${how}`)
        api[noun]?.[verb]?.('a wrong input').then(tell('answered'), tell('refused'))
      }
    },
    [...calls()].map(({ channel, noun, verb }) => ({ channel, noun, verb })),
  )
  return answers
}

/** What the window itself is answered. */
const ask = (page: Page, noun: string, verb: string, input?: unknown) =>
  page.evaluate(
    (asked) => {
      const { api } = window as unknown as {
        api: Record<string, Record<string, (input: unknown) => Promise<Reply>>>
      }
      return api[asked.noun]?.[asked.verb]?.(asked.input)
    },
    { noun, verb, input },
  )

test('the app prints from a page that may ask for nothing but the report', async ({
  app,
  folder,
}) => {
  const { page } = app
  await createProfile(page, peer)
  await logSession(page, {
    minutes: '45',
    activity: 'D01',
    unit: 'Avdelning 12',
    setting: 'Heldygnsvård',
  })
  const scope = await ask(page, 'reports', 'scope')
  if (!scope?.ok) throw new Error('There is nothing to report on')
  const { from, to } = scope.value as { from: string; to: string }
  const answers = await hearPrintedPage(page)
  const file = join(folder, 'rapport.pdf')
  await app.answerDialogWith(file)
  const title = secretText()
  const settings = settingsOf({ from, to, title })
  expect(await ask(page, 'reports', 'saveFile', { settings, format: 'pdf' })).toEqual({
    ok: true,
    value: { file: 'rapport.pdf' },
  })
  expect(await readPdf(readFileSync(file))).toMatchObject({
    title,
    language: 'sv',
    isTagged: true,
    texts: { H1: [title] },
  })
  const expected = [...calls()].map(({ channel, noun }) => [
    channel,
    noun === 'printing' ? 'answered' : 'refused',
  ])
  await expect.poll(() => answers).toEqual(Object.fromEntries(expected))
  await expect.poll(() => page.context().pages().length).toBe(1)
  await expect(ask(page, 'printing', 'page')).rejects.toThrow('foreign frame')
  const traces = ['user-data', 'temp', 'home'].flatMap((own) => filesWith(join(folder, own), title))
  expect(traces).toEqual([])
})

test('a report that is being printed goes when the profile is locked', async ({ app, folder }) => {
  const { page } = app
  await createProfile(page, peer)
  await logSession(page, {
    minutes: '45',
    activity: 'D01',
    unit: 'Avdelning 12',
    setting: 'Heldygnsvård',
  })
  await page.context().addInitScript(() => {
    if (!location.pathname.startsWith('/print/')) return
    // It is never drawn.
    Object.defineProperty(document, 'fonts', { value: { ready: new Promise(() => {}) } })
  })
  const file = join(folder, 'rapport.pdf')
  await app.answerDialogWith(file)
  const asked = { settings: settingsOf({ title: 'Hösten' }), format: 'pdf' }
  const saving = ask(page, 'reports', 'saveFile', asked).catch(() => 'The window has a new page')
  const pages = () => page.context().pages().length
  await expect.poll(pages).toBe(2)
  await app.lockScreen()
  await expect.poll(pages).toBe(1)
  await expect(page.getByLabel('Lösenfras', { exact: true })).toBeVisible()
  // Whichever comes first, the answer or the new page.
  expect(JSON.stringify(await saving)).toMatch(/"locked"|a new page/)
  expect(existsSync(file)).toBe(false)
})
