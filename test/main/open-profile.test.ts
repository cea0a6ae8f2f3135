/** However an opening or a closing fails, no store stays open behind a profile that is said to be closed. */
import { beforeEach, expect, test } from 'vitest'
import { OpenProfile } from '../../src/main/open-profile.ts'
import type { Entered } from '../../src/upkeep/enter.ts'
import { openTestDatabase } from '../support/open-test-database.ts'

const fault = new Error('a fault')
const fail = () => {
  throw fault
}

let happened: string[]
beforeEach(() => {
  happened = []
})

function entered({ close = () => {} } = {}): Entered {
  const db = openTestDatabase([])
  return {
    store: {
      profile: { id: '0'.repeat(32), kind: 'peer', label: 'Dagboken' },
      directory: '',
      db,
      close() {
        db.close()
        happened.push('closed')
        close()
      },
    },
    findings: [],
    asOf: new Date(),
    migratedFrom: null,
  }
}

const openProfile = (faulty: { entered?: () => void; leaving?: () => void } = {}) =>
  new OpenProfile({
    entered: () => faulty.entered?.(),
    leaving: () => faulty.leaving?.(),
    left: () => happened.push('left'),
  })

test('closes what was opened when it cannot be made ready', async () => {
  const open = openProfile({ entered: fail })
  await expect(open.enter(async () => entered())).rejects.toBe(fault)
  expect(open.profile).toBeNull()
  expect(happened).toEqual(['closed', 'left'])
})

test('closes the store whatever fails on the way out, and stops counting time', async () => {
  const open = openProfile({ leaving: fail })
  await open.enter(async () => entered({ close: fail }))
  expect(() => open.leave()).toThrow(fault)
  expect(open.profile).toBeNull()
  expect(happened).toEqual(['closed', 'left'])
})

test('of two openings at once the later one counts', async () => {
  const open = openProfile()
  const { promise, resolve } = Promise.withResolvers<Entered>()
  const earlier = open.enter(() => promise)
  await open.enter(async () => entered())
  resolve(entered())
  await expect(earlier).rejects.toMatchObject({ code: 'locked' })
  expect(open.profile).not.toBeNull()
  expect(happened).toEqual(['closed'])
  open.leave()
})
