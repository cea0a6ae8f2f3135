import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carrySigners } from '../../src/rollup/signers.ts'
import type { ConfirmedKey, KnownSigner } from '../../src/sharing/known-signers.ts'
import { newSigningKey } from '../../src/sharing/signing.ts'
import { confirmSigner, revokeSigner, takeBackRevocation } from '../../src/supervision/signers.ts'
import { aCell } from '../sharing/an-export.ts'
import { aSupervisor } from '../supervision/a-supervisor.ts'
import { hasPostgres } from '../support/test-postgres.ts'
import { aRollup } from './a-rollup.ts'
import { openRollup } from './open-rollup.ts'

const supervisor = await aSupervisor()

const aMoment = fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z')
const somebody = fc.constantFrom('Handledare A', 'Handledare B')
const aKey = (publicKey: string): fc.Arbitrary<ConfirmedKey> =>
  fc
    .record({
      confirmedAt: aMoment,
      confirmedBy: somebody,
      revokedAt: fc.option(aMoment, { nil: '' }),
      validUntil: fc.constantFrom('', '2026-06-30', '2026-12-31'),
      by: somebody,
    })
    .map(({ by, revokedAt, validUntil, ...key }) => ({
      ...key,
      publicKey,
      revokedAt,
      revokedBy: revokedAt && by,
      validUntil,
      validUntilBy: validUntil && by,
    }))

/** What the store of one supervisor may say: some keys, of which some belong together. */
const aStore = fc
  .subarray(['key 1', 'key 2', 'key 3', 'key 4'], { minLength: 1 })
  .chain((keys) => fc.tuple(...keys.map((key) => fc.tuple(aKey(key), fc.nat({ max: 1 })))))
  .map((keys) =>
    [...Map.groupBy(keys, ([, log]) => log)].map(([log, own]): KnownSigner => ({
      name: `Log ${log}`,
      keys: own.map(([key]) => key),
    })),
  )

describe.runIf(hasPostgres())('whom supervisors trust', () => {
  const rollup = openRollup()

  async function keysHeld(organisationId: string) {
    const { rows } = await rollup().server.query(
      `SELECT public_key, min(public_key) OVER (PARTITION BY signer_id) AS log, confirmed_at,
         confirmed_by, valid_until, valid_until_by, revoked_at, revoked_by
       FROM peerlogg.signer_keys WHERE organisation_id = $1 ORDER BY public_key`,
      [organisationId],
    )
    return rows
  }

  test('is the same in whatever order their stores come, and however often', async () => {
    supervisor.db.exec('DELETE FROM signer_keys; DELETE FROM signers')
    await fc.assert(
      fc.asyncProperty(fc.array(aStore, { minLength: 1, maxLength: 4 }), async (stores) => {
        const { server } = rollup()
        const after = async (order: readonly (readonly KnownSigner[])[]) => {
          const { organisationId } = await aRollup(server, supervisor.db)
          for (const signers of order) await carrySigners(server, organisationId, signers)
          return keysHeld(organisationId)
        }
        const held = await after([...stores, ...stores])
        expect(await after(stores.toReversed())).toEqual(held)
        const said = stores.flat().flatMap(({ keys }) => keys)
        const revoked = (keys: readonly { readonly publicKey: string }[]) =>
          new Set(keys.map(({ publicKey }) => publicKey))
        expect(new Set(held.flatMap((key) => (key.revoked_at ? key.public_key : [])))).toEqual(
          revoked(said.filter(({ revokedAt }) => revokedAt !== '')),
        )
        expect(held.map((key) => key.public_key)).toEqual([...revoked(said)].toSorted(inOrder))
      }),
      { numRuns: 30 },
    )
  })

  test('a revocation stays when the store it came from has taken it back', async () => {
    const { db, aSigner } = supervisor
    const { name, key } = aSigner('Peer A')
    confirmSigner(db, { name, publicKey: key.publicKey, formerPublicKey: '' }, 'Handledare')
    revokeSigner(db, key.publicKey, 'Handledare')
    const one = await aRollup(rollup().server, db)
    takeBackRevocation(db, key.publicKey)
    await one.carry()
    expect((await one.contents()).signers).toMatchObject([{ 3: 1 }])
  })

  test('two logs that turn out to be one keep the newest of each month', async () => {
    const { db, aSigner } = supervisor
    db.exec('DELETE FROM signer_keys; DELETE FROM signers')
    const [old, own] = [newSigningKey(), newSigningKey()]
    const trust = (publicKey: string, formerPublicKey = '') =>
      confirmSigner(db, { name: 'Peer A', publicKey, formerPublicKey }, 'Handledare')
    trust(own.publicKey)
    trust(old.publicKey)
    const apart = await aRollup(rollup().server, db)
    const send = (signingKey: typeof old, sequence: number, ...months: string[]) =>
      aSigner(`Peer A ${sequence}`).send({
        signingKey,
        sequence,
        months,
        cells: months.map((month) => aCell({ month, minutes: sequence })),
        facts: [],
      })
    const files = [
      await send(old, 1, '2026-08', '2026-09'),
      await send(own, 2, '2026-09', '2026-10'),
      await send(old, 3, '2026-10'),
    ]
    await apart.take(files)
    expect((await apart.contents()).months).toHaveLength(5)

    db.exec('DELETE FROM signer_keys; DELETE FROM signers')
    trust(old.publicKey)
    trust(own.publicKey, old.publicKey)
    takeBackRevocation(db, old.publicKey)
    await apart.carry()
    const together = await aRollup(rollup().server, db)
    await together.take(files)
    const contents = await together.contents()
    expect(contents.cells.map((row) => (row as unknown[])[8])).toEqual([1, 2, 3])
    expect(await apart.contents()).toEqual(contents)
  })
})

const inOrder = (one: string, other: string) => (one < other ? -1 : 1)
