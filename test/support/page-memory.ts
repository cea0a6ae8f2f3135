/** What a page holds, as far as the DevTools protocol can see. */
import type { Page } from '@playwright/test'

/** All text on the page's JavaScript heap after a collection of garbage, and what the page shows and stores. */
export async function textsHeldBy(page: Page): Promise<string> {
  const devTools = await page.context().newCDPSession(page)
  try {
    const shown = await page.evaluate(() => {
      const fields = [...document.querySelectorAll('input, textarea')] as HTMLInputElement[]
      return JSON.stringify([
        document.documentElement.outerHTML,
        fields.map((field) => field.value),
        document.title,
        location.href,
        history.state,
        Object.entries(sessionStorage),
        Object.entries(localStorage),
      ])
    })
    const chunks: string[] = [shown]
    devTools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
    await devTools.send('HeapProfiler.enable')
    await devTools.send('HeapProfiler.collectGarbage')
    await devTools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
    return chunks.join('')
  } finally {
    await devTools.detach()
  }
}
