/** What the parts of the stand-in share: the command line, and how far the app has come. */
import { homedir } from 'node:os'
import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import type { BrowserContext } from 'playwright-core'
import { checkKeys } from './strict.ts'

/** Switches given when the app was started, without their dashes. */
export const switches: ReadonlyMap<string, string> = new Map(
  process.argv.slice(2).map((argument) => {
    const [, name = '', value = ''] = /^--([a-z-]+)(?:=(.*))?$/s.exec(argument) ?? []
    if (name === '') throw new Error(`The Electron stand-in takes switches only, not ${argument}`)
    checkKeys('switch', { [`--${name}`]: value }, ['--user-data-dir', '--lang'])
    return [name, value]
  }),
)

export const locale = switches.get('lang') ?? new Intl.DateTimeFormat().resolvedOptions().locale

/** As Electron's: the app's name in the folder where the system keeps what apps remember. */
export function defaultUserData(): string {
  const { productName, name } = ownPackage()
  return join(appDataFolder(), productName ?? name)
}

export function ownPackage(): { productName?: string; name: string; version: string } {
  return JSON.parse(
    readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
  ) as ReturnType<typeof ownPackage>
}

function appDataFolder(): string {
  const home = homedir()
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(home, 'AppData/Roaming')
  if (process.platform === 'darwin') return join(home, 'Library/Application Support')
  return process.env['XDG_CONFIG_HOME'] ?? join(home, '.config')
}

let chromium: BrowserContext | null = null

export const findChromium = (): BrowserContext | null => chromium

export function setReady(context: BrowserContext): void {
  chromium = context
}

/** Throws before `ready`, as Electron does for what needs it. */
export function getChromium(needed: string): BrowserContext {
  if (!chromium) throw new Error(`${needed} cannot be used before the app is ready`)
  return chromium
}

/** Throws after `ready`, when it would have no effect. */
export function checkNotReady(needed: string): void {
  if (chromium) throw new Error(`${needed} must be called before the app is ready`)
}
