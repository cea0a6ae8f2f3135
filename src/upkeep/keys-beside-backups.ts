import type { Profile } from '../shared/profile.ts'
import { copyKeySlots, hasKeySlots, openKeySlots, type Secret } from '../vault/keyslots.ts'
import { backupFolderFor } from './backup-folder.ts'

/**
 * Where both key files of a store are damaged or gone, those beside its backups take their place, once
 * the secret has opened them: they open the log as it is now. Answers whether it was so; where neither
 * can be used, opening the store says it. Throws as openKeySlots, or what the disk answers.
 */
export async function bringBackKeys(
  directory: string,
  profile: Profile,
  secret: Secret,
): Promise<boolean> {
  const backups = backupFolderFor(directory)
  if (hasKeySlots(directory) || !hasKeySlots(backups, profile.id)) return false
  const key = await openKeySlots(backups, profile, secret)
  key.fill(0)
  await copyKeySlots(backups, directory)
  return true
}
