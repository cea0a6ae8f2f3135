import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addGroup,
  changeGroup,
  countGroups,
  listGroups,
  listSessionsOfGroup,
  putGroupBack,
  removeGroup,
} from '../../src/logbook/groups.ts'
import { changeSession, removeSession, restoreSession } from '../../src/logbook/session-changes.ts'
import { logSessionFrom } from '../../src/logbook/session-origins.ts'
import { findSession } from '../../src/logbook/sessions.ts'
import { listUnits } from '../../src/logbook/units.ts'
import { contract } from '../../src/shared/contract.ts'
import { sessionOfGroup } from '../../src/shared/group-session.ts'
import type { Group } from '../../src/shared/group.ts'
import { Refusal } from '../../src/shared/refusal.ts'
import type { Database } from '../../src/vault/database.ts'
import { aGroup } from '../support/a-group.ts'
import { asLogged, openLog } from '../support/open-log.ts'

const everyDay = '1900-01-01'
const hold = (db: Database, group: Group, day: string, participants: number | null) =>
  logSessionFrom(db, { kind: 'group', id: group.id }, sessionOfGroup(group, day, participants))

test('gives a group back as it was written, by name', () => {
  const db = openLog()
  const walk = addGroup(db, aGroup())
  const circle = addGroup(
    db,
    aGroup({ name: 'Cirkeln', unit: '', setting: '', recurrence: { kind: 'none' } }),
  )
  expect(walk).toEqual({ ...aGroup(), id: 1 })
  const listed = listGroups(db, everyDay)
  expect(listed).toEqual([
    { ...circle, sessions: [] },
    { ...walk, sessions: [] },
  ])
  expect(contract.groups.list.output.parse(listed)).toEqual(listed)
  expect(listUnits(db)).toEqual([{ name: 'Avdelning 12', setting: 'inpatient' }])
})

test('knows its sessions from a day on, also when they change, go and come back', () => {
  const db = openLog({ date: '2026-11-05' })
  const group = addGroup(db, aGroup())
  const held = hold(db, group, '2026-11-05', 8)
  const calledOff = hold(db, group, '2026-11-12', null)
  const days = (from = everyDay) =>
    listGroups(db, from)[0]?.sessions.map(({ date, participants }) => `${date} ${participants}`)
  expect(days()).toEqual(['2026-11-05 8', '2026-11-12 0'])
  expect(days('2026-11-06')).toEqual(['2026-11-12 0'])

  const session = { ...asLogged(held), participants: 9, date: '2026-11-06' }
  changeSession(db, { id: held.id, revision: held.revision, session })
  expect(days()).toEqual(['2026-11-06 9', '2026-11-12 0'])
  const removed = removeSession(db, held.id)
  expect(days()).toEqual(['2026-11-12 0'])
  restoreSession(db, removed.id)
  expect(days()).toEqual(['2026-11-06 9', '2026-11-12 0'])
  expect(listSessionsOfGroup(db, group.id)).toEqual([calledOff.id, held.id])
})

test('counts what was held and called off in a period, also of a group that was removed', () => {
  const db = openLog({ date: '2026-11-05' })
  const group = addGroup(db, aGroup())
  hold(db, group, '2026-10-29', 8)
  hold(db, group, '2026-11-05', 8)
  hold(db, group, '2026-11-12', null)
  hold(db, group, '2026-11-30', 2)
  const november = { from: '2026-11-01', to: '2026-11-30' }
  expect(countGroups(db, november)).toEqual({ held: 2, cancelled: 1 })
  removeGroup(db, group.id)
  expect(countGroups(db, november)).toEqual({ held: 2, cancelled: 1 })
  expect(countGroups(db, { from: '2025-01-01', to: '2025-12-31' })).toEqual({
    held: 0,
    cancelled: 0,
  })
})

test('its sessions stay when it is removed, and are its own again when it is put back', () => {
  const db = openLog()
  const group = addGroup(db, aGroup())
  const held = hold(db, group, '2026-11-05', 8)
  const removed = removeGroup(db, group.id)
  expect(removed).toEqual(group)
  expect(listGroups(db, everyDay)).toEqual([])
  expect(findSession(db, held.id)).toMatchObject({ label: 'Torsdagspromenaden' })
  const other = addGroup(db, aGroup({ name: 'En annan' }))
  expect(other.id).not.toBe(group.id)
  putGroupBack(db, removed)
  expect(listGroups(db, everyDay).find(({ id }) => id === group.id)?.sessions).toHaveLength(1)
})

test('a change leaves what was logged as it was', () => {
  const db = openLog()
  const group = addGroup(db, aGroup())
  const held = hold(db, group, '2026-11-05', 8)
  changeGroup(db, { id: group.id, group: aGroup({ name: 'Promenaden', minutes: 45 }) })
  expect(findSession(db, held.id)).toMatchObject({ label: 'Torsdagspromenaden', minutes: 60 })
  expect(listGroups(db, everyDay)[0]).toMatchObject({ name: 'Promenaden', sessions: [{}] })
})

test('two groups never share a name, and one that is gone is not changed', () => {
  const db = openLog()
  const walk = addGroup(db, aGroup())
  const gym = addGroup(db, aGroup({ name: 'Gym' }))
  const exists = new Refusal('group-exists')
  expect(() => addGroup(db, aGroup())).toThrow(exists)
  expect(() => changeGroup(db, { id: gym.id, group: aGroup() })).toThrow(exists)
  expect(changeGroup(db, { id: walk.id, group: aGroup({ minutes: 30 }) }).minutes).toBe(30)
  const removed = removeGroup(db, gym.id)
  const gone = new Refusal('group-gone')
  expect(() => removeGroup(db, gym.id)).toThrow(gone)
  expect(() => changeGroup(db, { id: gym.id, group: aGroup({ name: 'Gym' }) })).toThrow(gone)
  addGroup(db, aGroup({ name: 'Gym' }))
  expect(() => putGroupBack(db, removed)).toThrow(exists)
  expect(listGroups(db, everyDay)).toHaveLength(2)
})

test('a unit of another setting is refused, and nothing is kept', () => {
  const db = openLog({})
  expect(() => addGroup(db, aGroup({ setting: 'municipal' }))).toThrow(
    new Refusal('setting-differs'),
  )
  expect(listGroups(db, everyDay)).toEqual([])
})

test('whatever is logged, removed and put back, the count is that of the sessions in the log', () => {
  const days = ['2026-11-05', '2026-11-12', '2026-11-19']
  const step = fc.oneof(
    fc.record({ kind: fc.constant('hold' as const), day: fc.constantFrom(...days) }),
    fc.record({ kind: fc.constant('callOff' as const), day: fc.constantFrom(...days) }),
    fc.record({ kind: fc.constant('remove' as const), which: fc.nat(20) }),
    fc.record({ kind: fc.constant('restore' as const), which: fc.nat(20) }),
    fc.constant({ kind: 'removeGroup' as const }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
      const db = openLog()
      const group = addGroup(db, aGroup())
      const there = new Map<number, boolean>()
      const removed: { change: number; id: number; happened: boolean }[] = []
      for (const one of steps) {
        if (one.kind === 'hold' || one.kind === 'callOff') {
          const { id, happened } = hold(db, group, one.day, one.kind === 'hold' ? 4 : null)
          there.set(id, happened)
        } else if (one.kind === 'remove') {
          const [id, happened] = [...there][one.which % Math.max(1, there.size)] ?? []
          if (id === undefined || happened === undefined) continue
          removed.push({ change: removeSession(db, id).id, id, happened })
          there.delete(id)
        } else if (one.kind === 'restore') {
          const [back] = removed.splice(one.which % Math.max(1, removed.length), 1)
          if (!back) continue
          restoreSession(db, back.change)
          there.set(back.id, back.happened)
        } else {
          putGroupBack(db, removeGroup(db, group.id))
        }
        const held = [...there.values()].filter(Boolean).length
        expect(countGroups(db, { from: '2026-11-01', to: '2026-11-30' })).toEqual({
          held,
          cancelled: there.size - held,
        })
        expect(new Set(listSessionsOfGroup(db, group.id))).toEqual(new Set(there.keys()))
      }
    }),
    { numRuns: 40 },
  )
})
