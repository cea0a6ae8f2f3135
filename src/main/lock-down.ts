/** Nothing leaves this computer and nothing foreign comes in (docs/security.md). */
import { app, type Session, type WebContents } from 'electron'
import { appOrigin, originOf } from './app-protocol.ts'

/** Must run before the first window: the spell checker fetches word lists as soon as one opens. */
export function keepToThisComputer(session: Session): void {
  session.setSpellCheckerEnabled(false)
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, decide) => {
    const { protocol: scheme } = new URL(details.url)
    const mayLoad = scheme === 'app:' || (scheme === 'devtools:' && !app.isPackaged)
    decide({ cancel: !mayLoad })
  })
  session.on('will-download', (event) => event.preventDefault())
}

/** A window shows the app's own pages, opens no other window and holds no foreign view. */
export function lockDownContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-navigate', (event) => {
    if (originOf(event.url) !== appOrigin) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (originOf(event.url) !== appOrigin) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
}
