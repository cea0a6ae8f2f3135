/** Serves the built window from `app://ui/`: an allow-list of files, each with a strict policy. */
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { protocol } from 'electron'

/** Frozen: browser storage belongs to this origin. */
export const appOrigin = 'app://ui'

const windowFolder = join(import.meta.dirname, '../renderer')

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

const securityHeaders = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    // Text never becomes markup or code, whatever a library tries.
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
}

export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ])
}

export function serveApp(): void {
  const files = filesByUrl()
  protocol.handle('app', async (request) => {
    const { pathname } = new URL(request.url)
    const file = originOf(request.url) === appOrigin ? files.get(pathname) : undefined
    if (!file || request.method !== 'GET') return new Response(null, { status: 404 })
    const contentType = contentTypes[extname(file)] ?? 'application/octet-stream'
    return new Response(await readFile(file), {
      headers: { ...securityHeaders, 'Content-Type': contentType },
    })
  })
}

/** Scheme and host of an address. Node answers `null` for the origin of schemes it does not know. */
export function originOf(url: string): string {
  const { protocol: scheme, host } = new URL(url)
  return `${scheme}//${host}`
}

function filesByUrl(): ReadonlyMap<string, string> {
  const entries = readdirSync(windowFolder, { recursive: true, withFileTypes: true })
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = join(entry.parentPath, entry.name)
        return [`/${relative(windowFolder, file).split(sep).join('/')}`, file]
      }),
  )
}
