import { appendFileSync, chmodSync, linkSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { desk as deskShape, deskFile, type DeskGroup } from '../../src/shared/desk.ts'
import { Refusal } from '../../src/shared/refusal.ts'
import { fingerprintOf, newSigningKey } from '../../src/sharing/signing.ts'
import { Desk } from '../../src/supervision/desk.ts'
import { fileAt, lookAt } from '../../src/supervision/incoming-files.ts'
import { listReceipts, undoImport } from '../../src/supervision/receipts.ts'
import { confirmSigner, revokeSigner } from '../../src/supervision/signers.ts'
import { aCell } from '../sharing/an-export.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { canLoseWriteAccess, withoutWriteAccess } from '../support/without-write-access.ts'
import { aSupervisor, contentsOf, unhindered } from './a-supervisor.ts'

const check = () => {}

async function aDesk() {
  const supervisor = await aSupervisor()
  const folder = temporaryFolder()
  const desk = new Desk(supervisor.db)
  const put = (name: string, bytes: Uint8Array) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  }
  const files = (group: DeskGroup) => {
    const found = desk.files(group, { from: 0, amount: 200 })
    return found.map((file) => deskFile.parse(file))
  }
  return { ...supervisor, folder, desk, put, files }
}

test('tells of each file what it is and what it would change', async () => {
  const { folder, desk, db, put, files, aSigner, aConfirmedSigner } = await aDesk()
  const signer = aConfirmedSigner('Peer A')
  const made = '2026-11-03T08:15:00.000Z'
  const first = await signer.send({ sequence: 3, created: made, months: ['2026-10'] })
  await desk.look([put('a.peerlogg', first)], check)
  await desk.import(check)

  const months = ['2026-10', '2026-11']
  const paths = [
    put(
      'nyare.peerlogg',
      await signer.send({
        sequence: 4,
        months,
        withheld: 2,
        without: ['form'],
        cells: [aCell({ form: '' })],
      }),
    ),
    put('äldre.peerlogg', await signer.send({ sequence: 1, months: ['2026-10'] })),
    put('samma.peerlogg', first),
    put('okänd.peerlogg', await aSigner('Peer B').send({ months })),
    put('hej.peerlogg', Buffer.from('Hej')),
    join(folder, 'saknas.peerlogg'),
  ]
  await desk.look([...paths, paths[0]!], check)
  const brief = deskShape.parse(desk.inBrief())
  expect(brief.counts).toEqual({ waiting: 1, refused: 2, ready: 2, here: 2, done: 0 })
  expect(files('ready')).toMatchObject([
    {
      months,
      without: ['form'],
      replaces: [made],
      result: {
        state: 'replaced',
        months: { new: ['2026-11'], replaced: ['2026-10'] },
        withheld: 2,
      },
    },
    { replaces: [], result: { state: 'unchanged', months: { older: ['2026-10'] } } },
  ])
  const [importedAt] = listReceipts(db, { from: 0, amount: 1 }).receipts.map(
    (one) => one.importedAt,
  )
  expect(files('here')).toMatchObject([
    { result: { file: 'samma.peerlogg', imported_at: importedAt } },
    { result: { file: 'nyare.peerlogg', imported_at: '' } },
  ])
  expect(files('waiting')).toMatchObject([{ months, result: { signer: { name: 'Peer B' } } }])
  expect(files('refused').map(({ result }) => result.reason?.code)).toEqual([
    'export-not-one',
    'file-not-found',
  ])

  await desk.import(check)
  expect(desk.inBrief().counts).toEqual({ waiting: 1, refused: 2, ready: 0, here: 2, done: 2 })
  expect(listReceipts(db, { from: 0, amount: 10 }).inAll).toBe(3)
})

test('confirms those that wait, and names the log whose key is replaced', async () => {
  const { desk, db, put, files, aSigner, aConfirmedSigner } = await aDesk()
  const before = aConfirmedSigner('Peer A')
  await desk.look([put('a.peerlogg', await before.send({ sequence: 1 }))], check)
  await desk.import(check)

  const key = newSigningKey()
  const after = await aSigner('Peer A, ny dator').send({
    signingKey: key,
    formerPublicKey: before.key.publicKey,
    sequence: 2,
  })
  await desk.look([put('b.peerlogg', after)], check)
  const fingerprint = fingerprintOf(key.publicKey)
  expect(desk.inBrief().waiting).toEqual([
    {
      signer: { name: 'Peer A, ny dator', fingerprint },
      files: 1,
      formerly: { name: 'Peer A', fingerprint: fingerprintOf(before.key.publicKey) },
      formerFiles: 0,
      replacedBy: [],
    },
  ])
  expect(files('waiting')[0]?.result.notes).toEqual(['replaces-key'])
  expect(() => desk.confirm('zoo-zoo', 'Handledare')).toThrow(new Refusal('signer-not-found'))
  desk.confirm(fingerprint, 'Handledare')
  expect(desk.inBrief()).toMatchObject({ waiting: [], counts: { waiting: 0, ready: 1 } })
  await desk.import(check)
  expect(contentsOf(db).months).toHaveLength(1)

  await desk.look([put('c.peerlogg', await before.send({ sequence: 3 }))], check)
  expect(files('refused')[0]?.result.reason).toMatchObject({
    code: 'signer-revoked',
    detail: { by: 'Handledare' },
  })
})

test('shows the former log that a confirmation would go by, in whatever order the files lie', async () => {
  const { desk, put, aSigner, aConfirmedSigner } = await aDesk()
  const { publicKey: formerPublicKey } = aConfirmedSigner('Peer A').key
  const signer = aSigner('Peer B')
  const paths = [
    put('ny.peerlogg', await signer.send({ sequence: 2, formerPublicKey })),
    put('äldre.peerlogg', await signer.send({ sequence: 1 })),
  ]
  for (const inOrder of [paths, paths.toReversed()]) {
    await desk.look(inOrder, check)
    expect(desk.inBrief().waiting).toMatchObject([{ files: 2, formerly: { name: 'Peer A' } }])
    desk.putAway()
  }
})

test('a key stands before the one that replaces it, which tells how many files would be lost', async () => {
  const { desk, put, aSigner } = await aDesk()
  const [first, second, third, other] = ['A', 'B', 'C', 'D'].map((name) => aSigner(`Peer ${name}`))
  const { publicKey } = first!.key
  const paths = [
    put('c.peerlogg', await third!.send({ formerPublicKey: second!.key.publicKey })),
    put('d.peerlogg', await other!.send({})),
    put('b.peerlogg', await second!.send({ formerPublicKey: publicKey })),
    put('a.peerlogg', await first!.send({})),
    put('a2.peerlogg', await first!.send({ sequence: 2 })),
  ]
  await desk.look(paths, check)
  const formerFiles = () =>
    desk.inBrief().waiting.map(({ signer, formerFiles: files }) => [signer.name, files])
  expect(desk.inBrief().waitingInAll).toBe(4)
  expect(formerFiles()).toEqual([
    ['Peer A', 0],
    ['Peer B', 2],
    ['Peer C', 1],
  ])
  desk.confirm(fingerprintOf(publicKey), 'Handledare')
  expect(formerFiles()[0]).toEqual(['Peer B', 2])
  await desk.import(check)
  expect(formerFiles()[0]).toEqual(['Peer B', 0])
})

test('keys that claim to replace each other in a ring are shown all the same', async () => {
  const { desk, put, aSigner } = await aDesk()
  const [one, two] = [aSigner('Peer A'), aSigner('Peer B')]
  const inRing = [
    put('a.peerlogg', await one.send({ formerPublicKey: two.key.publicKey })),
    put('b.peerlogg', await two.send({ formerPublicKey: one.key.publicKey })),
  ]
  await desk.look(inRing, check)
  expect(desk.inBrief().waiting.map(({ formerFiles }) => formerFiles)).toEqual([1, 1])
})

test('shows the log that has replaced a key already, which the two are one with once it is confirmed', async () => {
  const { desk, db, put, aSigner, aConfirmedSigner } = await aDesk()
  const first = aConfirmedSigner('Peer A')
  const [second, third] = [aSigner('Peer B'), aSigner('Peer C')]
  const { publicKey } = third.key
  const formerPublicKey = second.key.publicKey
  confirmSigner(db, { name: 'Peer C', publicKey, formerPublicKey }, 'Handledare')
  const file = await second.send({ formerPublicKey: first.key.publicKey })
  await desk.look([put('b.peerlogg', file)], check)
  const fingerprint = fingerprintOf(formerPublicKey)
  expect(desk.inBrief().waiting).toMatchObject([
    {
      signer: { name: 'Peer B' },
      formerly: { name: 'Peer A' },
      replacedBy: [{ name: 'Peer C', fingerprint: fingerprintOf(publicKey), isInForce: true }],
    },
  ])
  revokeSigner(db, publicKey, 'Handledare')
  expect(desk.inBrief().waiting).toMatchObject([{ replacedBy: [{ isInForce: false }] }])
  desk.confirm(fingerprint, 'Handledare')
  expect(new Set((contentsOf(db).signers as string[][]).map(([, log]) => log)).size).toBe(1)
})

test('what is done elsewhere in the store is heeded at once', async () => {
  const { desk, db, put, aConfirmedSigner } = await aDesk()
  const signer = aConfirmedSigner('Peer A')
  const path = put('a.peerlogg', await signer.send({}))
  await desk.look([path], check)
  await desk.import(check)
  await desk.look([path], check)
  expect(desk.inBrief().counts).toMatchObject({ here: 1, ready: 0 })
  undoImport(db, listReceipts(db, { from: 0, amount: 1 }).receipts[0]!.id)
  expect(desk.inBrief().counts).toMatchObject({ here: 0, ready: 1 })
  revokeSigner(db, signer.key.publicKey, 'Handledare')
  expect(desk.inBrief().counts).toMatchObject({ ready: 0, refused: 1 })
})

test('a file that is another when it is imported is left out, and the rest is taken in', async () => {
  const { desk, put, files, aConfirmedSigner } = await aDesk()
  const signer = aConfirmedSigner('Peer A')
  const first = put('a.peerlogg', await signer.send({ sequence: 1 }))
  const gone = put('b.peerlogg', await signer.send({ sequence: 2 }))
  const whole = put('c.peerlogg', await signer.send({ sequence: 3, months: ['2026-10'] }))
  await desk.look([first, gone, whole], check)
  writeFileSync(first, await signer.send({ sequence: 9 }))
  rmSync(gone)
  await desk.import(check)
  expect(files('refused').map(({ result }) => result.reason?.code)).toEqual([
    'file-changed-since',
    'file-not-found',
  ])
  expect(files('done').map(({ result }) => result.file)).toEqual(['c.peerlogg'])
})

test('stops between two files: what was taken in stays and is told, the rest is untouched', async () => {
  const { desk, db, put, aConfirmedSigner } = await aDesk()
  const signer = aConfirmedSigner('Peer A')
  const paths: string[] = []
  for (let sequence = 1; sequence <= 5; sequence++) {
    paths.push(put(`${sequence}.peerlogg`, await signer.send({ sequence, months: ['2026-10'] })))
  }
  let told = 0
  const stopAtFourth = () => {
    if (++told === 4) desk.cancel()
  }
  await desk.look(paths, stopAtFourth)
  expect(desk.inBrief().version).toBe(0)

  await desk.look(paths, check)
  told = 0
  await desk.import(stopAtFourth)
  expect(desk.progress).toBeNull()
  expect(desk.inBrief().counts).toMatchObject({ done: 4, ready: 1 })
  expect(contentsOf(db).receipts).toHaveLength(4)
  await desk.import(check)
  expect(desk.inBrief().counts).toMatchObject({ done: 5, ready: 0 })
})

test('goes no further when the profile is locked on the way', async () => {
  const { desk, db, put, aConfirmedSigner } = await aDesk()
  const signer = aConfirmedSigner('Peer A')
  const paths = [
    put('a.peerlogg', await signer.send({ sequence: 1 })),
    put('b.peerlogg', await signer.send({ sequence: 2 })),
  ]
  await desk.look(paths, check)
  let told = 0
  const lockAtSecond = () => {
    if (++told === 2) throw new Refusal('locked')
  }
  await expect(desk.import(lockAtSecond)).rejects.toThrow(new Refusal('locked'))
  expect(contentsOf(db).receipts).toHaveLength(1)
  expect(desk.inBrief().counts).toMatchObject({ done: 1, ready: 1 })
})

test('does one thing at a time', async () => {
  const { desk, put, aConfirmedSigner } = await aDesk()
  const path = put('a.peerlogg', await aConfirmedSigner('Peer A').send({}))
  const looking = desk.look([path], check)
  await expect(desk.look([path], check)).rejects.toThrow(new Refusal('desk-at-work'))
  await looking
  expect(desk.inBrief().counts.ready).toBe(1)
})

test('takes dropped files, as many as memory should hold', async () => {
  const { desk, aConfirmedSigner } = await aDesk()
  const signer = aConfirmedSigner('Peer A')
  await desk.lookAtDropped('a.peerlogg', await signer.send({}), check)
  const large = Buffer.alloc(25_000_001)
  await desk.lookAtDropped('stor', large, check)
  await desk.lookAtDropped('stor', large, check)
  await expect(desk.lookAtDropped('stor', large, check)).rejects.toThrow(
    new Refusal('dropped-too-much'),
  )
  expect(desk.inBrief().counts).toMatchObject({ ready: 1, refused: 2 })
  await desk.import(check)
  expect(desk.inBrief().counts).toMatchObject({ done: 1 })
  desk.putAway()
  await desk.lookAtDropped('stor', large, check)
})

test('what was dropped while the desk was at work takes no room', async () => {
  const { desk, put, aConfirmedSigner } = await aDesk()
  const path = put('a.peerlogg', await aConfirmedSigner('Peer A').send({}))
  await desk.look([path], check)
  const large = Buffer.alloc(25_000_001)
  const looking = desk.look([path], check)
  for (let time = 0; time < 3; time++) {
    await expect(desk.lookAtDropped('stor', large, check)).rejects.toThrow(
      new Refusal('desk-at-work'),
    )
  }
  await looking
  await desk.lookAtDropped('stor', large, check)
  expect(desk.inBrief().counts.refused).toBe(1)
})

test.skipIf(process.platform === 'win32')('a name may hold any sign', async () => {
  const { desk, put, files, aConfirmedSigner } = await aDesk()
  const names = [
    'a\nb.peerlogg',
    '\u202Egol.peerlogg',
    "'; DROP TABLE imports;--.peerlogg",
    '😀 %s',
  ]
  const file = await aConfirmedSigner('Peer A').send({})
  await desk.look(
    names.map((name) => put(name, file)),
    check,
  )
  const told = [...files('ready'), ...files('here')]
  expect(told.map(({ result }) => result.file)).toEqual(names)
})

test.skipIf(!canLoseWriteAccess)('a file without rights is refused by itself', async () => {
  const { folder, desk, put, files, aConfirmedSigner } = await aDesk()
  const file = await aConfirmedSigner('Peer A').send({})
  const closed = put('stängd.peerlogg', file)
  chmodSync(closed, 0o000)
  const paths = [closed, put('öppen.peerlogg', file)]
  await withoutWriteAccess(folder, () => desk.look(paths, check))
  expect(files('refused')[0]?.result.reason).toEqual({
    code: 'file-not-found',
    detail: { file: 'stängd.peerlogg' },
  })
  expect(desk.inBrief().counts).toMatchObject({ refused: 1, ready: 1 })
})

test('a file that grows while it is read is refused by itself', async () => {
  const { db, put, aConfirmedSigner } = await aDesk()
  const file = await aConfirmedSigner('Peer A').send({})
  const large = put('växer.peerlogg', Buffer.alloc(20_000_000))
  const grow = setInterval(() => appendFileSync(large, 'mer'), 0)
  try {
    const looked = await lookAt(
      db,
      [large, put('hel.peerlogg', file)].map((path) => fileAt(path)),
      unhindered,
    )
    expect(looked?.map(({ result }) => result.reason?.code)).toEqual(['file-changing', undefined])
  } finally {
    clearInterval(grow)
  }
})

test('holds ten thousand files at once in the memory of one', { timeout: 120_000 }, async () => {
  const { folder, desk, put, aConfirmedSigner } = await aDesk()
  const signer = aConfirmedSigner('Peer A')
  const real = put('riktig', await signer.send({}))
  const other = put('annan', Buffer.alloc(100_000, 'x'))
  const paths = Array.from({ length: 10_000 }, (_, place) => {
    const path = join(folder, `${place}.peerlogg`)
    linkSync(place % 20 === 0 ? real : other, path)
    return path
  })
  expect(statSync(other).size * paths.length).toBeGreaterThan(900_000_000)

  const before = process.memoryUsage.rss()
  let most = 0
  const watch = () => {
    most = Math.max(most, process.memoryUsage.rss() - before)
  }
  await desk.look(paths, watch)
  expect(desk.inBrief().counts).toMatchObject({ ready: 1, here: 499, refused: 9_500 })
  expect(desk.files('refused', { from: 9_400, amount: 200 })).toHaveLength(100)
  await desk.import(watch)
  expect(desk.inBrief().counts).toMatchObject({ done: 1, here: 499, refused: 9_500 })
  expect(most).toBeLessThan(400_000_000)
})
