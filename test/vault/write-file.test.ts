import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeWholeFile } from '../../src/vault/write-file.ts'
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
