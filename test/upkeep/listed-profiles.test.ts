import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { Profile } from '../../src/shared/profile.ts'
import { listProfiles } from '../../src/upkeep/listed-profiles.ts'
import { writeProfile } from '../../src/vault/profiles.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { id, someLogs } from './a-log.ts'

const ward: Profile = { id: '0'.repeat(32), kind: 'peer', label: 'Avdelning 12' }
const region: Profile = { id: '1'.repeat(32), kind: 'supervisor', label: 'Norra området' }

const ready = (profile: Profile) => ({ ...profile, state: 'ready', hasKeychain: false })

interface Places {
  readonly profiles: string
  readonly backups: string
}

async function placesWith(inProfiles: readonly Profile[], inBackups: readonly Profile[] = []) {
  const folder = temporaryFolder()
  const places: Places = {
    profiles: join(folder, 'app', 'profiles'),
    backups: join(folder, 'app-backups'),
  }
  for (const [place, profiles] of [
    [places.profiles, inProfiles],
    [places.backups, inBackups],
  ] as const) {
    for (const profile of profiles) {
      mkdirSync(join(place, profile.id), { recursive: true })
      await writeProfile(join(place, profile.id), profile)
    }
  }
  return places
}

const profileFileOf = ({ profiles }: Places, profile: Profile) =>
  join(profiles, profile.id, 'profile.json')

test('lists every profile, and nothing before there is a folder for them', async () => {
  const { profiles } = await placesWith([ward, region])
  writeFileSync(join(profiles, 'notes.txt'), 'not a profile')
  mkdirSync(join(profiles, 'another-folder'))
  mkdirSync(join(profiles, '2'.repeat(32)))
  expect(listProfiles(profiles)).toEqual([ready(ward), ready(region)])
  expect(listProfiles(join(temporaryFolder(), 'app', 'profiles'))).toEqual([])
})

test('leaves out what a power cut left of a profile in the making', async () => {
  const { profiles } = await placesWith([ward])
  const halfMade = join(profiles, '2'.repeat(32))
  mkdirSync(halfMade)
  writeFileSync(join(halfMade, 'log.db'), '')
  expect(listProfiles(profiles)).toEqual([ready(ward)])
})

test('lists a profile whose description cannot be read by the label of its backups', async () => {
  const places = await placesWith([ward, region], [ward, region])
  writeFileSync(profileFileOf(places, ward), '{"version": 1, "id"')
  rmSync(profileFileOf(places, region))
  expect(listProfiles(places.profiles)).toEqual([
    { ...ward, state: 'damaged', hasKeychain: false },
    { ...region, state: 'damaged', hasKeychain: false },
  ])
})

test('never hides a log, also without a description and without backups', async () => {
  const places = await placesWith([ward])
  rmSync(profileFileOf(places, ward))
  writeFileSync(join(places.profiles, ward.id, 'log.db'), 'encrypted')
  expect(listProfiles(places.profiles)).toEqual([
    { id: ward.id, kind: 'peer', label: ward.id, state: 'damaged', hasKeychain: false },
  ])
})

test('lists a profile of which only backups are left', async () => {
  const places = await placesWith([ward], [ward, region])
  expect(listProfiles(places.profiles)).toEqual([
    ready(ward),
    { ...region, state: 'missing', hasKeychain: false },
  ])
  rmSync(places.profiles, { recursive: true })
  expect(listProfiles(places.profiles).map(({ state }) => state)).toEqual(['missing', 'missing'])
})

test('says of a folder that holds another profile that it is damaged', async () => {
  const places = await placesWith([ward, region], [ward, region])
  rmSync(join(places.profiles, region.id), { recursive: true })
  cpSync(join(places.profiles, ward.id), join(places.profiles, region.id), { recursive: true })
  expect(listProfiles(places.profiles)).toEqual([
    ready(ward),
    { ...region, state: 'damaged', hasKeychain: false },
  ])
})

test('lists a profile of a newer version as it is: opening it says what to do', async () => {
  const places = await placesWith([ward], [ward])
  writeFileSync(profileFileOf(places, ward), JSON.stringify({ version: 2, something: 'new' }))
  expect(listProfiles(places.profiles)).toEqual([ready(ward)])
})

const aLog = someLogs(() => [])

test('says which profile the keychain opens', () => {
  const profiles = dirname(aLog())
  expect(listProfiles(profiles)).toEqual([
    { id, kind: 'peer', label: 'Min logg', state: 'ready', hasKeychain: true },
  ])
})
