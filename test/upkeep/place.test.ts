import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { badPlaceOf, isWithin, judgePlace, refuseBadPlace } from '../../src/upkeep/place.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

type Surroundings = Parameters<typeof judgePlace>[1]

const on = (platform: NodeJS.Platform, differences: Partial<Surroundings> = {}): Surroundings => ({
  platform,
  environment: {},
  mounts: '',
  exists: () => false,
  ...differences,
})

test.each([
  String.raw`C:\Users\kim\AppData\Local\Peerlogg\profiles\0a`,
  String.raw`D:\Peerlogg`,
  String.raw`\\?\C:\Users\kim\AppData\Local\Peerlogg`,
  String.raw`C:\Users\kim\Documents\One drive plans`,
])('finds nothing wrong with %s on Windows', (path) => {
  const environment = { OneDrive: String.raw`C:\Users\kim\OneDrive`, OneDriveConsumer: '' }
  expect(judgePlace(path, on('win32', { environment }))).toBe(null)
})

test.each([
  String.raw`C:\Users\kim\OneDrive\Peerlogg`,
  String.raw`C:\Users\kim\OneDrive - Region Norr\Dokument\Peerlogg`,
  String.raw`C:\Users\kim\Dropbox\Peerlogg`,
  String.raw`C:\Users\kim\Dropbox (Region Norr)\Peerlogg`,
  String.raw`C:\Users\kim\iCloudDrive\Peerlogg`,
  String.raw`G:\Google Drive\Peerlogg`,
  String.raw`C:\Users\kim\Nextcloud\Peerlogg`,
])('tells that %s is synced on Windows', (path) => {
  expect(judgePlace(path, on('win32'))).toBe('synced')
})

test('believes OneDrive about its folder, whatever it is called and in whatever case', () => {
  const environment = { OneDriveCommercial: String.raw`D:\Molnet` }
  const judge = (path: string) => judgePlace(path, on('win32', { environment }))
  expect(judge(String.raw`d:\molnet\Peerlogg`)).toBe('synced')
  expect(judge(String.raw`D:\Molnet`)).toBe('synced')
  expect(judge(String.raw`D:\Molnet 2\Peerlogg`)).toBe(null)
})

test.each([String.raw`\\server\hem\kim\Peerlogg`, String.raw`\\?\UNC\server\hem\Peerlogg`])(
  'tells that %s is on the network',
  (path) => {
    expect(judgePlace(path, on('win32'))).toBe('network')
  },
)

test.each([
  '/Users/kim/Library/CloudStorage/OneDrive-RegionNorr/Peerlogg',
  '/Users/kim/Library/CloudStorage/Dropbox/Peerlogg',
  '/Users/kim/Library/Mobile Documents/com~apple~CloudDocs/Peerlogg',
  '/Users/kim/Google Drive/Peerlogg',
])('tells that %s is synced on macOS', (path) => {
  expect(judgePlace(path, on('darwin'))).toBe('synced')
})

test('tells a share from a disk on macOS', () => {
  const mounts = `/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)
//kim@server/hem on /Volumes/hem (smbfs, nodev, nosuid, mounted by kim)
`
  const judge = (path: string) => judgePlace(path, on('darwin', { mounts }))
  expect(judge('/Volumes/hem/Peerlogg')).toBe('network')
  expect(judge('/Users/kim/Library/Application Support/Peerlogg')).toBe(null)
  expect(judge('/Volumes/hemma/Peerlogg')).toBe(null)
})

test('tells what is mounted from afar on Linux, also a folder of the user’s own', () => {
  const mounts = `22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
40 27 0:40 / /home rw,relatime shared:2 - nfs4 server:/home rw,vers=4.2
41 40 254:1 / /home/kim/disk rw,relatime - ext4 /dev/vdb rw
42 27 0:42 / /mnt/min\\040mapp rw,nosuid - fuse.sshfs kim@server: rw
43 27 0:43 / /mnt/usb rw,nosuid - fuseblk /dev/sdb1 rw
44 27 0:44 / /srv rw - ext4 /dev/vdc rw
45 44 0:45 / /srv rw - cifs //server/hem rw
`
  const judge = (path: string) => judgePlace(path, on('linux', { mounts }))
  expect(judge('/home/kim/.config/Peerlogg')).toBe('network')
  expect(judge('/home/kim/disk/Peerlogg')).toBe(null)
  expect(judge('/mnt/min mapp/Peerlogg')).toBe('network')
  expect(judge('/mnt/usb/Peerlogg')).toBe(null)
  expect(judge('/srv/Peerlogg')).toBe('network')
  expect(judge('/var/lib/Peerlogg')).toBe(null)
})

test('knows a folder by what the program leaves in it, however it is called', () => {
  const exists = (path: string) => path === '/home/kim/moln/.nextcloudsync.log'
  expect(judgePlace('/home/kim/moln/Peerlogg', on('linux', { exists }))).toBe('synced')
  expect(judgePlace('/home/kim/annat/Peerlogg', on('linux', { exists }))).toBe(null)
})

test('looks at where a folder really is, also before it is there', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'Dropbox'))
  symlinkSync(join(folder, 'Dropbox'), join(folder, 'mapp'))
  expect(badPlaceOf(join(folder, 'mapp', 'profiles', 'not-yet'))).toBe('synced')
  expect(badPlaceOf(join(folder, 'profiles', 'not-yet'))).toBe(null)
  writeFileSync(join(folder, '.dropbox.cache'), '')
  expect(() => refuseBadPlace(join(folder, 'profiles'))).toThrow(
    expect.objectContaining({ code: 'synced-folder-refused' }),
  )
  expect(() => refuseBadPlace(temporaryFolder())).not.toThrow()
})

test.each([
  [String.raw`D:\Sticka`, false],
  [String.raw`\\server\hem\kim`, false],
  [String.raw`C:\Users\kim\AppData\Local`, false],
  [String.raw`C:\Users\kim\AppData\Local\Peerlogg-backups`, false],
  [String.raw`C:\Users\kim\AppData\Local\Peerlogg`, true],
  [String.raw`c:\users\kim\AppData\Local\Peerlogg\..egen`, true],
])('knows whether %s is within a folder on Windows, also from another disk', (path, is) => {
  expect(isWithin(path, String.raw`C:\Users\kim\AppData\Local\Peerlogg`, 'win32')).toBe(is)
})
