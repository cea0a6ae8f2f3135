import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { unpackChromium } from '../../test/electron-stand-in/npm-chromium.ts'
import { settingsOf } from '../../test/report/a-report.ts'
import { launchApp, type RunningApp } from '../../test/support/launch-app.ts'
import { buildApp, root } from '../build-app.ts'
import { type Figure, inTurn } from './figure.ts'
import { makeFullLog, passphrase, sessions } from './full-log.ts'

const rounds = 5

/**
 * A year report from the log to the file, beside the finished page that a Chromium of the same kind has
 * before it already and only prints.
 */
export async function measureReportPdf(): Promise<Figure[]> {
  buildApp()
  const folder = mkdtempSync(join(tmpdir(), 'peerlogg-bench-'))
  await makeFullLog(join(folder, 'user-data/profiles'))
  const app = await launchApp({ runtime: 'stand-in', language: 'sv', folder })
  const { executablePath, environment } = unpackChromium()
  const browser = await chromium.launch({ executablePath, env: { ...process.env, ...environment } })
  try {
    await app.page.getByLabel('Lösenfras', { exact: true }).fill(passphrase)
    await app.page.keyboard.press('Enter')
    await app.page.getByRole('heading', { level: 1, name: 'Idag' }).waitFor()
    const drawn = await watchDrawnPage(app.page)
    const save = () => savePdf(app, join(folder, 'report.pdf'))
    await save()
    const plain = await browser.newPage()
    await plain.setContent(withItsStyles(drawn()))
    const devTools = await plain.context().newCDPSession(plain)
    const times = await inTurn(rounds, save, () =>
      devTools.send('Page.printToPDF', {
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        printBackground: true,
        preferCSSPageSize: true,
      }),
    )
    return [
      {
        what: `a year report as PDF, of a log with ${sessions.toLocaleString('en')} sessions`,
        ...times,
        floorIs: 'the plain page’s own print time',
        reach: 3000,
        extra: true,
      },
    ]
  } finally {
    await browser.close()
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function savePdf(app: RunningApp, path: string): Promise<void> {
  await app.answerDialogWith(path)
  const settings = settingsOf({
    from: '2026-01',
    to: '2026-12',
    title: 'Verksamhetsberättelse 2026',
  })
  const reply = await app.page.evaluate(async (asked) => {
    const { api } = window as unknown as {
      api: { reports: { saveFile: (of: object) => Promise<{ ok: boolean }> } }
    }
    return api.reports.saveFile({ settings: asked, format: 'pdf' })
  }, settings)
  if (!reply.ok) throw new Error(`The report was not saved: ${JSON.stringify(reply)}`)
}

/** The page that nobody sees, as it is when it has been drawn. */
async function watchDrawnPage(page: Page): Promise<() => string> {
  let drawn = ''
  const mark = 'drawn: '
  page.context().on('console', (message) => {
    if (message.text().startsWith(mark)) drawn = message.text().slice(mark.length)
  })
  await page.context().addInitScript((begin) => {
    if (!location.pathname.startsWith('/print/')) return
    addEventListener('DOMContentLoaded', () => {
      const watching = new MutationObserver(() => {
        console.log(begin + document.documentElement.outerHTML)
        watching.disconnect()
      })
      watching.observe(document.body, { childList: true, subtree: true })
    })
  }, mark)
  return () => drawn
}

/** With the style sheets inside and without scripts: nothing is left to be loaded. */
function withItsStyles(html: string): string {
  if (!html.includes('<h1>')) throw new Error('The page was not seen when it was drawn')
  const inside = html.replaceAll(/<link [^>]*href="([^"]+\.css)"[^>]*>/g, (_, address: string) => {
    const file = join(root, 'out/renderer/assets', basename(address))
    return `<style>${readFileSync(file, 'utf8')}</style>`
  })
  return inside.replaceAll(/<script\b[^>]*><\/script>|<link\b[^>]*>/g, '')
}
