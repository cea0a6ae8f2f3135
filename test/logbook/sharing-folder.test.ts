import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { listExports, listSharedMonths } from '../../src/logbook/export-history.ts'
import { makeExport, markLeft } from '../../src/logbook/exports.ts'
import { endOrganisation, takeUpOrganisation } from '../../src/logbook/organisations.ts'
import {
  changeFolder,
  changeSendsItself,
  folderFileOf,
  getSharingFolder,
  listFolderFiles,
  listMonthsToSend,
  listSharingFolders,
  noteGoneByItself,
  stopUsingFolder,
  takeBack,
  waitForFolder,
} from '../../src/logbook/sharing-folder.ts'
import { getSigningKey, makeNewSigningKey } from '../../src/logbook/signing-keys.ts'
import { logSession } from '../../src/logbook/sessions.ts'
import { storeKinds } from '../../src/upkeep/store-kinds.ts'
import type { Database } from '../../src/vault/database.ts'
import { aSession } from '../support/a-session.ts'
import { aSharedLog, previewOf, sender } from '../support/a-shared-log.ts'

function waiting(db: Database, ...months: readonly string[]): number {
  const { sequence } = makeExport(db, sender, previewOf(db, months))
  waitForFolder(db, sequence)
  return sequence
}

const today = '2026-11-22'
const turnOn = (db: Database, day: string) => changeSendsItself(db, 1, { isOn: true, today: day })

test('a name in the folder tells neither whose it is nor what is in it', () => {
  expect(folderFileOf('0a1b2c3d-4e5f-4a6b-8c7d-001122334455')).toBe(
    'peerlogg-001122334455.peerlogg',
  )
})

test('a file waits under its name until it has left', () => {
  const db = aSharedLog('2026-10')
  changeFolder(db, 1, '/media/minne')
  const sequence = waiting(db, '2026-10')
  expect(getSharingFolder(db, 1)).toMatchObject({
    organisation: 'Psykiatrin Norr',
    folder: '/media/minne',
    sendsItselfFrom: '',
    waiting: [{ sequence, months: ['2026-10'] }],
  })
  expect(listFolderFiles(db, 1)).toEqual([
    { sequence, file: expect.stringMatching(/^peerlogg-[0-9a-f]{12}\.peerlogg$/), hasLeft: false },
  ])
  expect(listSharedMonths(db, 1)).toMatchObject([{ state: 'waits', leftAt: '' }])

  markLeft(db, sequence)
  expect(getSharingFolder(db, 1).waiting).toEqual([])
  expect(listFolderFiles(db, 1)).toMatchObject([{ sequence, hasLeft: true }])
})

test('what is taken back looks as if it had never been made', () => {
  const db = aSharedLog('2026-10')
  const sequence = waiting(db, '2026-10')
  takeBack(db, sequence)
  expect(getSharingFolder(db, 1).waiting).toEqual([])
  expect(listExports(db)).toEqual([])
  expect(listSharedMonths(db, 1)).toEqual([{ month: '2026-10', state: 'not_shared', leftAt: '' }])
  expect(() => takeBack(db, sequence)).toThrow('export-not-waiting')
})

test('a file names the former key that its organisation will have seen, not that of a file it overtakes', () => {
  const db = aSharedLog('2026-09', '2026-10')
  const first = getSigningKey(db).publicKey
  markLeft(db, makeExport(db, sender, previewOf(db, ['2026-09'])).sequence)
  makeNewSigningKey(db)
  waiting(db, '2026-10')
  makeNewSigningKey(db)
  const { lines } = db
    .prepare('SELECT lines FROM exports WHERE sequence = ?')
    .get(waiting(db, '2026-10')) as { lines: Buffer }
  const [manifest = ''] = gunzipSync(lines).toString().split('\n')
  expect(JSON.parse(manifest)).toMatchObject({ signer: { former_public_key: first } })
})

test('a newer file of the same months overtakes the one that waits', () => {
  const db = aSharedLog('2026-09', '2026-10')
  const september = waiting(db, '2026-09')
  waiting(db, '2026-10')
  logSession(db, aSession({ date: '2026-10-20' }))
  const again = waiting(db, '2026-10')
  expect(getSharingFolder(db, 1).waiting.map(({ sequence }) => sequence)).toEqual([
    september,
    again,
  ])
})

test('a newer file that left another way overtakes the one that waits, and no other', () => {
  const db = aSharedLog('2026-09', '2026-10')
  const both = waiting(db, '2026-09', '2026-10')
  const { sequence: saved } = makeExport(db, sender, previewOf(db, ['2026-10']))
  waiting(db, '2026-10')
  const { sequence: newer } = makeExport(db, sender, previewOf(db, ['2026-10']))
  const waitingNow = () => getSharingFolder(db, 1).waiting.map(({ sequence }) => sequence)
  markLeft(db, saved)
  expect(waitingNow()).toEqual([both, saved + 1])
  markLeft(db, newer)
  expect(waitingNow()).toEqual([both])
})

test('without the folder, or the organisation, nothing waits', () => {
  const db = aSharedLog('2026-10')
  changeFolder(db, 1, '/media/minne')
  turnOn(db, today)
  waiting(db, '2026-10')
  stopUsingFolder(db, 1)
  expect(getSharingFolder(db, 1)).toMatchObject({ folder: '', sendsItselfFrom: '', waiting: [] })

  changeFolder(db, 1, '/media/minne')
  turnOn(db, today)
  waiting(db, '2026-10')
  endOrganisation(db, 1)
  expect(listSharingFolders(db)).toEqual([])
  expect(() => getSharingFolder(db, 1)).toThrow('organisation-gone')
  takeUpOrganisation(db, 1)
  expect(getSharingFolder(db, 1)).toMatchObject({
    folder: '/media/minne',
    sendsItselfFrom: '',
    waiting: [],
  })
})

test('nothing goes by itself before that is chosen, nor in a folder that it was not chosen for', () => {
  const db = aSharedLog('2026-09', '2026-10')
  expect(listMonthsToSend(db, 1, today)).toEqual([])
  turnOn(db, '2026-10-05')
  expect(listMonthsToSend(db, 1, today)).toEqual(['2026-10'])
  changeFolder(db, 1, '/another')
  expect(listMonthsToSend(db, 1, today)).toEqual([])
  turnOn(db, '2026-10-05')
  changeSendsItself(db, 1, { isOn: false, today })
  expect(listMonthsToSend(db, 1, today)).toEqual([])
})

test('a log that was restored sends nothing by itself', () => {
  const db = aSharedLog('2026-10')
  turnOn(db, '2026-10-05')
  storeKinds.peer.afterRestore(db)
  expect(listMonthsToSend(db, 1, today)).toEqual([])
})

test('only months that have ended go by themselves, each once, also after a change', () => {
  const db = aSharedLog('2026-08', '2026-09', '2026-10', '2026-11')
  turnOn(db, '2026-08-01')
  expect(listMonthsToSend(db, 1, today)).toEqual(['2026-08', '2026-09', '2026-10'])
  markLeft(db, waiting(db, '2026-08'))
  waiting(db, '2026-09')
  takeBack(db, waiting(db, '2026-10'))
  logSession(db, aSession({ date: '2026-08-30' }))
  expect(listSharedMonths(db, 1).at(-1)).toMatchObject({ month: '2026-08', state: 'changed' })
  expect(listMonthsToSend(db, 1, today)).toEqual([])
  expect(listMonthsToSend(db, 1, '2026-12-01')).toEqual(['2026-11'])
})

test('what went by itself is told for a week', () => {
  const db = aSharedLog('2026-10')
  const sequence = waiting(db, '2026-10')
  markLeft(db, sequence, new Date('2026-11-01T07:00:00Z'))
  const told = (moment: string) => listSharingFolders(db, new Date(moment))[0]?.wentByItself
  expect(told('2026-11-02T07:00:00Z')).toEqual([])
  noteGoneByItself(db, sequence)
  expect(told('2026-11-02T07:00:00Z')).toMatchObject([{ sequence, months: ['2026-10'] }])
  expect(told('2026-11-09T07:00:00Z')).toEqual([])
})
