import { expect, test } from 'vitest'
import { Refusal } from '../../src/shared/refusal.ts'
import { importResult } from '../../src/shared/supervision.ts'
import { fingerprintOf } from '../../src/sharing/signing.ts'
import { importFiles, judgeAll, lookAt } from '../../src/supervision/incoming-files.ts'
import { signerOf } from '../../src/supervision/waiting-signers.ts'
import { supervisionMigrations } from '../../src/supervision/migrations/index.ts'
import { findKey } from '../../src/supervision/signers.ts'
import { aCell, aFact } from '../sharing/an-export.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { aSupervisor, contentsOf, unhindered } from './a-supervisor.ts'

const october = aCell({ month: '2026-10', minutes: 100, sessions: 2 })
const november = aCell({ month: '2026-11', minutes: 200, sessions: 4 })

test('a first file by a confirmed signer is new, and imported whole', async () => {
  const { db, aConfirmedSigner, look } = await aSupervisor()
  const signer = aConfirmedSigner('Peer A')
  const exportId = '0198c5d2-6f0a-4c1e-9b7a-000000000001'
  const file = await signer.send({
    exportId,
    months: ['2026-10', '2026-11'],
    cells: [october, november],
    facts: [aFact({ value: 7 })],
  })
  const expected = {
    file: 'fil-1.peerlogg',
    state: 'new',
    signer: { name: 'Peer A', fingerprint: fingerprintOf(signer.key.publicKey) },
    export_id: exportId,
    months: { new: ['2026-10', '2026-11'], replaced: [], unchanged: [], older: [] },
    sessions: 6,
    minutes: 300,
    withheld: 0,
    imported_at: '',
    notes: [],
    reason: null,
  }
  const looked = await look(file)
  expect(looked[0]?.result).toEqual(expected)
  expect(contentsOf(db).months).toEqual([])

  expect(await importFiles(db, looked, unhindered)).toEqual([expected])
  const { cells, facts, receipts } = contentsOf(db)
  const key = signer.key.publicKey
  const rest = ['Avdelning 72', 'inpatient', 'D01', 'individual', 'ongoing']
  expect(cells).toEqual([
    [key, '2026-10', ...rest, 2, 100, 3],
    [key, '2026-11', ...rest, 4, 200, 3],
  ])
  expect(facts).toEqual([[key, '2026-10', 'first_contacts', 7]])
  const made = '2026-11-02T08:15:00.000Z'
  expect(receipts).toEqual([
    [
      expect.any(String),
      key,
      key,
      'Peer A',
      exportId,
      '',
      1,
      made,
      '["2026-10","2026-11"]',
      2,
      1,
      6,
      300,
      0,
      0,
    ],
  ])
})

test('a file that was imported already changes nothing', async () => {
  const { db, aConfirmedSigner, look, take } = await aSupervisor()
  const file = await aConfirmedSigner('Peer A').send({})
  await take(file)
  const before = contentsOf(db)
  const [again] = await look(file)
  expect(again?.result).toMatchObject({
    state: 'unchanged',
    months: { new: [], replaced: [], unchanged: ['2026-10'] },
    reason: null,
  })
  expect((await take(file, file)).map((result) => result.state)).toEqual(['unchanged', 'unchanged'])
  expect(contentsOf(db)).toEqual(before)
})

test('a higher sequence replaces the months it speaks of, and no others', async () => {
  const { db, aConfirmedSigner, take } = await aSupervisor()
  const signer = aConfirmedSigner('Peer A')
  const months = ['2026-10', '2026-11']
  await take(
    await signer.send({ sequence: 1, months, cells: [october, november], facts: [aFact()] }),
  )
  const [result] = await take(
    await signer.send({
      sequence: 2,
      months: ['2026-10', '2026-12'],
      cells: [{ ...october, minutes: 90 }],
      facts: [],
    }),
  )
  expect(result).toMatchObject({
    state: 'replaced',
    months: { new: ['2026-12'], replaced: ['2026-10'], unchanged: [] },
  })
  const { cells, facts } = contentsOf(db)
  expect(cells).toMatchObject([
    { 1: '2026-10', 8: 90 },
    { 1: '2026-11', 8: 200 },
  ])
  expect(facts).toEqual([])
})

test('an older file brings what is missing and leaves what is newer', async () => {
  const { db, aConfirmedSigner, take } = await aSupervisor()
  const signer = aConfirmedSigner('Peer A')
  await take(await signer.send({ sequence: 5, cells: [october] }))
  const [result] = await take(
    await signer.send({
      sequence: 4,
      months: ['2026-10', '2026-11'],
      cells: [{ ...october, minutes: 1 }, november],
    }),
  )
  expect(result).toMatchObject({
    state: 'new',
    months: { new: ['2026-11'], replaced: [], unchanged: [], older: ['2026-10'] },
  })
  expect(contentsOf(db).cells).toMatchObject([
    { 1: '2026-10', 8: 100 },
    { 1: '2026-11', 8: 200 },
  ])
})

test('a month that has become empty is replaced by nothing', async () => {
  const { db, aConfirmedSigner, take } = await aSupervisor()
  const signer = aConfirmedSigner('Peer A')
  await take(await signer.send({ sequence: 1 }))
  expect(contentsOf(db).cells).toHaveLength(2)
  const [result] = await take(await signer.send({ sequence: 2, cells: [], facts: [] }))
  expect(result).toMatchObject({ state: 'replaced', sessions: 0, minutes: 0 })
  const { months, cells, facts } = contentsOf(db)
  expect(months).toHaveLength(1)
  expect([cells, facts]).toEqual([[], []])
})

test('two logs have months of their own', async () => {
  const { db, aConfirmedSigner, take } = await aSupervisor()
  const first = await aConfirmedSigner('Peer A').send({ sequence: 9 })
  const second = await aConfirmedSigner('Peer B').send({ sequence: 1 })
  const results = await take(first, second)
  expect(results.map((result) => result.state)).toEqual(['new', 'new'])
  expect(contentsOf(db).cells).toHaveLength(4)
})

test('a signer cannot take the place of another by using the id of their export', async () => {
  const { aConfirmedSigner, take } = await aSupervisor()
  const exportId = '0198c5d2-6f0a-4c1e-9b7a-000000000001'
  const copied = await aConfirmedSigner('Peer A').send({ exportId, sequence: 99 })
  const original = await aConfirmedSigner('Peer B').send({ exportId, sequence: 1 })
  const results = await take(copied, original)
  expect(results.map((result) => result.state)).toEqual(['new', 'new'])
})

test('a file by a signer nobody has confirmed waits, and nothing is stored', async () => {
  const { db, aSigner, look } = await aSupervisor()
  const signer = aSigner('Peer A')
  const looked = await look(await signer.send({}))
  const waiting = {
    state: 'waiting',
    signer: { name: 'Peer A', fingerprint: fingerprintOf(signer.key.publicKey) },
    months: { new: [], replaced: [], unchanged: [] },
    sessions: 6,
    minutes: 190,
    reason: { code: 'signer-waiting', detail: {} },
  }
  expect(looked[0]?.result).toMatchObject(waiting)
  expect(await importFiles(db, looked, unhindered)).toMatchObject([waiting])
  expect(contentsOf(db)).toEqual({ signers: [], receipts: [], months: [], cells: [], facts: [] })
})

test('once the signer is confirmed, the same files are imported', async () => {
  const { db, aSigner, confirm, look } = await aSupervisor()
  const signer = aSigner('Peer A')
  const looked = await look(await signer.send({}))
  confirm(signer)
  expect(judgeAll(db, looked)[0]?.result).toMatchObject({ state: 'new' })
  expect(await importFiles(db, looked, unhindered)).toMatchObject([
    { state: 'new', months: { new: ['2026-10'] }, reason: null },
  ])
  expect(contentsOf(db).cells).toHaveLength(2)
})

test('a full disk refuses the file it meets and keeps those before it', async () => {
  const { db, aConfirmedSigner, look } = await aSupervisor()
  const signer = aConfirmedSigner('Peer A')
  const cells = Array.from({ length: 200 }, (_, index) =>
    aCell({ month: '2026-11', unit: `Avdelning ${index}` }),
  )
  const small = await signer.send({ sequence: 1 })
  const large = await signer.send({ sequence: 2, months: ['2026-11'], cells, facts: [] })
  const looked = await look(small, large)
  db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + 2}`)
  expect(await importFiles(db, looked, unhindered)).toMatchObject([
    { state: 'new' },
    { state: 'refused', reason: { code: 'disk-full' } },
  ])
  expect(contentsOf(db).cells).toHaveLength(2)
})

test('the files of one batch are judged one after the other, before and when they are imported', async () => {
  const { db, aConfirmedSigner, look } = await aSupervisor()
  const signer = aConfirmedSigner('Peer A')
  const older = await signer.send({ sequence: 1 })
  const newer = await signer.send({ sequence: 2 })
  const looked = await look(older, newer, older)
  const states = looked.map(({ result }) => result.state)
  expect(states).toEqual(['new', 'replaced', 'unchanged'])
  expect(looked.map(({ isAgain }) => isAgain)).toEqual([false, false, true])
  const results = await importFiles(db, looked, unhindered)
  expect(results.map(({ state }) => state)).toEqual(states)
})

test('a refused file says why and hinders no other', async () => {
  const { db, aConfirmedSigner, look } = await aSupervisor()
  const file = await aConfirmedSigner('Peer A').send({})
  const damaged = Uint8Array.from(file)
  damaged[damaged.length - 1]! ^= 1
  const looked = await look(damaged, Buffer.from('Hej'), file)
  const refused = {
    state: 'refused',
    signer: null,
    export_id: null,
    months: { new: [], replaced: [], unchanged: [] },
    sessions: 0,
    minutes: 0,
  }
  expect(await importFiles(db, looked, unhindered)).toMatchObject([
    { ...refused, file: 'fil-1.peerlogg', reason: { code: 'export-damaged' } },
    { ...refused, file: 'fil-2.peerlogg', reason: { code: 'export-not-one' } },
    { state: 'new', file: 'fil-3.peerlogg' },
  ])
  expect(contentsOf(db).cells).toHaveLength(2)
})

test('every result has the shape of the contract', async () => {
  const { aSigner, aConfirmedSigner, look } = await aSupervisor()
  const looked = await look(
    await aSigner('Peer A').send({}),
    await aConfirmedSigner('Peer B').send({}),
    Buffer.from('Hej'),
  )
  expect(looked.map(({ result }) => result.state)).toEqual(['waiting', 'new', 'refused'])
  for (const { result } of looked) expect(importResult.parse(result)).toEqual(result)
})

test('an import that fails halfway leaves nothing of the file', async () => {
  const { db, aConfirmedSigner, take } = await aSupervisor()
  const signer = aConfirmedSigner('Peer A')
  await take(await signer.send({ sequence: 1 }))
  const before = contentsOf(db)
  const file = await signer.send({ sequence: 2, cells: [october] })
  db.exec(
    `CREATE TEMP TRIGGER full_disk BEFORE INSERT ON facts BEGIN SELECT RAISE(ABORT, 'full'); END`,
  )
  await expect(take(file)).rejects.toThrow('full')
  expect(contentsOf(db)).toEqual(before)
  db.exec('DROP TRIGGER full_disk')
  expect(await take(file)).toMatchObject([{ state: 'replaced' }])
})

test('there is nothing to open files with before the first invitation', async () => {
  const db = openTestDatabase(supervisionMigrations)
  await expect(lookAt(db, [], unhindered)).rejects.toThrow(new Refusal('no-organisation'))
})

test('the newest export says what a signer is called', async () => {
  const { db, aConfirmedSigner, take } = await aSupervisor()
  const signer = aConfirmedSigner('Peer A')
  const nameNow = () => db.prepare('SELECT name FROM signers').pluck().get()
  expect(nameNow()).toBe('Peer A')
  await take(await signer.send({ sequence: 3, signerName: 'Peer A, Avdelning 72' }))
  expect(nameNow()).toBe('Peer A, Avdelning 72')
  await take(await signer.send({ sequence: 2, signerName: 'Peer' }))
  expect(nameNow()).toBe('Peer A, Avdelning 72')
})

test('to confirm a signer again changes nothing', async () => {
  const { db, aConfirmedSigner, confirm } = await aSupervisor()
  const signer = aConfirmedSigner('Peer A')
  const before = findKey(db, signer.key.publicKey)
  confirm({ ...signer, name: 'Somebody else' })
  expect(findKey(db, signer.key.publicKey)).toEqual(before)
  expect(db.prepare('SELECT name FROM signers').pluck().all()).toEqual(['Peer A'])
})

test('the words of a waiting file lead to its key and newest name', async () => {
  const { aSigner, look } = await aSupervisor()
  const signer = aSigner('Peer A')
  const looked = await look(
    await aSigner('Peer B').send({ sequence: 9 }),
    await signer.send({ sequence: 1, signerName: 'Old name' }),
    await signer.send({ sequence: 2, signerName: 'New name' }),
    await signer.send({ sequence: 1, signerName: 'Other old name' }),
    Buffer.from('Hej'),
  )
  const fingerprint = fingerprintOf(signer.key.publicKey)
  expect(signerOf(looked, fingerprint)).toEqual({
    name: 'New name',
    publicKey: signer.key.publicKey,
    formerPublicKey: '',
  })
  expect(() => signerOf(looked, 'not-these-words')).toThrow(new Refusal('signer-not-found'))
})
