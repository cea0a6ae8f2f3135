import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Refusal } from '../../src/shared/refusal.ts'
import { attemptsFile } from '../../src/vault/attempts.ts'
import type { Migration } from '../../src/vault/database.ts'
import { addKeychainSlot, changePassphrase } from '../../src/vault/keyslots.ts'
import { versionOf } from '../../src/vault/migrate.ts'
import { createStore, openStore } from '../../src/vault/open.ts'
import { newRecoveryCode } from '../../src/vault/recovery-code.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { aKeychain } from './a-keychain.ts'
import {
  addNote,
  createNoteStore,
  listNotes,
  noteMigrations,
  openNoteStore,
  passphrase,
  refusalFrom,
} from './a-store.ts'
import { inAnotherProgram } from './in-another-program.ts'

test('opens the same store by passphrase, recovery code and keychain', async () => {
  const directory = join(temporaryFolder(), 'store')
  const recoveryCode = newRecoveryCode()
  const store = await createStore({
    directory,
    kind: 'peer',
    label: 'Min logg',
    passphrase,
    recoveryCode,
    migrations: noteMigrations,
  })
  expect(store.directory).toBe(directory)
  addNote(store, 'kept')
  // While it is open, as it is done from its settings.
  const keychain = aKeychain()
  await addKeychainSlot(directory, store.profile, { passphrase }, keychain)
  await changePassphrase(directory, store.profile, { recoveryCode }, 'fyra helt nya ord')
  store.close()

  for (const secret of [{ recoveryCode }, { keychain }, { passphrase: 'fyra helt nya ord' }]) {
    const opened = await openStore({ directory, migrations: noteMigrations, ...secret })
    expect(opened.directory).toBe(directory)
    expect(listNotes(opened)).toEqual(['kept'])
    opened.close()
  }
  const opening = (secret: { passphrase: string } | { recoveryCode: string }) =>
    refusalFrom(openStore({ directory, migrations: noteMigrations, ...secret }))
  expect(await opening({ passphrase })).toBe('wrong-passphrase')
  expect(await opening({ recoveryCode: newRecoveryCode() })).toBe('wrong-recovery-code')
  expect(await opening({ recoveryCode: 'ABCD' })).toBe('recovery-code-mistyped')
})

test('refuses a recovery code with a slip before anything is written', async () => {
  const directory = join(temporaryFolder(), 'store')
  const creating = createStore({
    directory,
    kind: 'peer',
    label: 'Min logg',
    passphrase,
    recoveryCode: 'ABCD',
    migrations: noteMigrations,
  })
  expect(await refusalFrom(creating)).toBe('recovery-code-mistyped')
  expect(existsSync(directory)).toBe(false)
})

test('keeps the delay after mistakes from one program to the next', async () => {
  const folder = temporaryFolder()
  const store = await createNoteStore(folder)
  store.close()
  const mistakes = `for (let count = 0; count < 4; count += 1) {
    await vault.openNoteStore(folder, 'fel fras').catch((error) => console.log(error.code))
  }`
  const { output } = await inAnotherProgram(folder, mistakes)
  expect(output.split('\n')).toEqual(Array(4).fill('wrong-passphrase'))

  const opening = openNoteStore(folder)
  await expect(opening).rejects.toMatchObject({ code: 'too-many-attempts' })
  rmSync(join(folder, 'store', attemptsFile))
  const opened = await openNoteStore(folder)
  opened.close()
})

test('says when a migration is about to begin, and stays as it is when that is refused', async () => {
  const folder = temporaryFolder()
  const store = await createNoteStore(folder)
  addNote(store, 'kept')
  store.close()
  const further: Migration = {
    version: 2,
    up: (db) => db.exec('CREATE TABLE days (day TEXT NOT NULL) STRICT'),
  }
  const migrations = { ...noteMigrations, peer: [...noteMigrations.peer, further] }
  const directory = join(folder, 'store')
  const versions: number[] = []
  const opening = (beforeMigration: (version: number) => void) =>
    openStore({
      directory,
      passphrase,
      migrations,
      beforeMigration: (db) => {
        expect(listNotes({ db })).toEqual(['kept'])
        versions.push(versionOf(db))
        beforeMigration(versionOf(db))
      },
    })

  const refused = opening(() => {
    throw new Refusal('disk-full')
  })
  expect(await refusalFrom(refused)).toBe('disk-full')
  const asBefore = await openNoteStore(folder)
  expect(versionOf(asBefore.db)).toBe(1)
  asBefore.close()

  for (let count = 0; count < 2; count += 1) {
    const migrated = await opening(() => {})
    expect(versionOf(migrated.db)).toBe(2)
    migrated.close()
  }
  expect(versions).toEqual([1, 1])
})
