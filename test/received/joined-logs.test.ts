/**
 * Keys of one log may be confirmed in any order, before and after its files: what it is in the end does
 * not depend on that, in a supervisor's store and in an organisation's on a server.
 */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type OpenedExport, readExport } from '../../src/sharing/export-file.ts'
import { newSigningKey } from '../../src/sharing/signing.ts'
import { takeIn } from '../../src/supervision/imports.ts'
import { getOrganisationKeys } from '../../src/supervision/organisation.ts'
import { undoImport } from '../../src/supervision/receipts.ts'
import { confirmSigner, takeBackRevocation } from '../../src/supervision/signers.ts'
import { aRollup } from '../rollup/a-rollup.ts'
import { openRollup } from '../rollup/open-rollup.ts'
import { aCell, aFact } from '../sharing/an-export.ts'
import { aSupervisor, contentsOf, withoutNamesOfEmptyLogs } from '../supervision/a-supervisor.ts'
import { hasPostgres } from '../support/test-postgres.ts'

const supervisor = await aSupervisor()
const { db } = supervisor
const organisationKeys = getOrganisationKeys(db)

/** Three keys after the first, one beside the third, as of a log copied to two computers, and one alone. */
const keys = [undefined, 0, 1, 2, 1, undefined].map((former) => ({ ...newSigningKey(), former }))
const formerOf = (owner: number) => keys[keys[owner]?.former ?? -1]?.publicKey ?? ''
const allMonths = ['2026-09', '2026-10', '2026-11']

interface Sent {
  readonly bytes: Uint8Array
  readonly content: OpenedExport
}

const pool: Sent[] = []
for (const [owner, signingKey] of keys.entries()) {
  for (const [place, sequence] of [1, 2, 4].entries()) {
    const months = allMonths.filter((_, month) => (place + month + owner) % 3 !== 0)
    const filled = months.filter((_, month) => (place + month) % 4 !== 1)
    const bytes = await supervisor.aSigner(`Peer ${owner}, ${place}`).send({
      signingKey,
      formerPublicKey: formerOf(owner),
      // Some are used by two keys.
      sequence: sequence + (owner % 3),
      months,
      isUnderName: (owner + place) % 2 === 0,
      cells: filled.flatMap((month) => [
        aCell({ month, minutes: 10 * place + owner }),
        aCell({ month, minutes: place, unit: `Enhet ${place}` }),
      ]),
      facts: filled.map((month) => aFact({ month, value: place + owner })),
    })
    pool.push({ bytes, content: await readExport(bytes, organisationKeys) })
  }
}

function confirm(owner: number) {
  const publicKey = keys[owner]?.publicKey ?? ''
  confirmSigner(db, { name: 'Peer', publicKey, formerPublicKey: formerOf(owner) }, 'Handledare')
  // So that files of former keys are still taken in, whenever they come.
  const revoked = db.prepare<[], string>(
    `SELECT public_key FROM signer_keys WHERE revoked_at <> ''`,
  )
  for (const key of revoked.pluck().all()) takeBackRevocation(db, key)
}

const clear = () =>
  db.exec('DELETE FROM months; DELETE FROM imports; DELETE FROM signer_keys; DELETE FROM signers')

type Step = { readonly confirm: number } | { readonly take: Sent } | { readonly undo: OpenedExport }

const owners = [...keys.keys()]
const aSent = fc.constantFrom(...pool)
const aFile: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: aSent.map((take): Step => ({ take })) },
  { weight: 1, arbitrary: aSent.map(({ content }): Step => ({ undo: content })) },
)
/** Every key is confirmed at some time, with files before, between and after. */
const story = fc
  .tuple(
    fc.shuffledSubarray(owners, { minLength: owners.length }),
    fc.array(fc.array(aFile, { maxLength: 10 }), {
      minLength: owners.length + 1,
      maxLength: owners.length + 1,
    }),
  )
  .map(([order, files]) =>
    files.flatMap((some, turn): Step[] => {
      const owner = order[turn]
      return owner === undefined ? some : [...some, { confirm: owner }]
    }),
  )

/** What counts in the end: taken in, and not undone after that. */
function play(steps: readonly Step[]): Set<OpenedExport> {
  clear()
  const counted = new Set<OpenedExport>()
  const importOf = db
    .prepare<[string], number>(`SELECT id FROM imports WHERE digest = ? AND undone_at = ''`)
    .pluck()
  for (const step of steps) {
    if ('confirm' in step) confirm(step.confirm)
    else if ('take' in step) {
      const { reason } = takeIn(db, 'fil', step.take.content)
      if (reason === null) counted.add(step.take.content)
    } else {
      const id = importOf.get(step.undo.digest)
      if (id !== undefined) undoImport(db, id)
      counted.delete(step.undo)
    }
    expect(db.pragma('foreign_key_check')).toEqual([])
  }
  return counted
}

const contents = () => withoutNamesOfEmptyLogs(contentsOf(db))

test('a supervisor’s store ends as if all keys had been confirmed before any file', () => {
  fc.assert(
    fc.property(story, (steps) => {
      const counted = play(steps)
      const held = contents()
      clear()
      for (const owner of owners) confirm(owner)
      for (const content of counted) takeIn(db, 'fil', content)
      expect(held).toEqual(contents())
    }),
    { numRuns: 100 },
  )
})

describe.runIf(hasPostgres())('a server', () => {
  const rollup = openRollup()

  test('ends as the supervisor’s store does', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (steps) => {
        clear()
        const one = await aRollup(rollup().server, db)
        for (const step of steps) {
          if ('confirm' in step) {
            confirm(step.confirm)
            await one.carry()
          } else if ('take' in step) {
            takeIn(db, 'fil', step.take.content)
            await one.take([step.take.bytes])
          }
        }
        expect(withoutNamesOfEmptyLogs(await one.contents())).toEqual(contents())
      }),
      { numRuns: 10 },
    )
  })
})
