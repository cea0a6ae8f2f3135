import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Profile } from '../../src/shared/profile.ts'
import { readProfile, writeProfile } from '../../src/vault/profiles.ts'
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
  expect(() => readProfile(folder)).toThrow(expect.objectContaining({ code: 'profile-damaged' }))
})

test('calls a profile damaged whose description is gone while its log is there', async () => {
  const folder = await folderWith(ward)
  rmSync(join(folder, ward.id, 'profile.json'))
  writeFileSync(join(folder, ward.id, 'log.db'), '')
  expect(() => readProfile(join(folder, ward.id))).toThrow(
    expect.objectContaining({ code: 'profile-not-found' }),
  )
  writeFileSync(join(folder, ward.id, 'log.db'), 'encrypted')
  const isDamaged = () =>
    expect(() => readProfile(join(folder, ward.id))).toThrow(
      expect.objectContaining({ code: 'profile-damaged' }),
    )
  isDamaged()
  // A restore that was killed while it wrote the description anew.
  writeFileSync(join(folder, ward.id, 'profile.json.0123456789ab.tmp'), '')
  isDamaged()
})

test('calls a profile damaged that stands in the folder of another', async () => {
  const folder = await folderWith(ward)
  cpSync(join(folder, ward.id), join(folder, 'copy'), { recursive: true })
  cpSync(join(folder, ward.id), join(folder, region.id), { recursive: true })
  expect(readProfile(join(folder, 'copy'))).toEqual(ward)
  expect(() => readProfile(join(folder, region.id))).toThrow(
    expect.objectContaining({ code: 'profile-damaged' }),
  )
})
