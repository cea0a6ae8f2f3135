import { accessSync, constants } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/** Path of an installed Chromium, Chrome or Edge; null when there is none in the usual places. */
export function findBrowser(): string | null {
  return candidates().find(isProgram) ?? null
}

function candidates(): string[] {
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((n) => process.env[n])
    return pairs(roots, [
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
      'Chromium/Application/chrome.exe',
    ])
  }
  if (process.platform === 'darwin') {
    return pairs(
      ['/Applications', join(homedir(), 'Applications')],
      ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((n) => `${n}.app/Contents/MacOS/${n}`),
    )
  }
  // A snap may not read the app's folder, which is hidden in the home folder. For the same reason
  // `chromium-browser` is left out: on Ubuntu it starts the snap.
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((f) => f !== '/snap/bin')
  return pairs(folders, ['google-chrome', 'chromium', 'microsoft-edge'])
}

function pairs(folders: readonly (string | undefined)[], names: readonly string[]): string[] {
  return names.flatMap((name) => folders.flatMap((folder) => (folder ? join(folder, name) : [])))
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
