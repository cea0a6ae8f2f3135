/**
 * Where a store must not be: in a folder that a program copies to a cloud while it is open, or on the
 * network, whose locks SQLite cannot rely on (sqlite.org/howtocorrupt.html). What is asked of the
 * system is asked at the end; the rules above are functions of text, so that each system's can be tested.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, posix, resolve, win32 } from 'node:path'
import { Refusal } from '../shared/refusal.ts'

type BadPlace = 'synced' | 'network'

interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The list of mounts as the system prints it; empty on Windows. */
  readonly mounts: string
  readonly exists: (path: string) => boolean
}

/** Throws Refusal 'synced-folder-refused' or 'network-folder-refused'; asked before a store is made. */
export function refuseBadPlace(directory: string): void {
  const place = badPlaceOf(directory)
  if (place === 'synced') throw new Refusal('synced-folder-refused')
  if (place === 'network') throw new Refusal('network-folder-refused')
}

/** What is wrong with the folder's place, if anything. The folder need not be there yet. */
export function badPlaceOf(directory: string): BadPlace | null {
  const path = realPathOf(resolve(directory))
  return judgePlace(path, {
    platform: process.platform,
    environment: process.env,
    mounts: mountsHere(),
    exists: existsSync,
  })
}

/** What is wrong with a path that is absolute and free of links. */
export function judgePlace(path: string, surroundings: Surroundings): BadPlace | null {
  if (isSynced(path, surroundings)) return 'synced'
  return isOnNetwork(path, surroundings) ? 'network' : null
}

/** Folders by the names that these programs give them, also with an organisation or an account behind. */
const syncedNames =
  /^(onedrive|dropbox|google ?drive|icloud ?drive|mobile documents|cloudstorage|nextcloud|owncloud|pcloud ?drive|synologydrive|box sync)( ?[-–(].*)?$/i

/** What some programs leave in the folder that they keep alike. */
const syncedMarks = ['.dropbox.cache', '.nextcloudsync.log', '.owncloudsync.log', '.stfolder']

/** OneDrive tells where it is, whatever the folder is called. */
const syncedVariables = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer']

function isSynced(path: string, { platform, environment, exists }: Surroundings): boolean {
  const rules = rulesOf(platform)
  const names = path.split(rules.sep)
  if (names.some((name) => syncedNames.test(name))) return true
  const told = syncedVariables.flatMap((variable) => environment[variable] || [])
  if (told.some((folder) => isWithin(path, folder, platform))) return true
  return names.some((_, index) => {
    const folder = names.slice(0, index + 1).join(rules.sep)
    return folder !== '' && syncedMarks.some((mark) => exists(rules.join(folder, mark)))
  })
}

/** Kinds of file systems whose files are on another computer, as mounts are named. */
const networkKinds =
  /^(nfs4?|cifs|smb[23]?|smbfs|afs|afpfs|ceph|coda|davfs|webdav|glusterfs|lustre|ncpfs|fuse\.(sshfs|rclone|gvfsd-fuse|davfs2?|glusterfs|ceph|s3fs|smbnetfs|curlftpfs|onedriver|google-drive-ocamlfuse))$/

function isOnNetwork(path: string, { platform, mounts }: Surroundings): boolean {
  if (platform === 'win32') return /^\\\\(\?\\UNC\\|[^?.])/i.test(path)
  const within = readMounts(mounts, platform).filter(({ at }) => isWithin(path, at, platform))
  // The innermost counts, and of several at one place the last.
  const innermost = within.reduce<Mount | null>(
    (inner, mount) => (inner && inner.at.length > mount.at.length ? inner : mount),
    null,
  )
  return innermost !== null && networkKinds.test(innermost.kind)
}

interface Mount {
  readonly at: string
  readonly kind: string
}

/** Linux: proc(5), mountinfo; spaces and the like are octal there. macOS: what `mount` prints. */
function readMounts(text: string, platform: NodeJS.Platform): Mount[] {
  const line =
    platform === 'darwin'
      ? /^.+? on (?<at>\/.*) \((?<kind>[^,)]+)/
      : /^\d+ \d+ \S+ \S+ (?<at>\S+) .*? - (?<kind>\S+) /
  return text.split('\n').flatMap((each) => {
    const { at, kind } = line.exec(each)?.groups ?? {}
    if (at === undefined || kind === undefined) return []
    const readable = at.replaceAll(/\\([0-7]{3})/g, (_, octal: string) =>
      String.fromCharCode(Number.parseInt(octal, 8)),
    )
    return [{ at: platform === 'darwin' ? at : readable, kind }]
  })
}

const rulesOf = (platform: NodeJS.Platform) => (platform === 'win32' ? win32 : posix)

/** Whether a path is a folder or in it, by their names alone. */
export function isWithin(
  path: string,
  folder: string,
  platform: NodeJS.Platform = process.platform,
): boolean {
  const rules = rulesOf(platform)
  const way = rules.relative(folder, path)
  return way !== '..' && !way.startsWith(`..${rules.sep}`) && !rules.isAbsolute(way)
}

/** Links resolved, as far as the path is there. On Windows a mapped drive becomes its place on the network. */
function realPathOf(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    const parent = dirname(path)
    return parent === path ? path : resolve(realPathOf(parent), path.slice(parent.length + 1))
  }
}

/** Empty where it cannot be told: then nothing is said of the network. */
function mountsHere(): string {
  try {
    if (process.platform === 'linux') return readFileSync('/proc/self/mountinfo', 'utf8')
    if (process.platform === 'darwin') return execFileSync('/sbin/mount', { encoding: 'utf8' })
  } catch {
    return ''
  }
  return ''
}
