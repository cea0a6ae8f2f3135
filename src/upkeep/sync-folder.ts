import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Makes the names in a folder durable, at once: for what must stand before the next step. */
export function syncFolder(folder: string): void {
  // Windows cannot open a folder, and makes the new name durable by itself.
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
