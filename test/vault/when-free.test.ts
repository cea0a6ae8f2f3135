import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { asRefusal } from '../../src/vault/failures.ts'
import { removeFile, removeFolder, whenFree, whenFreeAtOnce } from '../../src/vault/when-free.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const held = (code: string) => Object.assign(new Error('held by a scanner'), { code })

/** Fails so many times before it answers. */
function failing(times: number, code: string) {
  let tries = 0
  return () => {
    tries += 1
    if (tries <= times) throw held(code)
    return tries
  }
}

test.each(['EPERM', 'EBUSY', 'EACCES', 'ENOTEMPTY'])(
  'what is held by another program is tried again: %s',
  async (code) => {
    expect(whenFreeAtOnce(failing(2, code), [1, 1])).toBe(3)
    const work = failing(2, code)
    expect(await whenFree(async () => work(), [1, 1])).toBe(3)
  },
)

test('gives up when it stays held, and says so plainly', async () => {
  const work = failing(9, 'EBUSY')
  const refused = await whenFree(async () => work(), [1, 1]).catch(asRefusal)
  expect(refused).toMatchObject({ code: 'file-held' })
  expect(() => whenFreeAtOnce(failing(3, 'EPERM'), [1, 1])).toThrow('held')
})

test('does not try again what has another reason', () => {
  expect(() => whenFreeAtOnce(failing(1, 'ENOSPC'), [1])).toThrow('held')
})

test('waits as long as it was told before it tries again', () => {
  const begun = performance.now()
  whenFreeAtOnce(failing(1, 'EBUSY'), [60])
  expect(performance.now() - begun).toBeGreaterThan(50)
})

test('removes a file, a folder with all in it, and nothing where there is none', () => {
  const folder = join(temporaryFolder(), 'inner')
  const file = join(folder, 'file')
  mkdirSync(folder)
  writeFileSync(file, '')
  for (let again = 0; again < 2; again++) removeFile(file)
  expect(existsSync(file)).toBe(false)
  writeFileSync(file, '')
  expect(() => removeFile(folder)).toThrow(/directory|permitted/)
  for (let again = 0; again < 2; again++) removeFolder(folder)
  expect(existsSync(folder)).toBe(false)
})
