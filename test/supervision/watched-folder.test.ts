import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { Desk } from '../../src/supervision/desk.ts'
import { findWatchedFolder, watchFolder } from '../../src/supervision/watched-folder.ts'
import { inTime, isHeldUp } from '../../src/vault/in-time.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { aSupervisor } from './a-supervisor.ts'

const check = () => {}

async function aWatchedFolder() {
  const supervisor = await aSupervisor()
  const folder = join(temporaryFolder(), 'Inkommet')
  mkdirSync(folder)
  watchFolder(supervisor.db, folder)
  const put = (name: string, bytes: Uint8Array | string) => writeFileSync(join(folder, name), bytes)
  const signer = supervisor.aConfirmedSigner('Peer A')
  return { ...supervisor, signer, folder, put, desk: new Desk(supervisor.db) }
}

test('new files turn up by themselves, nothing is imported, and nothing in the folder changes', async () => {
  const { db, desk, folder, put, signer } = await aWatchedFolder()
  await desk.lookInFolder(check)
  expect(desk.inBrief()).toMatchObject({
    version: 0,
    folder: { name: 'Inkommet', isAway: false },
  })
  put('a.peerlogg', await signer.send({}))
  put('B.PEERLOGG', 'Hej')
  put('c.peerlogg.0123456789ab.tmp', 'halv')
  put('.d.peerlogg', 'dold')
  put('~e.peerlogg', 'låst')
  put('f.txt', 'annat')
  mkdirSync(join(folder, 'g.peerlogg'))
  const before = readdirSync(folder)
  await desk.lookInFolder(check)
  expect(desk.inBrief().counts).toMatchObject({ ready: 1, refused: 1 })
  const { version } = desk.inBrief()
  await desk.lookInFolder(check)
  expect(desk.inBrief().version).toBe(version)
  expect(db.prepare('SELECT count(*) FROM imports').pluck().get()).toBe(0)
  expect(readdirSync(folder)).toEqual(before)
})

test('what was imported or put away is not opened again, unless it changes', async () => {
  const { db, desk, put, signer } = await aWatchedFolder()
  put('a.peerlogg', await signer.send({ sequence: 1 }))
  put('b.peerlogg', 'Hej')
  await desk.lookInFolder(check)
  await desk.import(check)
  const next = new Desk(db)
  await next.lookInFolder(check)
  expect(next.inBrief().counts).toMatchObject({ refused: 1, ready: 0, here: 0 })
  next.putAway()

  const last = new Desk(db)
  await last.lookInFolder(check)
  expect(last.inBrief().version).toBe(0)
  put('b.peerlogg', await signer.send({ sequence: 2 }))
  await last.lookInFolder(check)
  expect(last.inBrief().counts).toMatchObject({ ready: 1 })
})

test('a file that was put away before it was taken in turns up the next time', async () => {
  const { db, desk, put, signer, aSigner } = await aWatchedFolder()
  put('a.peerlogg', await signer.send({}))
  put('b.peerlogg', await aSigner('Peer B').send({}))
  put('c.peerlogg', Buffer.from('annat'))
  await desk.lookInFolder(check)
  expect(desk.inBrief().counts).toMatchObject({ ready: 1, waiting: 1, refused: 1 })
  desk.putAway()
  await desk.lookInFolder(check)
  expect(desk.inBrief().counts).toMatchObject({ ready: 0, waiting: 0, refused: 0 })
  put('b.peerlogg', await aSigner('Peer B').send({ sequence: 2 }))
  await desk.lookInFolder(check)
  expect(desk.inBrief().counts).toMatchObject({ ready: 0, waiting: 1, refused: 0 })

  const next = new Desk(db)
  await next.lookInFolder(check)
  expect(next.inBrief().counts).toMatchObject({ ready: 1, waiting: 1, refused: 0 })

  next.putAway()
  next.watch(findWatchedFolder(db))
  await next.lookInFolder(check)
  expect(next.inBrief().counts).toMatchObject({ ready: 1, waiting: 1, refused: 1 })
})

test('a file that was half copied takes the place of what it was', async () => {
  const { desk, put, signer } = await aWatchedFolder()
  const whole = await signer.send({})
  put('a.peerlogg', whole.subarray(0, whole.length - 50))
  await desk.lookInFolder(check)
  expect(desk.inBrief().counts).toMatchObject({ refused: 1, ready: 0 })
  put('a.peerlogg', whole)
  await desk.lookInFolder(check)
  expect(desk.inBrief().counts).toMatchObject({ refused: 0, ready: 1 })
})

test('a folder that is away is said to be, and is there again when it comes back', async () => {
  const { db, desk, folder, put, signer } = await aWatchedFolder()
  renameSync(folder, `${folder} borta`)
  await desk.lookInFolder(check)
  expect(desk.inBrief().folder).toEqual({ name: 'Inkommet', isAway: true })
  renameSync(`${folder} borta`, folder)
  put('a.peerlogg', await signer.send({}))
  await desk.lookInFolder(check)
  expect(desk.inBrief()).toMatchObject({ folder: { isAway: false }, counts: { ready: 1 } })

  watchFolder(db, null)
  expect(findWatchedFolder(db)).toBeNull()
  rmSync(folder, { recursive: true })
  await desk.lookInFolder(check)
  expect(desk.inBrief().folder).toBeNull()
})

test.skipIf(process.platform === 'win32')('what never answers holds nothing up', async () => {
  const { put, desk, folder, signer } = await aWatchedFolder()
  put('a.peerlogg', await signer.send({}))
  execFileSync('mkfifo', [join(folder, 'rör.peerlogg')])
  await desk.lookInFolder(check)
  expect(desk.inBrief().counts).toMatchObject({ ready: 1, refused: 0 })
})

test('what takes too long is let go, and known to hang', async () => {
  vi.useFakeTimers()
  try {
    const { promise: asked, resolve: answer } = Promise.withResolvers<string>()
    const answered = inTime(asked, 1000)
    await vi.advanceTimersByTimeAsync(1001)
    expect(await answered).toBeNull()
    expect(isHeldUp()).toBe(true)
    answer('sent')
    await asked
    await Promise.resolve()
    expect(isHeldUp()).toBe(false)
    expect(await inTime(Promise.resolve('i tid'), 1000)).toBe('i tid')
  } finally {
    vi.useRealTimers()
  }
})
