import { basename, dirname, join } from 'node:path'
import { type Profile, profile } from '../shared/profile.ts'

/**
 * Where the backups of a store are: never inside what they protect. Beside the app's own folder,
 * under the profile's id, for a profile in the app's list; beside the store's folder for any other.
 */
export function backupFolderFor(directory: string): string {
  const id = basename(directory)
  const profilesFolder = dirname(directory)
  const isInList = profile.shape.id.safeParse(id).success && basename(profilesFolder) === 'profiles'
  return isInList ? join(backupsOf(profilesFolder), id) : `${directory}-backups`
}

/** The folder that holds the backups of all profiles in the app's list. */
export function backupsOf(profilesFolder: string): string {
  return `${dirname(profilesFolder)}-backups`
}

/** Where the backups of a profile are in the second folder, which its owner chose and may share. */
export function secondBackupFolderFor(chosen: string, { id }: Profile): string {
  return join(chosen, `peerlogg-${id}`)
}
