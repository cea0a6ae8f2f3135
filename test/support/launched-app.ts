/** What a runtime is asked for when it launches the app, and what it answers with. */
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Language } from '../../src/shared/language.ts'

export type Runtime = 'stand-in' | 'electron'

export interface LaunchRequest {
  readonly runtime: Runtime
  /** Holds all that the app can reach as its own: `user-data`, `temp` and `home`. */
  readonly folder: string
  readonly language: Language
  /**
   * Whether the system has a keychain that protects what is put in it. On Electron that is for the
   * system to say.
   */
  readonly hasKeychain?: boolean
  /** The script that main runs; the app's own unless a test brings another. */
  readonly main?: string
}

/** What both runtimes provide. */
export interface LaunchedApp {
  readonly page: Page
  readonly mainPid: number
  /** Answers the next file dialog: chosen paths, or null to cancel it. */
  answerDialogWith(answer: string | readonly string[] | null): Promise<void>
  /** The system locks its screen. */
  lockScreen(): Promise<void>
  /** Closes the window, as a person would, and waits until the app has ended. */
  close(): Promise<void>
  /** Ends main and its browser at once, as a power cut would. */
  kill(): Promise<void>
  /** Ends the process of the page at once; `close` then waits until the app has ended. */
  killPage(): Promise<void>
}

/** Where a runtime tells what it sees before a test could look. */
export interface Watcher {
  requested(address: string): void
  problem(description: string): void
}

export const defaultMain = join(import.meta.dirname, '../../out/main/main.js')

export function argumentsFor({ main = defaultMain, folder, language }: LaunchRequest): string[] {
  const locale = { sv: 'sv-SE', en: 'en-GB' }[language]
  return [main, `--user-data-dir=${join(folder, 'user-data')}`, `--lang=${locale}`]
}

export function environmentFor({ folder }: LaunchRequest): Record<string, string> {
  const temp = join(folder, 'temp')
  const home = join(folder, 'home')
  const own = { TMPDIR: temp, TEMP: temp, TMP: temp, HOME: home, USERPROFILE: home }
  // Folders of the system's choice would lead around `home`.
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('XDG_'))
  return { ...(Object.fromEntries(inherited) as Record<string, string>), ...own }
}
