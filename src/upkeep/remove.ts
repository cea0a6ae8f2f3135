import { closeSync, existsSync, fsyncSync, openSync, statSync, writeSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { asRefusal } from '../vault/failures.ts'
import { keySlotFiles } from '../vault/keyslots.ts'
import { removeFile, removeFolder } from '../vault/when-free.ts'

/**
 * Removes the folder of a closed store for good, and folders with its backups. All their keys go
 * first: with those gone nothing can be read any more, whatever stops the rest. Throws what the disk
 * answers.
 */
export function removeStore(directory: string, backupFolders: readonly string[]): void {
  const folders = [directory, ...backupFolders]
  try {
    for (const folder of folders) {
      for (const file of keySlotFiles) destroy(join(folder, file))
    }
    for (const folder of folders) removeFolder(folder)
  } catch (error) {
    throw asRefusal(error)
  }
}

/** Writes over it first, which a hard disk does in the same place; many other disks do not. */
function destroy(path: string): void {
  if (!existsSync(path)) return
  const file = openSync(path, 'r+')
  try {
    writeSync(file, randomBytes(statSync(path).size), 0, undefined, 0)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  removeFile(path)
}
