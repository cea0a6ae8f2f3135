import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { sender } from '../../src/shared/keys.ts'
import { fingerprintOf, newSigningKey } from '../../src/sharing/signing.ts'
import { listMonthsReceived } from '../../src/supervision/overview.ts'
import {
  confirmSigner,
  listSigners,
  publicKeyOf,
  revokeSigner,
  setValidUntil,
  takeBackRevocation,
} from '../../src/supervision/signers.ts'
import { aCell, aFact } from '../sharing/an-export.ts'
import { aSupervisor, contentsOf } from './a-supervisor.ts'

const list = (db: Parameters<typeof listSigners>[0]) => z.array(sender).parse(listSigners(db))

test('senders are listed by name, with who confirmed them and the months that are here', async () => {
  const { db, aConfirmedSigner, take } = await aSupervisor()
  aConfirmedSigner('Peer B')
  const signer = aConfirmedSigner('Peer A')
  const months = ['2026-09', '2026-10']
  await take(
    await signer.send({ months, cells: months.map((month) => aCell({ month })), facts: [] }),
  )
  expect(list(db)).toMatchObject([
    {
      name: 'Peer A',
      months,
      keys: [
        {
          publicKey: signer.key.publicKey,
          fingerprint: fingerprintOf(signer.key.publicKey),
          confirmedBy: 'Handledare',
          validUntil: '',
          revokedAt: '',
        },
      ],
    },
    { name: 'Peer B', months: [] },
  ])
})

test('after a revocation new files are refused with when and by whom, and what was imported stays', async () => {
  const { db, aConfirmedSigner, take } = await aSupervisor()
  const signer = aConfirmedSigner('Peer A')
  const { publicKey } = signer.key
  await take(await signer.send({ sequence: 1 }))
  revokeSigner(db, publicKey, 'Handledare Ö')
  const { revokedAt, revokedBy } = list(db)[0]!.keys[0]!
  expect(revokedBy).toBe('Handledare Ö')
  revokeSigner(db, publicKey, 'Någon annan')
  expect(list(db)[0]!.keys[0]).toMatchObject({ revokedAt, revokedBy })
  const file = await signer.send({ sequence: 2, months: ['2026-11'], cells: [], facts: [] })
  expect(await take(file)).toMatchObject([
    {
      state: 'refused',
      reason: {
        code: 'signer-revoked',
        detail: { day: revokedAt.slice(0, 10), by: 'Handledare Ö' },
      },
    },
  ])
  expect(list(db)[0]?.months).toEqual(['2026-10'])

  takeBackRevocation(db, publicKey)
  expect(list(db)[0]!.keys[0]).toMatchObject({ revokedAt: '', revokedBy: '' })
  expect(await take(file)).toMatchObject([{ state: 'new' }])
})

test('files are taken in to the end of the last day', async () => {
  const { db, aConfirmedSigner, take } = await aSupervisor()
  const signer = aConfirmedSigner('Peer A')
  const { publicKey } = signer.key
  setValidUntil(db, { publicKey, validUntil: '2026-01-31' }, 'Handledare')
  const file = await signer.send({})
  expect(await take(file)).toMatchObject([
    { reason: { code: 'signer-expired', detail: { day: '2026-01-31', by: 'Handledare' } } },
  ])
  setValidUntil(db, { publicKey, validUntil: '2999-12-31' }, 'Handledare')
  expect(await take(file)).toMatchObject([{ state: 'new' }])
  setValidUntil(db, { publicKey, validUntil: '' }, 'Handledare')
  expect(list(db)[0]!.keys[0]).toMatchObject({ validUntil: '', validUntilBy: '' })
})

test('a new key of a known log is one more of the same sender, and the former one is revoked', async () => {
  const { db, aConfirmedSigner, take } = await aSupervisor()
  const signer = aConfirmedSigner('Peer A')
  await take(await signer.send({ sequence: 1 }))
  const key = newSigningKey()
  const file = await signer.send({
    signingKey: key,
    formerPublicKey: signer.key.publicKey,
    exportId: randomUUID(),
    sequence: 2,
  })
  expect(await take(file)).toMatchObject([{ state: 'waiting', notes: ['replaces-key'] }])
  const shown = { name: 'Peer A', publicKey: key.publicKey, formerPublicKey: signer.key.publicKey }
  confirmSigner(db, shown, 'Handledare')
  expect(await take(file)).toMatchObject([{ state: 'replaced' }])
  expect(list(db)).toMatchObject([
    {
      name: 'Peer A',
      months: ['2026-10'],
      keys: [
        { publicKey: key.publicKey, revokedAt: '' },
        { publicKey: signer.key.publicKey, revokedBy: 'Handledare' },
      ],
    },
  ])
  expect(await take(await signer.send({ sequence: 3 }))).toMatchObject([
    { reason: { code: 'signer-revoked' } },
  ])
})

test('a key that turns out to stand between two others makes them one log', async () => {
  const [first, second, third] = [newSigningKey(), newSigningKey(), newSigningKey()]
  const { db, aSigner, take } = await aSupervisor()
  const signer = aSigner('Peer A')
  const trust = (key: typeof first, formerPublicKey: string) =>
    confirmSigner(db, { name: 'Peer A', publicKey: key.publicKey, formerPublicKey }, 'Handledare')
  trust(first, '')
  trust(third, second.publicKey)
  const cells = [aCell()]
  await take(await signer.send({ signingKey: first, sequence: 1, cells }))
  const newestOfFirst = { months: ['2026-12'], facts: [aFact({ month: '2026-12' })], cells: [] }
  await take(await signer.send({ signingKey: first, sequence: 4, ...newestOfFirst }))
  const months = ['2026-10', '2026-11', '2026-12']
  const byThird = { signingKey: third, formerPublicKey: second.publicKey }
  const newest = [aCell({ sessions: 7, minutes: 300 }), aCell({ month: '2026-11' })]
  const facts = ['2026-11', '2026-12'].map((month) => aFact({ month, value: 9 }))
  const sent = { ...byThird, exportId: randomUUID(), sequence: 3, months, cells: newest, facts }
  expect(await take(await signer.send({ ...sent, signerName: 'Peer Ä' }))).toMatchObject([
    { state: 'new' },
  ])
  expect(list(db)).toHaveLength(2)

  trust(second, first.publicKey)
  expect(list(db)).toMatchObject([
    {
      name: 'Peer A',
      months,
      keys: expect.arrayContaining([
        expect.objectContaining({ publicKey: first.publicKey, revokedBy: 'Handledare' }),
        expect.objectContaining({ publicKey: second.publicKey, revokedBy: 'Handledare' }),
        expect.objectContaining({ publicKey: third.publicKey, revokedAt: '' }),
      ]),
    },
  ])
  const { cells: held, facts: heldFacts } = contentsOf(db)
  expect((held as unknown[][]).map((row) => row.slice(-3))).toEqual([
    [7, 300, 3],
    [3, 95, 3],
  ])
  expect((heldFacts as unknown[][]).map((row) => row.slice(1))).toEqual([
    ['2026-11', 'first_contacts', 9],
    ['2026-12', 'first_contacts', 2],
  ])
  expect(db.pragma('foreign_key_check')).toEqual([])
})

test('to confirm a key again changes nothing, whatever it claims by then', async () => {
  const { db } = await aSupervisor()
  const [victim, key] = [newSigningKey(), newSigningKey()]
  const trust = ({ publicKey }: typeof key, formerPublicKey: string) =>
    confirmSigner(db, { name: 'Peer A', publicKey, formerPublicKey }, 'Handledare')
  expect([trust(victim, ''), trust(key, '')]).toEqual([true, true])
  const before = list(db)
  expect([trust(key, ''), trust(key, victim.publicKey)]).toEqual([false, false])
  expect(list(db)).toEqual(before)
  revokeSigner(db, key.publicKey, 'Handledare')
  const revoked = list(db)
  expect(trust(key, victim.publicKey)).toBe(false)
  expect(list(db)).toEqual(revoked)
})

test('two keys of one log are of one sender, whichever is confirmed first', async () => {
  const stores: unknown[] = []
  const [former, newer] = [newSigningKey(), newSigningKey()]
  for (const isFormerFirst of [true, false]) {
    const { db, aSigner, take } = await aSupervisor()
    const keys = [
      { name: 'Peer A', publicKey: former.publicKey, formerPublicKey: '' },
      { name: 'Peer A', publicKey: newer.publicKey, formerPublicKey: former.publicKey },
    ]
    for (const key of isFormerFirst ? keys : keys.toReversed()) confirmSigner(db, key, 'Handledare')
    stores.push(contentsOf(db).signers)
    await take(
      await aSigner('Peer A').send({ signingKey: newer, formerPublicKey: former.publicKey }),
    )
    const [received] = listMonthsReceived(db, { from: '2026-01', to: '2026-12' })
    expect(received?.signer.fingerprint).toBe(fingerprintOf(newer.publicKey))
  }
  expect(stores[1]).toEqual(stores[0])
  const log = [former.publicKey, newer.publicKey].toSorted()[0]
  expect(stores[0]).toEqual(
    [
      [former.publicKey, log, 'Peer A', 1],
      [newer.publicKey, log, 'Peer A', 0],
    ].toSorted(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
  )
})

test('an earlier file that lies beside its successor is not missing, though the key was changed', async () => {
  const { db, aConfirmedSigner, look } = await aSupervisor()
  const signer = aConfirmedSigner('Peer A')
  const { publicKey: formerPublicKey } = signer.key
  const key = newSigningKey()
  confirmSigner(db, { name: 'Peer A', publicKey: key.publicKey, formerPublicKey }, 'Handledare')
  takeBackRevocation(db, formerPublicKey)
  const exportId = randomUUID()
  const looked = await look(
    await signer.send({ sequence: 1, exportId }),
    await signer.send({ sequence: 2, signingKey: key, formerPublicKey, follows: exportId }),
  )
  expect(looked.map(({ result }) => result.notes)).toEqual([[], []])
})

test('a sender that nobody has confirmed cannot be changed', async () => {
  const { db, aSigner } = await aSupervisor()
  const { publicKey } = aSigner('Peer A').key
  expect(() => revokeSigner(db, publicKey, 'Handledare')).toThrow('sender-gone')
  expect(() => takeBackRevocation(db, publicKey)).toThrow('sender-gone')
  expect(() => setValidUntil(db, { publicKey, validUntil: '' }, '')).toThrow('sender-gone')
  expect(() => publicKeyOf(db, 'zoo-zoo')).toThrow('sender-gone')
})
