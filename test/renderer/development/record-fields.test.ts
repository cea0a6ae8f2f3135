import { expect, test } from 'vitest'
import { fieldsOf, readFields, toRecord } from '../../../src/renderer/development/record-fields.ts'
import { newRecord } from '../../../src/shared/own-development.ts'
import { aRecord } from '../../support/a-record.ts'

const today = '2026-11-22'

test('a record that changes goes into the form and out again as it was', () => {
  const record = aRecord({ minutes: 435 })
  expect(toRecord(fieldsOf({ ...record, id: 7 }, today), today)).toEqual(record)
})

test('a new one begins today, and logs its time', () => {
  expect(fieldsOf('course', today)).toMatchObject({ kind: 'course', date: today, isLogged: true })
})

test('supervision needs no title of its own, a course does', () => {
  const fields = { ...fieldsOf('group_supervision', today), minutes: '1,5' }
  expect(newRecord.parse(toRecord(fields, today))).toMatchObject({ title: '', minutes: 90 })
  const { error } = newRecord.safeParse(toRecord({ ...fields, kind: 'course' }, today))
  expect(error?.issues).toMatchObject([{ path: ['title'], message: 'text-missing' }])
})

test('what is missing is said of every field at once', () => {
  const fields = { ...fieldsOf('course', today), date: 'när?', minutes: 'länge' }
  const { error } = newRecord.safeParse(toRecord(fields, today))
  expect(error?.issues.map(({ message }) => message)).toEqual([
    'bad-date',
    'bad-hours',
    'text-missing',
  ])
})

test('a draft comes back, and nothing that is none', () => {
  const fields = { ...fieldsOf('course', today), title: 'Att dela' }
  expect(readFields(JSON.parse(JSON.stringify(fields)))).toEqual(fields)
  expect(readFields({ title: 'Att dela' })).toBeNull()
})
