/**
 * Chromium knows no `app:` scheme, so that the window's origin `app://ui` is an https origin in it.
 * The name can never exist: `.invalid` is reserved (RFC 2606).
 */
export const appOrigin = 'app://ui'
export const chromiumOrigin = 'https://ui.peerlogg.invalid'

/** The address as the app knows it; one that is not the window's own stays as it is. */
export function toAppAddress(url: string): string {
  return isOwnAddress(url) ? appOrigin + url.slice(chromiumOrigin.length) : url
}

export function isOwnAddress(url: string): boolean {
  return url.startsWith(`${chromiumOrigin}/`)
}

export function toChromiumAddress(url: string): string {
  if (!url.startsWith(`${appOrigin}/`)) {
    throw new Error(`The Electron stand-in loads addresses that begin with ${appOrigin}/ only`)
  }
  return chromiumOrigin + url.slice(appOrigin.length)
}
