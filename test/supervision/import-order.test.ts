import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readExport, type OpenedExport } from '../../src/sharing/export-file.ts'
import { newSigningKey } from '../../src/sharing/signing.ts'
import { takeIn } from '../../src/supervision/imports.ts'
import { getOrganisationKeys } from '../../src/supervision/organisation.ts'
import { listReceipts, undoImport } from '../../src/supervision/receipts.ts'
import { confirmSigner, takeBackRevocation } from '../../src/supervision/signers.ts'
import { aCell, aFact } from '../sharing/an-export.ts'
import { aSupervisor, contentsOf, withoutNamesOfEmptyLogs } from './a-supervisor.ts'

const supervisor = await aSupervisor()
const organisationKeys = getOrganisationKeys(supervisor.db)
/** The last is the new key of the log before it. */
const keys = [newSigningKey(), newSigningKey(), newSigningKey()]
const isReplacing = (owner: number) => owner === 2
const allMonths = ['2026-09', '2026-10', '2026-11']

/** Exports that overlap in every way: months, sequences used twice, names, empty months, keys. */
const pool: OpenedExport[] = []
for (const [owner, signingKey] of keys.entries()) {
  for (const [place, sequence] of [1, 2, 2, 3, 4, 4, 4].entries()) {
    const months = allMonths.filter((_, month) => (place + month + owner) % 3 !== 0)
    const filled = months.filter((_, month) => (place + month) % 4 !== 1)
    const file = await supervisor.aSigner(`Peer ${owner}, ${place}`).send({
      signingKey,
      ...(isReplacing(owner) && { formerPublicKey: keys[owner - 1]!.publicKey }),
      sequence: isReplacing(owner) ? sequence + 2 : sequence,
      // Some share their id too, as a log restored from a backup might.
      exportId: `0198c5d2-6f0a-4c1e-9b7a-00000000000${place % 5}`,
      months,
      cells: filled.flatMap((month) => [
        aCell({ month, minutes: 10 * place + owner }),
        aCell({ month, minutes: place, unit: `Enhet ${place}` }),
      ]),
      facts: filled.map((month) => aFact({ month, value: place })),
    })
    pool.push(await readExport(file, organisationKeys))
  }
}

/** A store of the same organisation in which all keys are trusted and nothing was taken in. */
function aStore() {
  const { db } = supervisor
  db.exec('DELETE FROM months; DELETE FROM imports; DELETE FROM signer_keys; DELETE FROM signers')
  for (const [owner, { publicKey }] of keys.entries()) {
    const formerPublicKey = isReplacing(owner) ? keys[owner - 1]!.publicKey : ''
    confirmSigner(db, { name: 'Not yet heard of', publicKey, formerPublicKey }, 'Handledare')
    // So that the former key's files are still taken in, whenever they come.
    if (formerPublicKey !== '') takeBackRevocation(db, formerPublicKey)
  }
  return db
}

function storeAfter(exports: readonly OpenedExport[]) {
  const db = aStore()
  for (const content of exports) takeIn(db, 'fil', content)
  return contentsOf(db)
}

/** The rule itself, said without a database: of each log and month, what the newest export holds. */
function expectedAfter(exports: readonly OpenedExport[]) {
  const oldestFirst = [...new Set(exports)].toSorted(
    (a, b) => a.manifest.sequence - b.manifest.sequence || (a.digest < b.digest ? -1 : 1),
  )
  const logOf = new Map(keys.map(({ publicKey }) => [publicKey, publicKey]))
  const replaced = [keys[1]!.publicKey, keys[2]!.publicKey].toSorted()
  for (const key of replaced) logOf.set(key, replaced[0]!)
  const names = new Map([...logOf.values()].map((log) => [log, 'Not yet heard of']))
  const months = new Map<string, string>()
  const cells = new Map<string, number[]>()
  for (const { manifest, digest, cells: held } of oldestFirst) {
    const log = logOf.get(manifest.signer.public_key)!
    names.set(log, manifest.signer.name)
    for (const month of manifest.months) {
      months.set(`${log} ${month}`, digest)
      cells.set(
        `${log} ${month}`,
        held.filter((cell) => cell.month === month).map(({ minutes }) => minutes),
      )
    }
  }
  return { names, months, cells }
}

const someExports = fc
  .uniqueArray(fc.nat({ max: pool.length - 1 }), { minLength: 1 })
  .map((chosen) => chosen.map((place) => pool[place]!))

test('the same files in any order and number, also after a stop, leave the same store', () => {
  fc.assert(
    fc.property(
      someExports,
      fc.array(fc.nat(), { maxLength: 12 }),
      fc.nat({ max: pool.length }),
      (exports, repeats, stoppedAfter) => {
        const again = repeats.map((repeat) => exports[repeat % exports.length]!)
        const store = storeAfter([...exports, ...again])
        expect(storeAfter(exports.toReversed())).toEqual(store)
        expect(storeAfter([...exports.slice(0, stoppedAfter), ...exports])).toEqual(store)

        const { names, months, cells } = expectedAfter(exports)
        const signers = store.signers as [string, string, string, number][]
        expect(new Map(signers.map(([, log, name]) => [log, name]))).toEqual(names)
        expect(store.receipts).toHaveLength(exports.length)
        const rows = store.months as [string, string, string][]
        expect(new Map(rows.map(([log, month, digest]) => [`${log} ${month}`, digest]))).toEqual(
          months,
        )
        const minutes = new Map([...months.keys()].map((key): [string, number[]] => [key, []]))
        for (const row of store.cells as (string | number)[][]) {
          minutes.get(`${row[0]} ${row[1]}`)?.push(Number(row[8]))
        }
        expect(minutes).toEqual(cells)
      },
    ),
    { numRuns: 60 },
  )
})

test('undoing any imports in any order leaves the store that the others make', () => {
  fc.assert(
    fc.property(someExports, fc.infiniteStream(fc.nat({ max: 2 })), (exports, choice) => {
      const undone = exports.filter(() => choice.next().value === 0)
      const rest = exports.filter((content) => !undone.includes(content))
      const expected = withoutNamesOfEmptyLogs(storeAfter(rest))
      const all = storeAfter(exports)

      const { db } = supervisor
      const idOf = db.prepare<[string], number>('SELECT id FROM imports WHERE digest = ?').pluck()
      for (const { digest } of undone) undoImport(db, idOf.get(digest)!)
      expect(withoutNamesOfEmptyLogs(contentsOf(db))).toEqual(expected)
      expect(listReceipts(db, { from: 0, amount: 200 }).inAll).toBe(exports.length)

      for (const content of undone.toReversed()) takeIn(db, 'fil', content)
      expect(contentsOf(db)).toEqual(all)
    }),
    { numRuns: 60 },
  )
})
