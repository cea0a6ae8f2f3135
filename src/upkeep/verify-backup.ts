import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Refusal } from '../shared/refusal.ts'
import { asRefusal } from '../vault/failures.ts'
import { openKeySlots, type Secret } from '../vault/keyslots.ts'
import { takeBackup } from './backup-files.ts'
import { type Verified, verifyDatabase } from './verify.ts'

/**
 * Whether a backup or a file made for moving is whole, by its own key slots: those in the file, or
 * beside it. A copy is opened, and removed. Throws what lookAtBackup does, 'key-slots-damaged' when
 * there are none, or what openKeySlots refuses.
 */
export async function verifyBackup(
  request: { readonly source: string } & Secret,
): Promise<Verified> {
  const folder = mkdtempSync(join(tmpdir(), 'peerlogg-'))
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
    rmSync(folder, { recursive: true, force: true })
  }
}
