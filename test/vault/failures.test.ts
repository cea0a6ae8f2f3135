import * as z from 'zod/mini'
import { expect, test } from 'vitest'
import { newPassphrase } from '../../src/shared/profile.ts'
import { Refusal } from '../../src/shared/refusal.ts'
import { newSession } from '../../src/shared/session.ts'
import { asRefusal } from '../../src/vault/failures.ts'
import { aSession } from '../support/a-session.ts'
import { openTestDatabase } from '../support/open-test-database.ts'

const failureWith = (code: string) => Object.assign(new Error('said by the system'), { code })

const thrownBy = (work: () => unknown): unknown => {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

test('keeps a refusal as it is', () => {
  const refusal = new Refusal('file-exists', { file: 'oktober.peerlogg' })
  expect(asRefusal(refusal)).toBe(refusal)
})

test.each([
  ['ENOSPC', 'disk-full'],
  ['EFBIG', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EACCES', 'folder-read-only'],
  ['EPERM', 'folder-read-only'],
  ['EROFS', 'folder-read-only'],
  ['SQLITE_CANTOPEN', 'folder-read-only'],
  ['SQLITE_READONLY_DIRECTORY', 'folder-read-only'],
  ['SQLITE_LOCKED', 'store-in-use'],
  ['SQLITE_BUSY_SNAPSHOT', 'store-in-use'],
  ['SQLITE_CORRUPT_VTAB', 'database-damaged'],
  ['SQLITE_NOTADB', 'database-damaged'],
  ['SQLITE_IOERR_FSYNC', 'disk-failed'],
  ['EIO', 'disk-failed'],
  ['SQLITE_CONSTRAINT_CHECK', 'unexpected'],
])('turns %s into %s and keeps the cause', (code, refusalCode) => {
  const failure = failureWith(code)
  const refusal = asRefusal(failure)
  expect(refusal.code).toBe(refusalCode)
  expect(refusal.cause).toBe(failure)
})

test('turns what the driver itself throws into a refusal', () => {
  const db = openTestDatabase([])
  db.exec('CREATE TABLE notes (note TEXT) STRICT')
  db.pragma('query_only = ON')
  expect(asRefusal(thrownBy(() => db.exec(`INSERT INTO notes VALUES ('x')`))).code).toBe(
    'folder-read-only',
  )
})

test('says with a shape’s own code why a value is not taken', () => {
  expect(asRefusal(thrownBy(() => newSession.parse(aSession({ minutes: -5 })))).code).toBe(
    'bad-minutes',
  )
  const short = asRefusal(thrownBy(() => newPassphrase.parse('short')))
  expect(short).toMatchObject({ code: 'passphrase-too-short', detail: { minimum: 8 } })
})

test('calls a value that no rule names invalid', () => {
  expect(asRefusal(thrownBy(() => z.string().parse(1))).code).toBe('invalid-input')
})

test('calls everything else unexpected, with nothing of it in the message', () => {
  const refusal = asRefusal(new Error('a note that must not be shown'))
  expect(refusal.code).toBe('unexpected')
  expect(refusal.message).toBe('unexpected')
  expect(asRefusal('thrown text').code).toBe('unexpected')
})
