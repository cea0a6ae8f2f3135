/**
 * The same files in any order, any number of times, over any interruption and from several importers at
 * once leave the same, in a supervisor's store and in an organisation's on a server.
 */
import * as fc from 'fast-check'
import type pg from 'pg'
import { describe, expect, test } from 'vitest'
import type { Server } from '../../src/rollup/server.ts'
import { newSigningKey } from '../../src/sharing/signing.ts'
import { importFiles } from '../../src/supervision/incoming-files.ts'
import { confirmSigner, takeBackRevocation } from '../../src/supervision/signers.ts'
import type { Database } from '../../src/vault/database.ts'
import { aRollup } from '../rollup/a-rollup.ts'
import { openRollup } from '../rollup/open-rollup.ts'
import { aCell, aFact } from '../sharing/an-export.ts'
import { aSupervisor, contentsOf, unhindered } from '../supervision/a-supervisor.ts'
import { hasPostgres } from '../support/test-postgres.ts'

const supervisor = await aSupervisor()
/** The last is the new key of the log before it. */
const keys = [newSigningKey(), newSigningKey(), newSigningKey()]
const formerOf = (owner: number) => (owner === 2 ? (keys[1]?.publicKey ?? '') : '')
const allMonths = ['2026-09', '2026-10', '2026-11']

/** Exports that overlap in every way: months, sequences used twice, ids, names, empty months, keys. */
const pool: Uint8Array[] = []
for (const [owner, signingKey] of keys.entries()) {
  for (const [place, sequence] of [1, 2, 2, 3].entries()) {
    const months = allMonths.filter((_, month) => (place + month + owner) % 3 !== 0)
    const filled = months.filter((_, month) => (place + month) % 4 !== 1)
    pool.push(
      await supervisor.aSigner(`Peer ${owner}, ${place}`).send({
        signingKey,
        formerPublicKey: formerOf(owner),
        sequence: sequence + owner,
        exportId: `0198c5d2-6f0a-4c1e-9b7a-00000000000${place % 3}`,
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

/** The same store with all keys trusted, the former too, and nothing taken in. */
function emptied() {
  const { db } = supervisor
  db.exec('DELETE FROM months; DELETE FROM imports; DELETE FROM signer_keys; DELETE FROM signers')
  for (const [owner, { publicKey }] of keys.entries()) {
    const formerPublicKey = formerOf(owner)
    confirmSigner(db, { name: 'Not yet heard of', publicKey, formerPublicKey }, 'Handledare')
    if (formerPublicKey !== '') takeBackRevocation(db, formerPublicKey)
  }
  return db
}

async function supervisorsAfter(files: readonly Uint8Array[]) {
  const db = emptied()
  await supervisor.take(...files)
  return contentsOf(db)
}

/** Over this connection the statement of that number is the last: then it is gone, in whatever state. */
function dyingAfter(statements: number, client: pg.Client, kill: () => Promise<unknown>): Server {
  let left = statements
  let gone: Promise<unknown> | undefined
  const query = async (...of: Parameters<pg.Client['query']>) => {
    if (left-- === 0) gone = kill()
    // No other overtakes it.
    await gone
    return client.query(...of)
  }
  return { query: query as unknown as Server['query'] }
}

/** A store whose statement of that number cannot be run, whatever it is, nor any after it. */
function failingAfter(statements: number, db: Database): Database {
  let left = statements
  const counting = <Of extends object>(counted: Of): Of =>
    new Proxy(counted, {
      get: (of, name) => {
        const value: unknown = Reflect.get(of, name)
        if (typeof value !== 'function') return value
        return (...given: unknown[]) => {
          if (['run', 'get', 'all'].includes(String(name)) && left-- <= 0) {
            throw new Error('The program ends here')
          }
          const answer: unknown = value.apply(of, given)
          return ['prepare', 'pluck'].includes(String(name)) ? counting(answer as object) : answer
        }
      },
    })
  return counting(db)
}

const incoming = (files: readonly Uint8Array[]) =>
  files.map((bytes, place) => ({ file: `fil-${place + 1}`, read: async () => bytes }))

const someFiles = fc
  .uniqueArray(fc.nat({ max: pool.length - 1 }), { minLength: 1, maxLength: 8 })
  .map((places) => places.flatMap((place) => pool[place] ?? []))
const again = (files: readonly Uint8Array[], repeats: readonly number[]) =>
  repeats.flatMap((repeat) => files[repeat % files.length] ?? [])

describe.runIf(hasPostgres())('both stores', () => {
  const rollup = openRollup()

  test('end equal, whatever the order and however often', async () => {
    await fc.assert(
      fc.asyncProperty(someFiles, fc.array(fc.nat(), { maxLength: 6 }), async (files, repeats) => {
        const expected = await supervisorsAfter([...files, ...again(files, repeats)])
        expect(await supervisorsAfter(files.toReversed())).toEqual(expected)
        const { server } = rollup()
        const one = await aRollup(server, emptied())
        await one.take([...again(files, repeats), ...files])
        expect(await one.contents()).toEqual(expected)
      }),
      { numRuns: 25 },
    )
  })

  test('hold each file whole or not at all when they are interrupted within any statement', async () => {
    const losses = { sqlite: 0, withFilesBefore: 0, postgres: 0 }
    await fc.assert(
      fc.asyncProperty(
        someFiles,
        fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 3 }),
        async (files, deaths) => {
          const { server, connect } = rollup()
          const one = await aRollup(server, emptied())
          const taken = new Set<Uint8Array>()
          for (const death of deaths) {
            const client = await connect()
            const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
            const kill = () => server.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid])
            const results = await one.take(files, dyingAfter(death, client, kill))
            for (const [place, { reason }] of results.entries()) {
              if (reason?.code === 'server-lost') losses.postgres++
              else taken.add(files[place] ?? new Uint8Array())
            }
            const contents = await one.contents()
            expect(contents).toEqual(await supervisorsAfter([...taken]))
          }
          await one.take(files)
          const whole = await supervisorsAfter(files)
          expect(await one.contents()).toEqual(whole)

          const db = emptied()
          for (const death of deaths) {
            const dying = failingAfter(death, db)
            const isLost = await importFiles(dying, incoming(files), unhindered).then(
              () => false,
              () => true,
            )
            if (isLost) losses.sqlite++
            if (isLost && contentsOf(db).receipts.length > 0) losses.withFilesBefore++
          }
          await supervisor.take(...files)
          expect(contentsOf(db)).toEqual(whole)
        },
      ),
      { numRuns: 15 },
    )
    expect(Math.min(...Object.values(losses))).toBeGreaterThan(0)
  })

  test('end equal when several import at once, the same files among them', async () => {
    const others = [await rollup().connect(), await rollup().connect(), await rollup().connect()]
    await fc.assert(
      fc.asyncProperty(someFiles, fc.array(fc.nat(), { maxLength: 9 }), async (files, repeats) => {
        const one = await aRollup(rollup().server, emptied())
        const results = await Promise.all([
          ...others.map((over, turn) => {
            const own = [...files.slice(turn), ...files.slice(0, turn), ...again(files, repeats)]
            return one.take(turn === 1 ? own.toReversed() : own, over)
          }),
          // Meanwhile somebody says again whom they trust.
          one
            .carry()
            .then(() => one.carry())
            .then(() => []),
        ])
        expect(results.flat().filter(({ reason }) => reason !== null)).toEqual([])
        expect(await one.contents()).toEqual(await supervisorsAfter(files))
      }),
      { numRuns: 20 },
    )
  })
})
