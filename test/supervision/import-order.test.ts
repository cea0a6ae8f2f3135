import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { newSigningKey } from '../../src/sharing/signing.ts'
import { type InspectedFile, importInspected } from '../../src/supervision/imports.ts'
import { supervisionMigrations } from '../../src/supervision/migrations/index.ts'
import { confirmSigner } from '../../src/supervision/signers.ts'
import { aCell, aFact } from '../sharing/an-export.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { aSupervisor, contentsOf } from './a-supervisor.ts'

const supervisor = await aSupervisor()
const keys = [newSigningKey(), newSigningKey()]
const allMonths = ['2026-09', '2026-10', '2026-11']

/** Exports that overlap in every way: months, sequences used twice, names, empty months. */
const files: Uint8Array[] = []
for (const [owner, signingKey] of keys.entries()) {
  for (const [place, sequence] of [1, 2, 2, 3, 4, 4, 4].entries()) {
    const months = allMonths.filter((_, month) => (place + month + owner) % 3 !== 0)
    const filled = months.filter((_, month) => (place + month) % 4 !== 1)
    files.push(
      await supervisor.aSigner(`Peer ${owner}, ${place}`).send({
        signingKey,
        sequence,
        // Some share their id too, as a log restored from a backup might.
        exportId: `0198c5d2-6f0a-4c1e-9b7a-00000000000${place % 5}`,
        months,
        cells: filled.flatMap((month) => [
          aCell({ month, minutes: 10 * place + owner }),
          aCell({ month, minutes: place, unit: `Enhet ${place}` }),
        ]),
        facts: filled.map((month) => aFact({ month, value: place })),
      }),
    )
  }
}
const pool = await supervisor.inspect(...files)

function storeAfter(inspected: readonly InspectedFile[]) {
  const db = openTestDatabase(supervisionMigrations)
  for (const { publicKey } of keys) confirmSigner(db, { name: 'Not yet heard of', publicKey })
  importInspected(db, inspected)
  const contents = contentsOf(db)
  db.close()
  return contents
}

/** The rule itself, said without a database: of each signer and month, what the newest export holds. */
function expectedAfter(inspected: readonly InspectedFile[]) {
  const exports = [...new Set(inspected.flatMap(({ content }) => content ?? []))].toSorted(
    (a, b) =>
      a.manifest.sequence === b.manifest.sequence
        ? a.digest < b.digest
          ? -1
          : 1
        : a.manifest.sequence - b.manifest.sequence,
  )
  const names = new Map(keys.map(({ publicKey }) => [publicKey, 'Not yet heard of']))
  const months = new Map<string, string>()
  const cells = new Map<string, number[]>()
  for (const { manifest, digest, cells: held } of exports) {
    names.set(manifest.signer.public_key, manifest.signer.name)
    for (const month of manifest.months) {
      const key = `${manifest.signer.public_key} ${month}`
      months.set(key, digest)
      cells.set(
        key,
        held.filter((cell) => cell.month === month).map(({ minutes }) => minutes),
      )
    }
  }
  return { names, months, cells }
}

test('the same files in any order and number leave the same store', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat({ max: pool.length - 1 }), { minLength: 1 }),
      fc.array(fc.nat(), { maxLength: 12 }),
      (chosen, repeats) => {
        const inspected = chosen.map((place) => pool[place]!)
        const again = repeats.map((repeat) => inspected[repeat % inspected.length]!)
        const store = storeAfter([...inspected, ...again])
        expect(storeAfter(inspected.toReversed())).toEqual(store)

        const { names, months, cells } = expectedAfter(inspected)
        expect(new Map(store.signers as [string, string][])).toEqual(names)
        expect(store.receipts).toHaveLength(chosen.length)
        const rows = store.months as [string, string, string][]
        expect(new Map(rows.map(([key, month, digest]) => [`${key} ${month}`, digest]))).toEqual(
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
