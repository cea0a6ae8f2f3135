import { beforeEach, expect, test } from 'vitest'
import { deleteDraft, draftKey, listDrafts, saveDraft } from '../../src/logbook/drafts.ts'
import { logbookMigrations } from '../../src/logbook/migrations/index.ts'
import type { Database } from '../../src/vault/database.ts'
import { openTestDatabase } from '../support/open-test-database.ts'

const aDraft = {
  context: 'session:new',
  savedAt: '2026-11-21T14:05:00.000Z',
  content: '{"note":"Spelade k"}',
}

let db: Database
beforeEach(() => {
  db = openTestDatabase(logbookMigrations)
})

test('makes the key of a log once', () => {
  const key = draftKey(db)
  expect(Buffer.from(key, 'base64')).toHaveLength(32)
  expect(draftKey(db)).toBe(key)
  expect(draftKey(openTestDatabase(logbookMigrations))).not.toBe(key)
})

test('keeps one draft a context, newest first', () => {
  const line = { ...aDraft, context: 'line', savedAt: '2026-11-21T14:06:00.000Z' }
  saveDraft(db, aDraft)
  saveDraft(db, line)
  expect(listDrafts(db)).toEqual([line, aDraft])

  const later = {
    ...aDraft,
    savedAt: '2026-11-21T14:07:00.000Z',
    content: '{"note":"Spelade kort"}',
  }
  saveDraft(db, later)
  expect(listDrafts(db)).toEqual([later, line])
})

test('keeps the newer draft when an older one arrives late', () => {
  saveDraft(db, aDraft)
  saveDraft(db, { ...aDraft, savedAt: '2026-11-21T14:04:59.999Z', content: '{}' })
  expect(listDrafts(db)).toEqual([aDraft])
})

test('lets go of a draft', () => {
  saveDraft(db, aDraft)
  saveDraft(db, { ...aDraft, context: 'session:42' })
  deleteDraft(db, 'session:42')
  deleteDraft(db, 'session:43')
  expect(listDrafts(db)).toEqual([aDraft])
})
