import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Refusal, type RefusalCode } from '../../src/shared/refusal.ts'
import { attempt, attemptsFile, waitAfter } from '../../src/vault/attempts.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { canLoseWriteAccess, withoutWriteAccess } from '../support/without-write-access.ts'

const noon = Date.UTC(2026, 10, 22, 12)
const wrong = () => Promise.reject(new Refusal('wrong-passphrase'))
const right = () => Promise.resolve('the key')

/** What trying at that second after noon answers. */
const tryAt = (folder: string, second: number, trying: () => Promise<string> = wrong) =>
  attempt(folder, trying, () => noon + second * 1000).catch((error: unknown) =>
    error instanceof Refusal && error.code === 'too-many-attempts'
      ? error.detail['seconds']
      : (error as Refusal).code,
  )

test('lets three mistakes pass, then doubles the wait up to five minutes', () => {
  const waits = Array.from({ length: 12 }, (_, mistakes) => waitAfter(mistakes))
  expect(waits).toEqual([0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300])
  expect(waitAfter(10_000)).toBe(300)
})

test('makes each mistake wait, tells the seconds that are left, and tries nothing meanwhile', async () => {
  const folder = temporaryFolder()
  for (let count = 0; count < 4; count += 1) expect(await tryAt(folder, 0)).toBe('wrong-passphrase')
  const untouched = () => expect.unreachable('tried too soon')
  expect(await tryAt(folder, 0, untouched)).toBe(5)
  expect(await tryAt(folder, 4.2, untouched)).toBe(1)
  expect(await tryAt(folder, 5)).toBe('wrong-passphrase')
  expect(await tryAt(folder, 6, untouched)).toBe(9)
  expect(await tryAt(folder, 15, right)).toBe('the key')
})

test('forgets the mistakes at the first success', async () => {
  const folder = temporaryFolder()
  for (let count = 0; count < 3; count += 1) await tryAt(folder, 0)
  expect(existsSync(join(folder, attemptsFile))).toBe(true)
  expect(await tryAt(folder, 0, right)).toBe('the key')
  expect(existsSync(join(folder, attemptsFile))).toBe(false)
  for (let count = 0; count < 4; count += 1) expect(await tryAt(folder, 0)).toBe('wrong-passphrase')
})

test('keeps nobody out because the mistakes cannot be forgotten', async () => {
  const folder = temporaryFolder()
  // What can be neither read nor deleted, as on a disk that takes no change.
  mkdirSync(join(folder, attemptsFile))
  expect(await tryAt(folder, 0, right)).toBe('the key')
})

test('counts a wrong recovery code, and nothing else that goes wrong', async () => {
  const folder = temporaryFolder()
  const failingWith = (code: RefusalCode) => () => Promise.reject(new Refusal(code))
  for (const code of ['recovery-code-mistyped', 'key-slots-damaged', 'disk-full'] as const) {
    expect(await tryAt(folder, 0, failingWith(code))).toBe(code)
  }
  expect(existsSync(join(folder, attemptsFile))).toBe(false)
  for (let count = 0; count < 4; count += 1) {
    await tryAt(folder, 0, failingWith('wrong-recovery-code'))
  }
  expect(await tryAt(folder, 1)).toBe(4)
})

test('waits one step at most after the clock was set back, and not for it to catch up', async () => {
  const folder = temporaryFolder()
  for (let count = 0; count < 5; count += 1) await tryAt(folder, count * 5)
  const yearBack = -365 * 24 * 3600
  expect(await tryAt(folder, yearBack)).toBe(10)
  expect(await tryAt(folder, yearBack + 9)).toBe(1)
  expect(await tryAt(folder, yearBack + 10, right)).toBe('the key')
})

test.each([
  ['empty', ''],
  ['no JSON', '{'],
  ['of another shape', '{"version":1,"mistakes":-1,"last_at":0}'],
])('goes on without a delay when the file is %s', async (_, text) => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, attemptsFile), text)
  expect(await tryAt(folder, 0)).toBe('wrong-passphrase')
  expect(JSON.parse(readFileSync(join(folder, attemptsFile), 'utf8'))).toMatchObject({
    mistakes: 1,
  })
})

test('waits five minutes at most, whatever the file says', async () => {
  const folder = temporaryFolder()
  const content = { version: 1, mistakes: 9_000_000, last_at: noon + 1e12 }
  writeFileSync(join(folder, attemptsFile), JSON.stringify(content))
  expect(await tryAt(folder, 0)).toBe(300)
  expect(await tryAt(folder, 300, right)).toBe('the key')
})

test.skipIf(!canLoseWriteAccess)(
  'says what was wrong when the mistake cannot be noted',
  async () => {
    const folder = temporaryFolder()
    await withoutWriteAccess(folder, async () => {
      expect(await tryAt(folder, 0)).toBe('wrong-passphrase')
    })
  },
)
