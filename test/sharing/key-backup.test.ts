import { Encrypter } from 'age-encryption'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal, type RefusalCode } from '../../src/shared/refusal.ts'
import {
  checkKeyFile,
  maximumKeyFileBytes,
  readKeyFile,
  writeKeyFile,
} from '../../src/sharing/key-backup.ts'
import { newOrganisationKey } from '../../src/sharing/organisation-key.ts'
import { newRecoveryCode } from '../../src/vault/recovery-code.ts'
import { openKeyFileIndependently } from '../support/open-key-file-independently.ts'
import { anOrganisation, lock } from './an-export.ts'

const code = newRecoveryCode()
const [former, newest] = [await newOrganisationKey(), await newOrganisationKey()]
const content = {
  organisation: { id: '0198c5d2-6f0a-4c1e-9b7a-3d2f4e5a6b7c', name: 'Region Exempel' },
  saved: '2026-11-22T10:00:00.000Z',
  keys: [
    { ...former, made: '2026-01-01T10:00:00.000Z', ended: '2026-06-01T10:00:00.000Z' },
    { ...newest, made: '2026-05-01T10:00:00.000Z', ended: '' },
  ],
}
const file = Buffer.from(await writeKeyFile(content, code))

async function refusalOf(bytes: Uint8Array, by = code): Promise<RefusalCode | 'nothing'> {
  try {
    await readKeyFile(bytes, by)
    return 'nothing'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

/** An age file with the code, around anything. */
async function locked(text: string, work = 10): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(code)
  encrypter.setScryptWorkFactor(work)
  return encrypter.encrypt(text)
}

const whole = { format: 'peerlogg-keys', version: 1, ...content }

test('gives back what was written, by its code', async () => {
  expect(await readKeyFile(file, code)).toEqual(whole)
})

test('is a plain age file, which any age program opens with the code as it is printed', () => {
  expect(JSON.parse(openKeyFileIndependently(file, code))).toEqual(whole)
})

test('tells nothing without its code', () => {
  const bytes = file.toString('latin1')
  for (const secret of ['Exempel', 'SECRET', former.recipient, code]) {
    expect(bytes).not.toContain(secret)
  }
})

test('each flaw has its own sentence', async () => {
  const organisation = await anOrganisation()
  const swapped = { ...whole, keys: [{ ...whole.keys[0], identity: newest.identity }] }
  const flaws: [string, Uint8Array, RefusalCode][] = [
    ['larger than any', Buffer.alloc(maximumKeyFileBytes + 1), 'key-file-too-large'],
    ['empty', Buffer.alloc(0), 'key-file-not-one'],
    ['an export', await lock(Buffer.from('x'), organisation.recipient), 'key-file-not-one'],
    [
      'locked with too much work',
      Buffer.from(file.toString('latin1').replace(/ 12\n/, ' 19\n'), 'latin1'),
      'key-file-not-one',
    ],
    ['of something else', await locked('{"format":"other","version":1}'), 'key-file-not-one'],
    ['no JSON', await locked('{'), 'key-file-not-one'],
    ['newer', await locked(JSON.stringify({ ...whole, version: 2, more: 1 })), 'key-file-newer'],
    ['with more in it', await locked(JSON.stringify({ ...whole, more: 1 })), 'key-file-damaged'],
    ['without keys', await locked(JSON.stringify({ ...whole, keys: [] })), 'key-file-damaged'],
    ['with a key that opens another', await locked(JSON.stringify(swapped)), 'key-file-damaged'],
    ['cut short', file.subarray(0, -1), 'key-file-damaged'],
    ['longer', Buffer.concat([file, Buffer.from('x')]), 'key-file-damaged'],
  ]
  for (const [flaw, bytes, expected] of flaws) {
    expect([flaw, await refusalOf(bytes)]).toEqual([flaw, expected])
  }
})

test('another code opens nothing', async () => {
  expect(await refusalOf(file, newRecoveryCode())).toBe('key-code-wrong')
})

test('what can be told without the code is told before it is asked for', () => {
  expect(() => checkKeyFile(file)).not.toThrow()
  expect(() => checkKeyFile(Buffer.from('age-encryption.org/v1\n-> X25519 abc\n'))).toThrow(
    new Refusal('key-file-not-one'),
  )
})

test('no altered byte goes unnoticed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: file.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
      async (place, flip) => {
        const altered = Buffer.from(file)
        altered[place]! ^= flip
        expect(await refusalOf(altered)).toMatch(/^key-/)
      },
    ),
    { numRuns: 60 },
  )
})
