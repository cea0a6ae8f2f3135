import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Profile } from '../../src/shared/profile.ts'
import { listProfiles, readProfile, writeProfile } from '../../src/vault/profiles.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const ward: Profile = { id: '0'.repeat(32), kind: 'peer', label: 'Avdelning 12' }
const region: Profile = { id: '1'.repeat(32), kind: 'supervisor', label: 'Norra området' }

async function folderWith(...profiles: readonly Profile[]): Promise<string> {
  const folder = temporaryFolder()
  for (const profile of profiles) {
    mkdirSync(join(folder, profile.id))
    await writeProfile(join(folder, profile.id), profile)
  }
  return folder
}

const write = (folder: string, text: string) => writeFileSync(join(folder, 'profile.json'), text)

test('reads what was written', async () => {
  const folder = await folderWith(region)
  expect(readProfile(join(folder, region.id))).toEqual(region)
  expect(JSON.parse(readFileSync(join(folder, region.id, 'profile.json'), 'utf8'))).toEqual({
    version: 1,
    ...region,
  })
})

test('finds no profile in a folder that is empty, missing or a file', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'file'), '')
  for (const place of [folder, join(folder, 'missing'), join(folder, 'file')]) {
    expect(() => readProfile(place)).toThrow(expect.objectContaining({ code: 'profile-not-found' }))
  }
})

test('refuses a profile of a newer version, whatever else it holds', () => {
  const folder = temporaryFolder()
  write(folder, JSON.stringify({ version: 2, something: 'new' }))
  expect(() => readProfile(folder)).toThrow(expect.objectContaining({ code: 'store-newer' }))
})

test.each([
  ['cut off', '{"version": 1, "id"'],
  ['empty', ''],
  ['of another kind', JSON.stringify({ version: 1, ...ward, kind: 'guest' })],
  ['without an id', JSON.stringify({ version: 1, kind: 'peer', label: 'x' })],
])('calls a profile that is %s damaged', (_, text) => {
  const folder = temporaryFolder()
  write(folder, text)
  expect(() => readProfile(folder)).toThrow(expect.objectContaining({ code: 'store-damaged' }))
})

test('lists every profile, and nothing before there is a folder for them', async () => {
  const folder = await folderWith(ward, region)
  writeFileSync(join(folder, 'notes.txt'), 'not a profile')
  mkdirSync(join(folder, 'half-made'))
  mkdirSync(join(folder, '2'.repeat(32)))
  expect(listProfiles(folder)).toEqual([ward, region])
  expect(listProfiles(join(folder, 'missing'))).toEqual([])
})

test('lists a copied profile folder once', async () => {
  const folder = await folderWith(ward)
  cpSync(join(folder, ward.id), join(folder, 'copy'), { recursive: true })
  cpSync(join(folder, ward.id), join(folder, '3'.repeat(32)), { recursive: true })
  expect(listProfiles(folder)).toEqual([ward])
})

test('lists a profile that cannot be read by its id, and never hides it', async () => {
  const folder = await folderWith(ward, region)
  write(join(folder, ward.id), '')
  expect(listProfiles(folder).map((profile) => profile.label)).toEqual([ward.id, region.label])
  rmSync(join(folder, ward.id, 'profile.json'))
  expect(listProfiles(folder)).toEqual([region])
})
