import { expect, test } from 'vitest'
import { listDrafts, saveDraft } from '../../src/logbook/drafts.ts'
import { addFollowUp, listFollowUps } from '../../src/logbook/follow-ups.ts'
import { listImports, newImport, undoImport } from '../../src/logbook/imports.ts'
import { addSamples } from '../../src/logbook/samples.ts'
import {
  changeSession,
  listChanges,
  listRemoved,
  removeSession,
  restoreSession,
} from '../../src/logbook/session-changes.ts'
import { findSessions } from '../../src/logbook/session-search.ts'
import { listSessions, logSessions } from '../../src/logbook/sessions.ts'
import { everySession } from '../../src/shared/session-search.ts'
import type { Database } from '../../src/vault/database.ts'
import { aSession } from '../support/a-session.ts'
import { checkSearchIndex, openLog } from '../support/open-log.ts'
import { addWhatIsAhead } from '../support/what-is-ahead.ts'

const always = { from: '1900-01-01', to: '2199-12-31' }

function importOld(db: Database, ...notes: readonly string[]): number {
  const id = newImport(db, 'old_log', notes.length)
  logSessions(
    db,
    notes.map((note) => aSession({ note })),
    id,
  )
  return id
}

test('lists old logs, newest first, with how many sessions remain of each', () => {
  const db = openLog({})
  const first = importOld(db, 'ett', 'två')
  const second = importOld(db, 'tre')
  addSamples(db, '2026-11-21')
  removeSession(db, 2)
  const imports = listImports(db)
  expect(imports).toEqual([
    { id: second, importedAt: expect.any(String), sessions: 1 },
    { id: first, importedAt: expect.any(String), sessions: 1 },
  ])
})

test('undoing takes out every session of the import, and nothing else', () => {
  const db = openLog({ note: 'mitt' })
  const first = importOld(db, 'ett', 'två', 'tre')
  importOld(db, 'fyra')
  changeSession(db, { id: 2, revision: 1, session: aSession({ note: 'ändrat' }) })
  removeSession(db, 3)
  addFollowUp(db, { what: 'Ring', due: '2026-10-20', kind: 'talk', person: '', sessionId: 4 })

  expect(undoImport(db, first)).toBe(2)
  expect(listSessions(db, always).map(({ note }) => note)).toEqual(['mitt', 'fyra'])
  expect(listRemoved(db)).toEqual([])
  expect(listChanges(db, 2)).toEqual([])
  expect(listFollowUps(db, {})).toMatchObject([{ sessionId: null }])
  expect(listImports(db)).toHaveLength(1)
  expect(findSessions(db, { ...everySession, text: 'tre' }).ids).toEqual([])
  checkSearchIndex(db)
  expect(db.serialize().toString('latin1')).not.toContain('ndrat')
})

test('what was half-written in a session of the import goes with it', () => {
  const db = openLog({})
  const old = importOld(db, 'ett', 'två')
  for (const context of ['session:1', 'session:2', 'session:3 earlier', 'session:30']) {
    saveDraft(db, { context, savedAt: '2026-10-14T08:00:00.000Z', content: '{}' })
  }
  undoImport(db, old)
  expect(
    listDrafts(db)
      .map(({ context }) => context)
      .toSorted(),
  ).toEqual(['session:1', 'session:30'])
})

test('a unit or a person that a list, plan, group or meeting is about stays', () => {
  const db = openLog()
  const first = importOld(db, 'ett')
  const unit = db.prepare(`SELECT id FROM units`).pluck().get()
  addWhatIsAhead(db, { person: 'Blå björk' })
  db.prepare(`UPDATE groups SET unit_id = ?`).run(unit)
  undoImport(db, first)
  expect(db.prepare(`SELECT pseudonym FROM people`).pluck().all()).toEqual(['Blå björk'])
  expect(db.prepare(`SELECT name FROM units`).pluck().all()).toEqual(['Avdelning 12'])
})

test('a session that was removed and put back still belongs to its import', () => {
  const db = openLog()
  const id = importOld(db, 'ett')
  restoreSession(db, removeSession(db, 1).id)
  expect(listImports(db)).toMatchObject([{ sessions: 1 }])
  expect(undoImport(db, id)).toBe(1)
  expect(listSessions(db, always)).toEqual([])
})

test('undoing what is not there changes nothing', () => {
  const db = openLog({})
  expect(undoImport(db, 99)).toBe(0)
  expect(listSessions(db, always)).toHaveLength(1)
})

test('words are overwritten where they stand again after an import is undone', () => {
  const db = openLog({ note: 'Xylofonen' })
  undoImport(db, importOld(db, 'ett'))
  removeSession(db, 1)
  db.exec(`DELETE FROM session_changes`)
  expect(db.serialize().toString('latin1')).not.toMatch(/xylofon/i)
})
