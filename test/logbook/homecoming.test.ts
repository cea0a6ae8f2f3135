import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { addItem, changeItem, putBackItem, removeItem } from '../../src/logbook/homecoming-items.ts'
import {
  changeList,
  countLists,
  finishList,
  getList,
  listAhead,
  listLists,
  putBackList,
  removeList,
  reopenList,
} from '../../src/logbook/homecoming.ts'
import { listPeople } from '../../src/logbook/people.ts'
import { removeSession, restoreSession } from '../../src/logbook/session-changes.ts'
import { logSessionFrom } from '../../src/logbook/session-origins.ts'
import { logSession } from '../../src/logbook/sessions.ts'
import { contract } from '../../src/shared/contract.ts'
import { type HomecomingList, itemContent } from '../../src/shared/homecoming.ts'
import { itemStates, usualItems } from '../../src/shared/homecoming-items.ts'
import { Refusal } from '../../src/shared/refusal.ts'
import { aHomecoming, aList } from '../support/a-homecoming.ts'
import { aSession } from '../support/a-session.ts'
import { openLog } from '../support/open-log.ts'

const today = '2026-11-22'
const year = { from: '2026-01-01', to: '2026-12-31' }
const itemOf = (list: HomecomingList, code: string) => {
  const item = list.items.find((one) => one.code === code)
  if (!item) throw new Error('The list lacks the item')
  return item
}

test('a new list has the fifteen usual items, the ending too, and nothing said', () => {
  const db = openLog()
  const list = aList(db)
  expect(list.items.map(({ code }) => code)).toEqual(usualItems.map(({ code }) => code))
  expect(list.items).toHaveLength(15)
  expect(list.items.at(-1)).toMatchObject({ phase: 'ending', state: '', day: '', doneOn: '' })
  expect(list).toMatchObject({ ...aHomecoming(), startedOn: today, finishedOn: '', contacts: 0 })
  expect(contract.homecoming.get.output.parse(list)).toEqual(list)
  expect(listPeople(db)).toMatchObject([{ name: 'Blå björk' }])
})

test('a list needs nobody, no unit and no day', () => {
  const db = openLog()
  const list = aList(db, { person: '', homecoming: '' })
  expect(list).toMatchObject({ person: '', unit: '', homecoming: '' })
  expect(listPeople(db)).toEqual([])
})

test('one person may have several lists, told apart by their days', () => {
  const db = openLog()
  const first = aList(db)
  finishList(db, { id: first.id, day: today })
  aList(db, { homecoming: '2027-03-01' })
  aList(db, { homecoming: '' })
  aList(db, { homecoming: '2026-12-24' })
  expect(listLists(db).map(({ homecoming }) => homecoming)).toEqual([
    '2026-12-24',
    '2027-03-01',
    '',
    '2026-12-03',
  ])
})

test('among the others, a list tells whose it is and how far its items have come', () => {
  const db = openLog()
  const { id, items } = aList(db)
  const states = ['done', 'done', 'under_way', 'declined'] as const
  for (const [i, state] of states.entries()) {
    changeItem(db, { id: items[i]!.id, today, changes: { state } })
  }
  const empty = aList(db, { person: '', homecoming: '' })
  for (const item of empty.items) removeItem(db, item.id)
  expect(contract.homecoming.list.output.parse(listLists(db))).toEqual([
    {
      id,
      person: 'Blå björk',
      unit: '',
      homecoming: '2026-12-03',
      startedOn: today,
      finishedOn: '',
      done: 2,
      underWay: 1,
    },
    expect.objectContaining({ id: empty.id, person: '', done: 0, underWay: 0 }),
  ])
})

test('is offered from two weeks before homecoming until that day, while it is open', () => {
  const db = openLog()
  const { id } = aList(db)
  aList(db, { homecoming: '' })
  const offeredOn = (day: string) => listAhead(db, day).map((list) => list.id)
  expect(offeredOn('2026-11-18')).toEqual([])
  expect(offeredOn('2026-11-19')).toEqual([id])
  expect(offeredOn('2026-12-03')).toEqual([id])
  expect(offeredOn('2026-12-04')).toEqual([])
  changeList(db, { id, changes: { homecoming: '2026-12-20' } })
  expect(offeredOn('2026-12-04')).toEqual([])
  expect(offeredOn('2026-12-06')).toEqual([id])
  finishList(db, { id, day: today })
  expect(offeredOn('2026-12-06')).toEqual([])
})

test('a change leaves out what it does not say, so that a stale form brings nobody back', () => {
  const db = openLog({})
  const { id } = aList(db, { unit: 'Avdelning 12' })
  db.prepare(`UPDATE people SET pseudonym = 'Grön älv'`).run()
  expect(changeList(db, { id, changes: { homecoming: '', contactMonths: 2 } })).toMatchObject({
    person: 'Grön älv',
    unit: 'Avdelning 12',
    homecoming: '',
    contactMonths: 2,
  })
  expect(listPeople(db)).toHaveLength(1)
  expect(changeList(db, { id, changes: { person: '', unit: '' } })).toMatchObject({
    person: '',
    unit: '',
  })
  expect(() => changeList(db, { id, changes: { unit: 'Avdelning 99' } })).toThrow(
    new Refusal('unit-gone'),
  )
})

test('counts contacts from the homecoming day for the chosen months, as the log has them', () => {
  const db = openLog()
  const { id } = aList(db, { contactMonths: 1 })
  const contacts = () => getList(db, id).contacts
  const log = (date: string, differences: object = {}) =>
    logSession(db, aSession({ date, ...differences }))
  log('2026-12-02')
  expect(contacts()).toBe(0)
  const onTheDay = log('2026-12-03')
  log('2026-12-20', { person: 'Grön älv' })
  log('2026-12-21', { happened: false, minutes: 0, participants: 0 })
  log('2026-12-22', { activity: 'I02', form: 'alone', participants: 0 })
  log('2027-01-03')
  log('2027-01-04')
  expect(contacts()).toBe(2)

  const fromList = (date: string) =>
    logSessionFrom(db, { kind: 'list', id }, aSession({ date, person: '' }))
  fromList('2026-12-10')
  expect(contacts()).toBe(3)
  fromList('2026-11-30')
  expect(contacts()).toBe(3)
  expect(getList(db, id).sessions).toHaveLength(4)

  const { id: changeId } = removeSession(db, onTheDay.id)
  expect(contacts()).toBe(2)
  restoreSession(db, changeId)
  expect(contacts()).toBe(3)

  changeList(db, { id, changes: { contactMonths: 2 } })
  expect(contacts()).toBe(4)
  changeList(db, { id, changes: { homecoming: '' } })
  expect(contacts()).toBe(0)
  expect(getList(db, id).sessions).toHaveLength(2)
})

test('a list is finished on a day, keeps it, and opens again', () => {
  const db = openLog()
  const { id } = aList(db)
  expect(finishList(db, { id, day: '2027-04-03' }).finishedOn).toBe('2027-04-03')
  expect(finishList(db, { id, day: '2027-05-01' }).finishedOn).toBe('2027-04-03')
  expect(reopenList(db, id).finishedOn).toBe('')
})

test('what is removed comes back as it was, with its ids and sessions', () => {
  const db = openLog({})
  const { id } = aList(db, { unit: 'Avdelning 12' })
  addItem(db, { listId: id, item: { phase: 'before', code: '', text: 'Blomman' } })
  const [first, second] = getList(db, id).items
  changeItem(db, { id: first!.id, today, changes: { state: 'done', day: '2026-11-20' } })
  logSessionFrom(db, { kind: 'list', id }, aSession())
  const before = getList(db, id)
  const removed = removeList(db, id)
  expect(removed).toEqual(before)
  expect(listLists(db)).toEqual([])
  expect(putBackList(db, contract.homecoming.putBack.input.parse(removed))).toEqual(before)

  const item = removeItem(db, second!.id)
  expect(getList(db, id).items).toHaveLength(15)
  putBackItem(db, item)
  expect(getList(db, id)).toEqual(before)
})

test('a pseudonym that has gone meanwhile does not come back with a list', () => {
  const db = openLog()
  const removed = removeList(db, aList(db).id)
  db.prepare(`DELETE FROM people`).run()
  expect(putBackList(db, removed).person).toBe('')
  expect(listPeople(db)).toEqual([])
})

test('an own item may have a day from the start', () => {
  const db = openLog()
  const { id: listId } = aList(db)
  const item = { phase: 'before', code: '', text: 'Blomman' } as const
  expect(addItem(db, { listId, item, day: '2026-12-01' })).toMatchObject({ day: '2026-12-01' })
  expect(addItem(db, { listId, item })).toMatchObject({ day: '' })
  const asked = contract.homecoming.addItem.input.safeParse({ listId, item, day: 'snart' })
  expect(asked.error?.issues[0]?.message).toBe('bad-date')
})

test('own items come last in their phase; a usual one can be worded anew and moved', () => {
  const db = openLog()
  const list = aList(db)
  addItem(db, { listId: list.id, item: { phase: 'before', code: '', text: 'Blomman' } })
  const { id } = itemOf(list, 'food')
  const content = { phase: 'before', code: '', text: 'Handla på vägen' } as const
  changeItem(db, { id, today, changes: { content } })
  const texts = getList(db, list.id)
    .items.filter(({ phase }) => phase === 'before')
    .map(({ text }) => text)
  expect(texts.slice(-2)).toEqual(['Handla på vägen', 'Blomman'])
})

test('what an item says is one line without an identity number', () => {
  const refusalOf = (item: object) => itemContent.safeParse(item).error?.issues[0]?.message
  expect(refusalOf({ phase: 'before', code: '', text: '640823-3234' })).toBe('identity-number')
  expect(refusalOf({ phase: 'before', code: '', text: ' ' })).toBe('text-missing')
  expect(refusalOf({ phase: 'before', code: 'food', text: 'Mat' })).toBe('text-missing')
  expect(refusalOf({ phase: 'later', code: 'food', text: '' })).toBe('invalid-input')
  expect(refusalOf({ phase: 'before', code: 'food', text: '' })).toBeUndefined()
  expect(
    contract.homecoming.start.input.safeParse({
      day: today,
      list: aHomecoming({ contactMonths: 25 }),
    }).success,
  ).toBe(false)
})

test('what is not there cannot be changed', () => {
  const db = openLog()
  const list = aList(db)
  const [item] = list.items
  removeList(db, list.id)
  const listGone = new Refusal('list-gone')
  const itemGone = new Refusal('item-gone')
  expect(() => getList(db, list.id)).toThrow(listGone)
  expect(() => changeList(db, { id: list.id, changes: {} })).toThrow(listGone)
  expect(() => finishList(db, { id: list.id, day: today })).toThrow(listGone)
  expect(() => reopenList(db, list.id)).toThrow(listGone)
  expect(() => removeList(db, list.id)).toThrow(listGone)
  expect(() => addItem(db, { listId: list.id, item: item! })).toThrow(listGone)
  expect(() => putBackItem(db, item!)).toThrow(listGone)
  expect(() => changeItem(db, { id: item!.id, today, changes: {} })).toThrow(itemGone)
  expect(() => removeItem(db, item!.id)).toThrow(itemGone)
})

test('counts what began, ended and was done in a period', () => {
  const db = openLog()
  const list = aList(db)
  const other = aList(db)
  finishList(db, { id: other.id, day: '2026-12-31' })
  const done = (code: string, day: string) =>
    changeItem(db, { id: itemOf(list, code).id, today: day, changes: { state: 'done' } })
  done('food', '2026-12-01')
  done('way_home', '2027-01-01')
  done('housing', '2026-12-01')
  changeItem(db, { id: itemOf(list, 'housing').id, today, changes: { state: 'under_way' } })
  expect(countLists(db, year)).toEqual({ started: 2, finished: 1, itemsDone: 1 })
  reopenList(db, other.id)
  expect(countLists(db, year).finished).toBe(0)
  removeList(db, list.id)
  expect(countLists(db, year)).toEqual({ started: 1, finished: 0, itemsDone: 0 })
})

test('whatever is done in any order, no date is lost and a list is finished or open, never both', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-12-${String(n).padStart(2, '0')}`)
  const state = fc.constantFrom(...itemStates.map(({ code }) => code))
  const changes = fc.oneof(fc.record({ state }), fc.record({ day }))
  const step = fc.oneof(
    fc.record({ act: fc.constant('change' as const), item: fc.nat(14), changes, day }),
    fc.record({ act: fc.constantFrom('finish', 'reopen', 'undo', 'out-and-in'), day }),
  )
  const december = { from: '2026-12-01', to: '2026-12-31' }
  const db = openLog()
  fc.assert(
    fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
      const { id, items } = aList(db)
      let latest = items[0]!
      for (const one of steps) {
        const before = getList(db, id)
        if ('changes' in one) {
          latest = before.items[one.item]!
          changeItem(db, { id: latest.id, today: one.day, changes: one.changes })
        } else {
          const acts: Readonly<Record<string, () => unknown>> = {
            finish: () => finishList(db, { id, day: one.day }),
            reopen: () => reopenList(db, id),
            undo: () => putBackItem(db, latest),
            'out-and-in': () => putBackList(db, removeList(db, id)),
          }
          acts[one.act]?.()
        }
        const after = getList(db, id)

        // An undo puts an item back exactly; nothing else takes a date away.
        const expected = before.items.map((item) =>
          one.act === 'undo' && item.id === latest.id ? latest : item,
        )
        const isLost = (was: string, is: string | undefined) => was !== '' && is === ''
        expect(
          expected.filter(
            (item, i) =>
              isLost(item.day, after.items[i]?.day) || isLost(item.doneOn, after.items[i]?.doneOn),
          ),
        ).toEqual([])
        expect(after.items.filter((item) => item.state === 'done' && item.doneOn === '')).toEqual(
          [],
        )
        expect([after.startedOn, after.homecoming]).toEqual([before.startedOn, before.homecoming])

        const finishedOn: Readonly<Record<string, string>> = {
          finish: before.finishedOn === '' ? one.day : before.finishedOn,
          reopen: '',
        }
        expect(after.finishedOn).toBe(finishedOn[one.act] ?? before.finishedOn)
        expect(countLists(db, december).finished).toBe(after.finishedOn === '' ? 0 : 1)
        expect(countLists(db, december).itemsDone).toBe(
          after.items.filter((item) => item.state === 'done').length,
        )
      }
      removeList(db, id)
    }),
    { numRuns: 50 },
  )
})

test('finds the sessions of a list without reading through the log', () => {
  const db = openLog({}, {})
  const { id } = aList(db)
  logSessionFrom(db, { kind: 'list', id }, aSession({ person: '' }))
  const prepare = vi.spyOn(db, 'prepare')
  getList(db, id)
  const sql = prepare.mock.calls.map(([one]) => one).find((one) => one.includes('session_origins'))
  prepare.mockRestore()
  const steps = db
    .prepare<object, { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all({ id, personId: 1, from: today, until: today })
    .map(({ detail }) => detail)
  expect(steps.join('\n')).toContain('sessions_by_person')
  expect(steps.join('\n')).toContain('session_origins_of_lists')
  expect(steps.join('\n')).not.toMatch(/SCAN /)
})
