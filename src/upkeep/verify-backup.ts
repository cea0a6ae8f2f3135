import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Refusal } from '../shared/refusal.ts'
import { isRunning } from '../vault/claim.ts'
import { asRefusal } from '../vault/failures.ts'
import { openKeySlots, type Secret } from '../vault/keyslots.ts'
import { removeFolder } from '../vault/when-free.ts'
import { takeBackup } from './backup-files.ts'
import { type Verified, verifyDatabase } from './verify.ts'

/** The name of a folder for a copy says which program is at work in it. */
const copyFolder = /^peerlogg-verifying-(\d+)-/

/**
 * Whether a backup or a file made for moving is whole, by its own key slots: those in the file, or
 * beside it. A copy is opened, and removed. Throws what lookAtBackup does, 'key-slots-damaged' when
 * there are none, or what openKeySlots refuses.
 */
export async function verifyBackup(
  request: { readonly source: string } & Secret,
): Promise<Verified> {
  removeLeftovers()
  const folder = mkdtempSync(join(tmpdir(), `peerlogg-verifying-${process.pid}-`))
  let key: Buffer | undefined
  try {
    const { profile, slots } = await takeBackup(request.source, folder)
    if (!profile || slots === null) throw new Refusal('key-slots-damaged')
    key = await openKeySlots(slots, profile, request)
    return verifyDatabase(folder, key, profile.kind)
  } catch (error) {
    throw asRefusal(error)
  } finally {
    key?.fill(0)
    removeFolder(folder)
  }
}

/** Copies that stayed when a program was killed. Somebody else’s are theirs to remove. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = copyFolder.exec(name)?.[1]
    if (pid === undefined || isRunning(Number(pid))) continue
    try {
      removeFolder(join(tmpdir(), name))
    } catch (error) {
      if (asRefusal(error).code === 'unexpected') throw error
    }
  }
}
