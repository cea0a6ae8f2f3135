import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  FolderTurns,
  lookInFolder,
  putInFolder,
  refuseBadFolder,
} from '../../src/main/sharing-folder-files.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { canLoseWriteAccess, withoutWriteAccess } from '../support/without-write-access.ts'

const file = 'peerlogg-0123456789ab.peerlogg'
const bytes = Buffer.from('a whole file')
const always = () => true

test.each([
  'Delning på å, ä och ö',
  'with "quotes" and ’these’',
  '  spaces and a dot.  ',
  '🧡 återhämtning',
  'a'.repeat(250),
])('a file is put whole in a folder called %s', async (name) => {
  const folder = join(temporaryFolder(), name)
  mkdirSync(folder)
  await refuseBadFolder(folder, [])
  expect(await putInFolder(folder, file, bytes, always)).toBe('left')
  expect(readdirSync(folder)).toEqual([file])
  expect(readFileSync(join(folder, file))).toEqual(bytes)
})

test('a folder that goes away between the bytes and the name gets nothing', async () => {
  const folder = join(temporaryFolder(), 'minne')
  mkdirSync(folder)
  const cameBack = temporaryFolder()
  const came = await putInFolder(folder, file, bytes, () => {
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^peerlogg-.*\.tmp$/)])
    rmSync(folder, { recursive: true })
    return true
  })
  expect(came).toBe('away')
  expect(await putInFolder(cameBack, file, bytes, always)).toBe('left')
})

test('a file that nobody wants any more does not take its name, and leaves nothing', async () => {
  const folder = temporaryFolder()
  expect(await putInFolder(folder, file, bytes, () => false)).toBeNull()
  expect(readdirSync(folder)).toEqual([])
})

test('a folder that is gone, or a file in its place, is away', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'a file'), '')
  for (const name of ['gone', 'a file', join('a file', 'in it'), 'a'.repeat(300)]) {
    const path = join(folder, name)
    expect(await putInFolder(path, file, bytes, always)).toBe('away')
    await expect(lookInFolder(path, new Set([file]))).rejects.toHaveProperty('syscall')
    await expect(refuseBadFolder(path, [])).rejects.toThrow('sharing-folder-closed')
  }
})

test.runIf(canLoseWriteAccess)('a folder without rights is closed', async () => {
  const folder = temporaryFolder()
  await withoutWriteAccess(folder, async () => {
    expect(await putInFolder(folder, file, bytes, always)).toBe('closed')
    await expect(refuseBadFolder(folder, [])).rejects.toThrow('sharing-folder-closed')
  })
  expect(readdirSync(folder)).toEqual([])
})

test.skipIf(process.platform === 'win32')('a folder without room is full', () => {
  const folder = temporaryFolder()
  const module = new URL('../../src/main/sharing-folder-files.ts', import.meta.url)
  const script = `
    const { putInFolder } = await import(${JSON.stringify(module.href)})
    const bytes = Buffer.alloc(100_000)
    console.log(await putInFolder(${JSON.stringify(folder)}, '${file}', bytes, () => true))`
  // No file may be larger than 64 blocks of 1 KiB.
  const { stdout } = spawnSync(
    'bash',
    ['-c', 'ulimit -f 64; exec "$0" --input-type=module', process.execPath],
    { input: script, encoding: 'utf8' },
  )
  expect(stdout.trim()).toBe('full')
  expect(readdirSync(folder)).toEqual([])
})

test('a look tells which of our files are there, and sweeps what their broken writes left', async () => {
  const folder = temporaryFolder()
  const ours = `${file}.aaaaaaaaaaaa.tmp`
  const another = `peerlogg-ffffffffffff.peerlogg.bbbbbbbbbbbb.tmp`
  for (const name of [file, ours, another, 'läs mig.txt']) writeFileSync(join(folder, name), 'x')
  expect(await lookInFolder(folder, new Set([file, 'peerlogg-x.peerlogg']))).toEqual(
    new Set([file]),
  )
  expect(readdirSync(folder).toSorted()).toEqual(['läs mig.txt', another, file].toSorted())
})

test('a folder of Peerlogg’s own is refused, also by another way to it', async () => {
  const folder = temporaryFolder()
  const own = join(folder, 'user data')
  mkdirSync(join(own, 'profiles'), { recursive: true })
  symlinkSync(own, join(folder, 'a link'))
  for (const path of [own, join(own, 'profiles'), join(folder, 'a link', 'profiles')]) {
    await expect(refuseBadFolder(path, [own])).rejects.toThrow('sharing-folder-inside')
  }
  await refuseBadFolder(folder, [own, join(folder, 'never made')])
  expect(readdirSync(folder)).toEqual(['a link', 'user data'])
})

test('nobody waits long for a folder that does not answer, and others are not held up', async () => {
  const turns = new FolderTurns()
  const { promise, resolve } = Promise.withResolvers<void>()
  const silent = turns.take('dead', 20, async (signal) => {
    await promise
    return signal.aborted
  })
  await expect(silent).rejects.toThrow('sharing-folder-silent')
  await expect(turns.take('dead', 20, async () => 'never')).rejects.toThrow('sharing-folder-silent')
  expect(turns.hanging).toBe(2)
  expect(await turns.take('alive', 1000, async () => 'at once')).toBe('at once')

  resolve()
  expect(await turns.take('dead', 1000, async () => 'again')).toBe('again')
  expect(turns).toMatchObject({ hanging: 0, isUnderWay: false })
})
