import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { replaceWholeFiles, writeWholeFile } from '../../src/vault/write-file.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { canLoseWriteAccess, withoutWriteAccess } from '../support/without-write-access.ts'

test('writes text and bytes, and leaves nothing else in the folder', async () => {
  const folder = temporaryFolder()
  await writeWholeFile(join(folder, 'text.json'), 'åäö')
  await writeWholeFile(join(folder, 'bytes.peerlogg'), new Uint8Array([0, 255, 13, 10]))
  expect(readFileSync(join(folder, 'text.json'), 'utf8')).toBe('åäö')
  expect([...readFileSync(join(folder, 'bytes.peerlogg'))]).toEqual([0, 255, 13, 10])
  expect(readdirSync(folder).toSorted()).toEqual(['bytes.peerlogg', 'text.json'])
})

test('keeps a file that exists, and names it', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'oktober.peerlogg')
  writeFileSync(path, 'first')
  await expect(writeWholeFile(path, 'second')).rejects.toMatchObject({
    code: 'file-exists',
    detail: { file: 'oktober.peerlogg' },
  })
  expect(readFileSync(path, 'utf8')).toBe('first')
  expect(readdirSync(folder)).toEqual(['oktober.peerlogg'])
})

test('lets one of many programs take a free name, and writes that one whole', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'oktober.peerlogg')
  const texts = Array.from({ length: 8 }, (_, index) => String(index).repeat(100_000))
  const results = await Promise.allSettled(texts.map((text) => writeWholeFile(path, text)))
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
  expect(texts).toContain(readFileSync(path, 'utf8'))
  expect(readdirSync(folder)).toEqual(['oktober.peerlogg'])
})

test('replaces a file when asked to', async () => {
  const path = join(temporaryFolder(), 'keyslots.json')
  await writeWholeFile(path, 'first, and longer')
  await writeWholeFile(path, 'second', { overwrite: true })
  expect(readFileSync(path, 'utf8')).toBe('second')
})

test('replaces two files that say the same', async () => {
  const folder = temporaryFolder()
  const paths = ['one.json', 'other.json'].map((file) => join(folder, file))
  writeFileSync(paths[0]!, 'first')
  await replaceWholeFiles(paths, 'second')
  expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual(['second', 'second'])
  expect(readdirSync(folder)).toHaveLength(2)
})

test('replaces neither of two files when one cannot be written', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'one.json'), 'first')
  const paths = [join(folder, 'one.json'), join(folder, 'missing', 'other.json')]
  await expect(replaceWholeFiles(paths, 'second')).rejects.toMatchObject({
    code: 'folder-read-only',
  })
  expect(readFileSync(paths[0]!, 'utf8')).toBe('first')
  expect(readdirSync(folder)).toEqual(['one.json'])
})

test('counts a change when the first file has its name, and leaves nothing beside it', async () => {
  const folder = temporaryFolder()
  const paths = [join(folder, 'one.json'), join(folder, 'other.json')]
  mkdirSync(paths[1]!)
  await replaceWholeFiles(paths, 'second')
  expect(readFileSync(paths[0]!, 'utf8')).toBe('second')
  expect(readdirSync(folder).toSorted()).toEqual(['one.json', 'other.json'])
})

test('refuses a folder that does not exist', async () => {
  const path = join(temporaryFolder(), 'missing', 'oktober.peerlogg')
  await expect(writeWholeFile(path, 'text')).rejects.toMatchObject({ code: 'folder-read-only' })
})

test.skipIf(!canLoseWriteAccess)('refuses a folder that cannot be written to', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'oktober.peerlogg')
  await withoutWriteAccess(folder, () =>
    expect(writeWholeFile(path, 'text')).rejects.toMatchObject({ code: 'folder-read-only' }),
  )
  expect(readdirSync(folder)).toEqual([])
})
