import { expect, test } from 'vitest'
import { receipt, receiptMonth, undoing } from '../../src/shared/desk.ts'
import { Refusal } from '../../src/shared/refusal.ts'
import { fingerprintOf } from '../../src/sharing/signing.ts'
import {
  findUndoing,
  listReceiptMonths,
  listReceipts,
  undoImport,
} from '../../src/supervision/receipts.ts'
import { aCell } from '../sharing/an-export.ts'
import { aSupervisor, contentsOf } from './a-supervisor.ts'

const all = { from: 0, amount: 200 }
const made = (day: number) => `2026-11-0${day}T08:15:00.000Z`
const cellsOf = (months: readonly string[], minutes: number) =>
  months.map((month) => aCell({ month, minutes }))

/** October, then October and November, then October alone: each a file of its own. */
async function threeImports() {
  const supervisor = await aSupervisor()
  const signer = supervisor.aConfirmedSigner('Peer A')
  const send = (sequence: number, months: string[], name = 'Peer A') =>
    signer.send({
      sequence,
      months,
      signerName: name,
      created: made(sequence),
      cells: cellsOf(months, sequence),
      facts: [],
    })
  const files = [
    await send(1, ['2026-10']),
    await send(2, ['2026-10', '2026-11'], 'Peer A, Avdelning 12'),
    await send(3, ['2026-10']),
  ]
  await supervisor.take(...files)
  const [third, second, first] = listReceipts(supervisor.db, all).receipts
  return { ...supervisor, signer, files, first: first!, second: second!, third: third! }
}

const minutesIn = (contents: ReturnType<typeof contentsOf>) =>
  (contents.cells as unknown[][]).map((row) => [row[1], row[8]])

test('every import leaves a receipt, the newest first, in portions', async () => {
  const { db, signer, first, second, third } = await threeImports()
  expect(listReceipts(db, all).inAll).toBe(3)
  expect(listReceipts(db, { from: 1, amount: 1 }).receipts).toEqual([second])
  expect(receipt.parse(second)).toEqual({
    id: second.id,
    importedAt: expect.any(String),
    undoneAt: '',
    created: made(2),
    signer: {
      name: 'Peer A, Avdelning 12',
      fingerprint: fingerprintOf(signer.key.publicKey),
    },
    months: ['2026-10', '2026-11'],
    sessions: 6,
    minutes: 4,
    withheld: 0,
  })
  const months = listReceiptMonths(db, second.id)
  expect(months.map((one) => receiptMonth.parse(one))).toEqual([
    { month: '2026-10', newer: made(3), earlier: made(1) },
    { month: '2026-11', newer: '', earlier: '' },
  ])
  expect(listReceiptMonths(db, first.id)).toEqual([
    { month: '2026-10', newer: made(3), earlier: '' },
  ])
  expect(listReceiptMonths(db, third.id)).toEqual([
    { month: '2026-10', newer: '', earlier: made(2) },
  ])
})

test('an import is undone as it was said, and brought back by the same file', async () => {
  const { db, files, take, second, third } = await threeImports()
  const whole = contentsOf(db)
  const said = undoing.parse(findUndoing(db, third.id))
  expect(said).toEqual({
    back: [{ month: '2026-10', created: made(2) }],
    away: [],
    stays: [],
    notKept: [],
  })
  expect(undoImport(db, third.id)).toEqual(said)
  expect(minutesIn(contentsOf(db))).toEqual([
    ['2026-10', 2],
    ['2026-11', 2],
  ])
  expect(findUndoing(db, second.id)).toEqual({
    back: [{ month: '2026-10', created: made(1) }],
    away: ['2026-11'],
    stays: [],
    notKept: [],
  })
  undoImport(db, second.id)
  expect(minutesIn(contentsOf(db))).toEqual([['2026-10', 1]])
  expect(db.prepare('SELECT name FROM signers').pluck().get()).toBe('Peer A')
  expect(() => undoImport(db, second.id)).toThrow(new Refusal('receipt-not-found'))
  expect(() => listReceiptMonths(db, second.id)).toThrow(new Refusal('receipt-not-found'))
  const kept = db.prepare(`SELECT length(lines) FROM imports WHERE undone_at <> ''`).pluck().all()
  expect(kept).toEqual([0, 0])

  await take(files[2]!, files[1]!)
  expect(contentsOf(db)).toEqual(whole)
})

test('a month that is held from a newer file stays when an older one is undone', async () => {
  const { db, first } = await threeImports()
  const before = contentsOf(db)
  expect(undoImport(db, first.id)).toEqual({
    back: [],
    away: [],
    stays: ['2026-10'],
    notKept: [],
  })
  expect(minutesIn(contentsOf(db))).toEqual(minutesIn(before))
})

test('says which file must be imported again when it was not kept', async () => {
  const { db, files, take, first, second, third } = await threeImports()
  // As the migration leaves imports from before files were kept.
  db.prepare(`UPDATE imports SET lines = x'' WHERE id = ?`).run(second.id)
  expect(undoImport(db, third.id)).toEqual({
    back: [{ month: '2026-10', created: made(1) }],
    away: [],
    stays: [],
    notKept: [{ month: '2026-10', created: made(2) }],
  })
  db.prepare(`UPDATE imports SET lines = x'' WHERE id = ?`).run(second.id)
  expect(undoImport(db, first.id)).toMatchObject({
    away: ['2026-10'],
    notKept: [],
  })
  await take(files[1]!)
  expect(minutesIn(contentsOf(db))).toEqual([
    ['2026-10', 2],
    ['2026-11', 2],
  ])
})

test('an undoing that fails halfway leaves the store as it was', async () => {
  const { db, third } = await threeImports()
  const before = contentsOf(db)
  db.exec(
    `CREATE TEMP TRIGGER full_disk BEFORE INSERT ON cells BEGIN SELECT RAISE(ABORT, 'full'); END`,
  )
  expect(() => undoImport(db, third.id)).toThrow('full')
  expect(contentsOf(db)).toEqual(before)
})
