import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFileUpTo } from '../../src/vault/read-file.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

test('reads a file whole up to the bound and one byte past it when it is larger', async () => {
  const path = join(temporaryFolder(), 'file')
  writeFileSync(path, 'abcdef')
  expect(String(await readFileUpTo(path, 6))).toBe('abcdef')
  expect(await readFileUpTo(path, 3)).toHaveLength(4)
})

test('says that a file is not there, by its name alone', async () => {
  const folder = temporaryFolder()
  const missing = { code: 'file-not-found', detail: { file: 'gone' } }
  await expect(readFileUpTo(join(folder, 'gone'), 10)).rejects.toMatchObject(missing)
  mkdirSync(join(folder, 'gone'))
  await expect(readFileUpTo(join(folder, 'gone'), 10)).rejects.toMatchObject(missing)
})
