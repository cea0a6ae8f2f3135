/** The profiles on the unlock screen: every one that this computer knows of, also what is left of it. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Profile } from '../shared/profile.ts'
import type { RefusalCode } from '../shared/refusal.ts'
import type { ListedProfile } from '../shared/safety.ts'
import { asRefusal, isFailure } from '../vault/failures.ts'
import { hasKeychainSlot } from '../vault/keyslots.ts'
import { isProfileId, readProfile } from '../vault/profiles.ts'
import { backupsOf } from './backup-folder.ts'

/**
 * The profiles in the app's own folder, where each stands under its id, and then those of which only
 * backups are left. One that cannot be read bears the label that its backups know, or else its id.
 */
export function listProfiles(profilesFolder: string): ListedProfile[] {
  const backups = backupsOf(profilesFolder)
  const here = idsIn(profilesFolder)
  const backedUp = idsIn(backups)
  return [...new Set([...here, ...backedUp])].flatMap((id): ListedProfile[] => {
    const directory = join(profilesFolder, id)
    const own = look(directory)
    if (typeof own !== 'string') {
      return [{ ...own, state: 'ready', hasKeychain: hasKeychainSlot(directory) }]
    }
    const copy = look(join(backups, id))
    // A folder without anything of a profile in it: one that was being made when the power went.
    if (own === 'profile-not-found' && typeof copy === 'string') return []
    const known = typeof copy === 'string' ? ({ id, kind: 'peer', label: id } as const) : copy
    return [{ ...known, state: stateOf(own, here.includes(id)), hasKeychain: false }]
  })
}

function stateOf(code: RefusalCode, isHere: boolean): ListedProfile['state'] {
  // Opening it says that it was written by a newer version.
  if (code === 'store-newer') return 'ready'
  return isHere ? 'damaged' : 'missing'
}

/** The profile, or the code that reading it is refused with. */
function look(directory: string): Profile | RefusalCode {
  try {
    return readProfile(directory)
  } catch (error) {
    return asRefusal(error).code
  }
}

function idsIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    return entries
      .filter((entry) => entry.isDirectory() && isProfileId(entry.name))
      .map((entry) => entry.name)
  } catch (error) {
    if (isFailure(error, 'ENOENT')) return []
    throw asRefusal(error)
  }
}
