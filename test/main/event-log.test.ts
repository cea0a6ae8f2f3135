import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, expectTypeOf, test } from 'vitest'
import { openEventLog } from '../../src/main/event-log.ts'
import {
  type Channel,
  type EventCode,
  errorKindOf,
  type ErrorKind,
  type FieldsOf,
  type Note,
} from '../../src/main/logged-events.ts'
import { noteRefusal } from '../../src/main/noted-refusals.ts'
import { asRefusal } from '../../src/vault/failures.ts'
import { Refusal, type RefusalCode } from '../../src/shared/refusal.ts'
import type { Finding } from '../../src/shared/safety.ts'
import type { FolderState } from '../../src/shared/sharing-folder.ts'
import { secretText } from '../support/leaks.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

type Known = number | boolean | RefusalCode | Finding['code'] | FolderState | Channel | ErrorKind

test('knows events of numbers, booleans and words from lists, and no others', () => {
  type EveryField = { [Code in EventCode]: Known & Field<Code> }
  type Field<Code extends EventCode> = FieldsOf<Code>[keyof FieldsOf<Code>]
  type Fields = { [Code in EventCode]: Field<Code> }
  expectTypeOf<Fields>().toEqualTypeOf<EveryField>()
  expectTypeOf<string>().not.toExtend<Fields[keyof Fields]>()

  const note: Note = () => {}
  const text: string = 'what somebody wrote'
  // @ts-expect-error No field takes a text.
  note('backup-made', { ms: text })
  // @ts-expect-error Nor does one for a code.
  note('refused', { code: text, call: 'profiles.unlock' })
  // @ts-expect-error Nor one for an error.
  note('app-failed', { error: text })
  // @ts-expect-error Nor may a field be added.
  note('locked-by-key', { label: 1 })
  // @ts-expect-error Nor an event.
  note(text, {})
})

test('notes what happened and tells it as lines', () => {
  const folder = join(temporaryFolder(), 'logs')
  const log = openEventLog(folder)
  log.note('app-started', { major: 1, minor: 2, patch: 3 })
  log.note('refused', { code: 'wrong-passphrase', call: 'profiles.unlock' })
  log.note('profile-removed', { with_backups: true })
  expect(log.read(10).map((line) => line.replace(/^\S+ /, ''))).toEqual([
    'app-started major=1 minor=2 patch=3',
    'refused code=wrong-passphrase call=profiles.unlock',
    'profile-removed with_backups=true',
  ])
  expect(log.read(1)).toHaveLength(1)
})

test.skipIf(process.platform === 'win32')('is for its owner to read alone', () => {
  const folder = temporaryFolder()
  openEventLog(folder).note('locked-by-key', {})
  expect(statSync(join(folder, 'events.jsonl')).mode & 0o777).toBe(0o600)
})

test('writes nothing that its types were got around with', () => {
  const folder = temporaryFolder()
  const log = openEventLog(folder)
  const text = secretText()
  const note = log.note as unknown as (code: string, fields: object) => void
  note('backup-made', { ms: text })
  note('backup-made', { ms: 1, text })
  note('refused', { code: text, call: 'profiles.unlock' })
  note('refused', { code: 'locked', call: text })
  note('app-failed', { error: text })
  note(text, {})
  expect(readdirSync(folder)).toEqual([])
})

test('knows an unforeseen error by its kind and never by its words', () => {
  const folder = temporaryFolder()
  const log = openEventLog(folder)
  const text = secretText()
  class OddError extends Error {
    override readonly name = text
  }
  const thrown = [
    new Error(text),
    new TypeError(text, { cause: text }),
    new OddError(text),
    Object.assign(new Error(text), { code: text }),
    Object.assign(new Error(text), { code: 'EMFILE', path: text }),
    Object.assign(new Error(text), { code: 'SQLITE_CONSTRAINT_UNIQUE' }),
    text,
    { name: text },
    null,
  ]
  for (const error of thrown) noteRefusal(log.note, 'sessions.log', asRefusal(error))
  expect(thrown.map(errorKindOf)).toEqual([
    'Error',
    'TypeError',
    'other',
    'Error',
    'EMFILE',
    'SQLITE_CONSTRAINT',
    'other',
    'other',
    'other',
  ])
  expect(log.read(100)).toHaveLength(thrown.length)
  expect(readFileSync(join(folder, 'events.jsonl'), 'utf8')).not.toContain(text)
})

test('notes no refusal of what somebody wrote', () => {
  const log = openEventLog(temporaryFolder())
  noteRefusal(log.note, 'sessions.log', new Refusal('identity-number'))
  noteRefusal(log.note, 'sessions.log', new Refusal('disk-full'))
  noteRefusal(log.note, 'profiles.unlock', new Refusal('wrong-passphrase', { seconds: 5 }))
  expect(log.read(10).map((line) => line.replace(/^\S+ /, ''))).toEqual([
    'refused code=disk-full call=sessions.log',
    'refused code=wrong-passphrase call=profiles.unlock',
  ])
})

test('keeps five files of half a megabyte, the newest events in them', () => {
  const folder = temporaryFolder()
  const log = openEventLog(folder)
  const filler = 'x'.repeat(512 * 1024)
  for (let turn = 1; turn <= 7; turn++) {
    log.note('backup-made', { ms: turn })
    writeFileSync(join(folder, 'events.jsonl'), `\n${filler}\n`, { flag: 'a' })
  }
  expect(readdirSync(folder)).toEqual([
    'events.1.jsonl',
    'events.2.jsonl',
    'events.3.jsonl',
    'events.4.jsonl',
    'events.jsonl',
  ])
  expect(log.read(100).map((line) => line.replace(/^.*=/, ''))).toEqual(['3', '4', '5', '6', '7'])
  expect(log.read(2).map((line) => line.replace(/^.*=/, ''))).toEqual(['6', '7'])
})

test('shows nothing that somebody else has put into its files', () => {
  const folder = temporaryFolder()
  const text = secretText()
  const at = '2026-11-22T02:10:00.000Z'
  const lines = [
    { at, event: 'backup-made', ms: 5 },
    { at, event: 'backup-made', ms: 5, text },
    { at, event: text, ms: 5 },
    { at: text, event: 'backup-made', ms: 5 },
    text,
  ]
  writeFileSync(join(folder, 'events.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'))
  expect(openEventLog(folder).read(100)).toEqual([`${at} backup-made ms=5`])
})

test('stops nothing when it cannot be written or read', () => {
  const folder = temporaryFolder()
  const file = join(folder, 'logs')
  writeFileSync(file, '')
  const log = openEventLog(file)
  log.note('locked-by-key', {})
  expect(log.read(10)).toEqual([])

  const readOnly = join(folder, 'read-only')
  mkdirSync(readOnly)
  chmodSync(readOnly, 0o500)
  openEventLog(readOnly).note('locked-by-key', {})
  chmodSync(readOnly, 0o700)
})
