import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createStore } from '../../src/vault/open.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { canLoseWriteAccess, withoutWriteAccess } from '../support/without-write-access.ts'
import {
  createNoteStore,
  noteMigrations,
  openNoteStore,
  passphrase,
  refusalFrom,
} from './a-store.ts'
import { inAnotherProgram } from './in-another-program.ts'

test('gives each kind of profile its own schema', async () => {
  const folder = temporaryFolder()
  const store = await createStore({
    directory: folder,
    kind: 'supervisor',
    label: 'Norra området',
    passphrase,
    migrations: noteMigrations,
  })
  expect(store.db.prepare('SELECT count(*) FROM imports').pluck().get()).toBe(0)
  store.close()
})

test('refuses a folder that is not empty and leaves it as it was', async () => {
  const folder = temporaryFolder()
  const directory = join(folder, 'store')
  const store = await createNoteStore(folder)
  store.close()
  const before = readdirSync(directory).map((file) => readFileSync(join(directory, file)))
  expect(await refusalFrom(createNoteStore(folder))).toBe('profile-exists')
  expect(readdirSync(directory).map((file) => readFileSync(join(directory, file)))).toEqual(before)

  const other = temporaryFolder()
  writeFileSync(join(other, 'letter.txt'), 'kept')
  const request = { kind: 'peer', label: 'x', passphrase, migrations: noteMigrations } as const
  expect(await refusalFrom(createStore({ ...request, directory: other }))).toBe('profile-exists')
  const aFile = join(other, 'letter.txt')
  expect(await refusalFrom(createStore({ ...request, directory: aFile }))).toBe('profile-exists')
  expect(readFileSync(aFile, 'utf8')).toBe('kept')
})

test('makes one store when two programs want the same folder', async () => {
  const folder = temporaryFolder()
  const results = await Promise.allSettled([createNoteStore(folder), createNoteStore(folder)])
  const made = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  expect(made).toHaveLength(1)
  made[0]?.close()
  expect(await refusalFrom(openNoteStore(folder).then((store) => store.close()))).toBe('opened')
})

test.each([
  ['a short passphrase', { passphrase: 'sju tkn' }, 'passphrase-too-short'],
  ['an identity number as label', { label: 'Logg 640823-3234' }, 'identity-number'],
  ['an empty label', { label: ' ' }, 'text-missing'],
])('refuses %s before anything is written', async (_, differences, code) => {
  const folder = temporaryFolder()
  const directory = join(folder, 'store')
  const request = {
    directory,
    kind: 'peer',
    label: 'Min logg',
    passphrase,
    migrations: noteMigrations,
  } as const
  expect(await refusalFrom(createStore({ ...request, ...differences }))).toBe(code)
  expect(readdirSync(folder)).toEqual([])
})

/** Makes a store in a program that is killed as soon as such a file is there. */
const killedAt = (folder: string, file: string) =>
  inAnotherProgram(
    folder,
    `const { readdirSync, existsSync } = await import('node:fs')
    const directory = folder + '/store'
    const look = () => {
      const files = existsSync(directory) ? readdirSync(directory) : []
      if (files.some((name) => name.startsWith('${file}'))) process.kill(process.pid, 'SIGKILL')
      setImmediate(look)
    }
    look()
    await vault.createNoteStore(folder)`,
  )

/** The same, killed in the second of two migrations: the first is in the database. */
const killedInSchema = (folder: string) =>
  inAnotherProgram(
    folder,
    `const up = () => process.kill(process.pid, 'SIGKILL')
    await vault.createNoteStore(folder, [{ version: 2, up }])`,
  )

test.each([
  ['before it has keys', (folder: string) => killedAt(folder, 'profile.json')],
  ['before the database is made', (folder: string) => killedAt(folder, 'keyslots.copy.json')],
  ['while its schema is made', killedInSchema],
])('leaves no profile when killed %s, but a folder in which one can be made', async (_, kill) => {
  const folder = temporaryFolder()
  expect((await kill(folder)).signal).toBe('SIGKILL')
  expect(readdirSync(join(folder, 'store'))).not.toContain('profile.json')
  expect(await refusalFrom(openNoteStore(folder))).toBe('profile-not-found')

  const store = await createNoteStore(folder)
  store.close()
  const files = ['keyslots.copy.json', 'keyslots.json', 'log.db', 'profile.json']
  expect(readdirSync(join(folder, 'store')).toSorted()).toEqual(files)
  expect(await refusalFrom(openNoteStore(folder).then((opened) => opened.close()))).toBe('opened')
})

test('clears away nothing half-made that somebody may still need', async () => {
  const contents = (directory: string) =>
    readdirSync(directory).map((file) => [file, readFileSync(join(directory, file), 'utf8')])

  // A store in use that has lost its description.
  const used = temporaryFolder()
  const store = await createNoteStore(used)
  store.close()
  rmSync(join(used, 'store', 'profile.json'))

  const [halfMade, beingMade] = [temporaryFolder(), temporaryFolder()]
  await killedInSchema(halfMade)
  writeFileSync(join(halfMade, 'store', 'letter.txt'), 'somebody else’s')

  mkdirSync(join(beingMade, 'store'))
  const byThisProgram = `profile.json.${process.pid}.unfinished`
  writeFileSync(join(beingMade, 'store', byThisProgram), '')

  for (const folder of [used, halfMade, beingMade]) {
    const before = contents(join(folder, 'store'))
    expect(await refusalFrom(createNoteStore(folder))).toBe('profile-exists')
    expect(contents(join(folder, 'store'))).toEqual(before)
  }
})

test('takes back what it made when a store cannot be finished', async () => {
  const folder = temporaryFolder()
  const failing = { version: 1, up: () => expect.unreachable('a migration that fails') }
  const creating = createStore({
    directory: join(folder, 'store'),
    kind: 'peer',
    label: 'Min logg',
    passphrase,
    migrations: { peer: [failing], supervisor: [] },
  })
  expect(await refusalFrom(creating)).toBe('unexpected')
  expect(readdirSync(join(folder, 'store'))).toEqual([])
  const store = await createNoteStore(folder)
  store.close()
})

test.skipIf(!canLoseWriteAccess)(
  'refuses to make a store where nothing can be written',
  async () => {
    const folder = temporaryFolder()
    await withoutWriteAccess(folder, async () => {
      expect(await refusalFrom(createNoteStore(folder))).toBe('folder-read-only')
    })
    expect(readdirSync(folder)).toEqual([])
  },
)
