import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
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

const isUnix = process.platform !== 'win32'

test.skipIf(!isUnix)('waits for no pipe, socket or device, nor for a link to one', async () => {
  const folder = temporaryFolder()
  const at = (name: string) => join(folder, name)
  expect(spawnSync('mkfifo', [at('pipe')]).status).toBe(0)
  symlinkSync(at('pipe'), at('to-pipe'))
  symlinkSync('/dev/zero', at('to-device'))
  symlinkSync(folder, at('to-folder'))
  symlinkSync(at('round'), at('round'))
  const server = createServer()
  await new Promise<void>((listening) => server.listen(at('socket'), listening))
  try {
    for (const file of ['pipe', 'to-pipe', 'to-device', 'to-folder', 'round', 'socket']) {
      await expect(readFileUpTo(at(file), 10)).rejects.toMatchObject({
        code: 'file-not-found',
        detail: { file },
      })
    }
  } finally {
    server.close()
  }
  writeFileSync(at('file'), 'abc')
  symlinkSync(at('file'), at('to-file'))
  expect(String(await readFileUpTo(at('to-file'), 10))).toBe('abc')
})

test.each([
  ['grows', (path: string) => appendFileSync(path, 'more')],
  ['shrinks', (path: string) => truncateSync(path, 1000)],
])('says that a file %s while it is read', async (_, change) => {
  const path = join(temporaryFolder(), 'file')
  writeFileSync(path, Buffer.alloc(30_000_000))
  const reading = readFileUpTo(path, 40_000_000)
  // Reading goes on elsewhere, bit by bit, while this changes the file.
  const changing = setInterval(() => change(path), 0)
  await expect(reading).rejects.toMatchObject({ code: 'file-changing', detail: { file: 'file' } })
  clearInterval(changing)
})
