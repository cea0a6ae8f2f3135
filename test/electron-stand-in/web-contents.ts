/** `webContents`: what main sees of the page in a window. */
import type { Frame, Page, Request } from 'playwright-core'
import { appOrigin, isOwnAddress, toAppAddress } from './address.ts'
import { checkKeys, eventsOf, strict } from './strict.ts'

type DecideOnWindow = (details: { url: string }) => { action: string }

interface PdfOptions {
  readonly generateTaggedPDF?: boolean
  readonly generateDocumentOutline?: boolean
  readonly printBackground?: boolean
  readonly preferCSSPageSize?: boolean
}

/** `coming` is the page, which Chromium takes its time to open. */
export function contentsOf(
  coming: Promise<Page>,
  methods: { send: (channel: string, ...values: unknown[]) => void; reload: () => void },
) {
  const events = eventsOf('webContents', [
    'render-process-gone',
    'did-finish-load',
    'will-attach-webview',
    'will-frame-navigate',
    'will-navigate',
    'will-redirect',
  ])
  let page: Page | null = null
  const watch = async () => {
    page = await coming
    page.on('load', () => events.emit('did-finish-load'))
  }
  // Whoever loads it hears of what went wrong.
  watch().catch(() => null)
  let decideOnWindow: DecideOnWindow | null = null

  const contents = strict('webContents', {
    ...events.methods,
    ...methods,
    get mainFrame() {
      if (!page) throw new Error('The Electron stand-in has no page here yet')
      return frameOf(page.mainFrame())
    },
    setWindowOpenHandler(decide: DecideOnWindow): void {
      decideOnWindow = decide
    },
    async printToPDF(options: PdfOptions): Promise<Buffer> {
      checkKeys('printToPDF option', options, [
        'generateTaggedPDF',
        'generateDocumentOutline',
        'printBackground',
        'preferCSSPageSize',
      ])
      const printed = await coming
      const devTools = await printed.context().newCDPSession(printed)
      const { data } = await devTools.send('Page.printToPDF', options)
      return Buffer.from(data, 'base64')
    },
  })

  return {
    contents,
    crashed: (): boolean =>
      events.emit('render-process-gone', {}, strict('details', { reason: 'crashed', exitCode: 1 })),
    mayNavigate: (request: Request): boolean => {
      const details = { url: toAppAddress(request.url()) }
      const isMainFrame = request.frame() === page?.mainFrame()
      return !(
        (isMainFrame && events.isPrevented('will-navigate', details)) ||
        events.isPrevented('will-frame-navigate', details)
      )
    },
    mayOpen: (url: string): void => {
      if (decideOnWindow?.(strict('window open details', { url })).action !== 'deny') {
        throw new Error('The Electron stand-in cannot open what a page asks for')
      }
    },
  }
}

const frames = new WeakMap<Frame, object>()

/** The same object for the same frame, since the app compares them. */
export function frameOf(frame: Frame): object {
  const known = frames.get(frame)
  if (known) return known
  const mirrored = strict('WebFrameMain', {
    get origin(): string {
      return isOwnAddress(frame.url()) ? appOrigin : new URL(frame.url()).origin
    },
  })
  frames.set(frame, mirrored)
  return mirrored
}
