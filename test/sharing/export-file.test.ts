import { createHash, randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { activityCodes } from '../../src/shared/activities.ts'
import {
  type Cell,
  type Fact,
  cell as cellShape,
  fact as factShape,
  factNames,
} from '../../src/shared/export-format.ts'
import { Refusal } from '../../src/shared/refusal.ts'
import { writeContent } from '../../src/sharing/export-content.ts'
import {
  lockLines,
  maximumFileBytes,
  readExport,
  writeExport,
} from '../../src/sharing/export-file.ts'
import { lockByHand, lockedLength } from '../support/age-by-hand.ts'
import { openExportIndependently } from '../support/open-export-independently.ts'
import { aCell, anExport, anOrganisation, lock, refusalOf } from './an-export.ts'

const organisation = await anOrganisation()
const { invitation } = organisation
const small = anExport(invitation)
const smallFile = await writeExport(small)

/** Random names do not shrink, so the age payload has three chunks. Without digits none is a number. */
const randomName = () => randomBytes(45).toString('base64').replaceAll(/[0-9]/g, 'x')
const large = anExport(invitation, {
  cells: Array.from({ length: 3000 }, () => aCell({ unit: randomName() })),
})
const largeFile = await writeExport(large)

const read = (file: Uint8Array) => readExport(file, [organisation])
const ours = (file: Uint8Array) => refusalOf(file, organisation)

const headerLength = (file: Uint8Array) => {
  const bytes = Buffer.from(file)
  return bytes.indexOf('\n', bytes.indexOf('\n--- ') + 1) + 1
}

// What is written can be read

test.each([
  ['a small export', small, smallFile],
  ['an export of several chunks', large, largeFile],
])('%s comes back as it was', async (_, content, file) => {
  const { manifest, cells, facts, digest } = await read(file)
  expect(cells).toEqual(content.cells)
  expect(facts).toEqual(content.facts)
  expect(manifest).toEqual({
    format: 'peerlogg-export',
    version: 1,
    organisation: 'Region Exempel',
    recipient: organisation.recipient,
    signer: { name: 'Peer på 72:an', public_key: content.signingKey.publicKey },
    export_id: content.exportId,
    sequence: 1,
    created: '2026-11-02T08:15:00.000Z',
    months: ['2026-10'],
    counts: { cells: content.cells.length, facts: content.facts.length },
    withheld: 0,
    body_sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  expect(digest).toBe(createHash('sha256').update(JSON.stringify(manifest)).digest('hex'))
})

/** Twelve cells are not more than a file may hold in all. */
const anyFigure = fc.nat({ max: 80_000_000 })
const anyMonth = fc.constantFrom('1999-12', '2026-02', '2026-10', '2199-01')
const anyCell: fc.Arbitrary<Cell> = fc.record({
  month: anyMonth,
  unit: fc
    .string({ unit: 'binary', minLength: 1, maxLength: 20 })
    .filter((text) => cellShape.shape.unit.safeParse(text).data === text),
  setting: fc.constantFrom('inpatient', 'municipal'),
  activity: fc.constantFrom(...activityCodes),
  form: fc.constantFrom('group', 'alone'),
  phase: fc.constantFrom('', 'ending'),
  sessions: anyFigure.map((sessions) => Math.max(1, sessions)),
  minutes: anyFigure,
  participants: anyFigure,
})
const anyFact: fc.Arbitrary<Fact> = fc.record({
  month: anyMonth,
  name: fc.constantFrom(...factNames),
  value: anyFigure,
})
const placeOf = ({ month, unit, setting, activity, form, phase }: Cell) =>
  JSON.stringify([month, unit, setting, activity, form, phase])

test('any names, figures and months come back as they were', async () => {
  const months = ['2199-01', '2026-10', '2026-02', '1999-12']
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(anyCell, { selector: placeOf, maxLength: 12 }),
      fc.uniqueArray(anyFact, { selector: ({ month, name }) => month + name, maxLength: 6 }),
      async (cells, facts) => {
        const back = await read(await writeExport(anExport(invitation, { cells, facts, months })))
        expect([back.cells, back.facts]).toEqual([cells, facts])
        expect(back.manifest.months).toEqual(months.toReversed())
      },
    ),
    { numRuns: 60 },
  )
})

test('a month without sessions is a month all the same', async () => {
  const { manifest, cells } = await read(
    await writeExport(anExport(invitation, { cells: [], facts: [], months: ['2026-07'] })),
  )
  expect([manifest.months, cells]).toEqual([['2026-07'], []])
})

test.each([
  ['a small export', small, smallFile],
  ['an export of several chunks', large, largeFile],
])('code that knows only the public formats opens %s', (_, content, file) => {
  const opened = openExportIndependently(Buffer.from(file), organisation.identity)
  expect(opened.rows).toEqual([...content.cells, ...content.facts])
  expect(opened.lines).toEqual(writeContent(content))
  expect(opened.manifest).toMatchObject({ sequence: 1, recipient: organisation.recipient })
})

test('what leaves has the keys of the published shapes and no others', () => {
  const { rows } = openExportIndependently(Buffer.from(smallFile), organisation.identity)
  const [firstCell, secondCell, ...facts] = rows.map((row) => Object.keys(row))
  expect(firstCell).toEqual(Object.keys(cellShape.shape))
  expect(secondCell).toEqual(Object.keys(cellShape.shape))
  for (const fact of facts) expect(fact).toEqual(Object.keys(factShape.shape))
})

test('a note that strayed into a cell does not leave', async () => {
  const strayed = { ...aCell(), note: 'Blå sten ringde' }
  await expect(writeExport(anExport(invitation, { cells: [strayed] }))).rejects.toThrow(/note/)
})

test('the file tells an onlooker nothing but its size', () => {
  const bytes = Buffer.from(smallFile)
  for (const secret of ['Avdelning', 'Peer', '2026', small.signingKey.publicKey, 'Region']) {
    expect(bytes.includes(secret)).toBe(false)
  }
})

test.each([
  ['months', { months: Array.from({ length: 121 }, (_, n) => `${1900 + n}-01`), cells: [] }],
  ['cells', { cells: Array.from({ length: 500_001 }, () => aCell()) }],
])('refuses to write more %s than anybody would read', async (_, changes) => {
  await expect(writeExport(anExport(invitation, changes))).rejects.toThrow(
    new Refusal('export-too-much'),
  )
})

// Tampered

test('refuses a file with one bit flipped anywhere in its header', async () => {
  const end = headerLength(smallFile)
  for (let place = 0; place < end; place++) {
    const flipped = Uint8Array.from(smallFile)
    flipped[place]! ^= 1 << (place % 8)
    const expected = place < 'age-encryption.org/v1\n'.length ? 'export-not-one' : 'export-foreign'
    expect([place, await ours(flipped)]).toEqual([place, expected])
  }
})

test.each([
  ['a small file', smallFile, 150],
  ['a file of several chunks', largeFile, 40],
])('refuses %s with bits flipped in its payload', async (_, file, numRuns) => {
  const start = headerLength(file)
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.integer({ min: start * 8, max: file.length * 8 - 1 }), {
        minLength: 1,
        maxLength: 4,
      }),
      async (bits) => {
        const flipped = Uint8Array.from(file)
        for (const bit of bits) flipped[bit >> 3]! ^= 1 << (bit & 7)
        expect(await ours(flipped)).toBe('export-damaged')
      },
    ),
    { numRuns },
  )
})

test('refuses a file that something was added to', async () => {
  expect(await ours(Buffer.concat([smallFile, Buffer.from('\n')]))).toBe('export-damaged')
  expect(await ours(Buffer.concat([smallFile, smallFile]))).toBe('export-damaged')
})

test('refuses a file whose chunks changed places', async () => {
  const start = headerLength(largeFile) + 16
  const chunk = 65_536 + 16
  const [first, second] = [start, start + chunk].map((at) => largeFile.subarray(at, at + chunk))
  const swapped = Buffer.concat([
    largeFile.subarray(0, start),
    second!,
    first!,
    largeFile.subarray(start + 2 * chunk),
  ])
  expect(swapped.length).toBe(largeFile.length)
  expect(await ours(swapped)).toBe('export-damaged')
})

// Truncated

test('tells a small file that was cut off anywhere from one that was altered', async () => {
  const header = headerLength(smallFile)
  for (let length = 0; length < smallFile.length; length += length < header + 32 ? 1 : 7) {
    const refusal = await ours(smallFile.subarray(0, length))
    expect([length, refusal]).toEqual([length, 'export-truncated'])
  }
})

test('tells a large file that was cut off at and around the end of each chunk', async () => {
  const start = headerLength(largeFile) + 16
  const lengths: number[] = []
  for (let end = start; end < largeFile.length; end += 65_536 + 16) {
    lengths.push(end - 1, end, end + 1, end + 16, end + 17)
  }
  expect(lengths.length).toBeGreaterThan(10)
  for (const length of lengths) {
    const refusal = await ours(largeFile.subarray(0, length))
    expect([length, refusal]).toEqual([length, 'export-truncated'])
  }
})

test('a cut file that was altered too is not called whole, and one with other bytes not cut', async () => {
  const header = smallFile.subarray(0, headerLength(smallFile) - 10)
  expect(await ours(Buffer.concat([header, Buffer.alloc(40)]))).toBe('export-foreign')
  expect(await ours(Buffer.from('age-encryption.org/v1\nHej'))).toBe('export-truncated')
})

/** The same export from a program that tells no length. */
const untold = await lock(gzipSync(writeContent(small)), organisation.recipient)

test('a file that does not tell its length is read, and is damaged when it was cut', async () => {
  expect(await ours(untold)).toBe('nothing')
  expect(await ours(untold.subarray(0, -1))).toBe('export-damaged')
  expect(await ours(untold.subarray(0, 60))).toBe('export-truncated')
})

async function tellingLength(change: (length: number) => number | string): Promise<Uint8Array> {
  const payload = gzipSync(writeContent(small))
  return lockByHand(
    payload,
    [organisation.recipient],
    [`peerlogg-length ${change(lockedLength(payload))}`],
  )
}

test('a length that is told must be the length', async () => {
  expect(await ours(await tellingLength((length) => length))).toBe('nothing')
  expect(await ours(await tellingLength((length) => length + 1))).toBe('export-truncated')
  expect(await ours(await tellingLength((length) => length - 1))).toBe('export-damaged')
})

test('an export tells its length to whoever holds it, also when it is locked to several', async () => {
  const other = await anOrganisation()
  const file = await writeExport(anExport({ ...invitation, former_recipients: [other.recipient] }))
  const header = headerLength(file)
  expect(Buffer.from(file).toString('latin1', 0, header)).toContain(
    `\n-> peerlogg-length ${file.length - header}\n\n--- `,
  )
  expect(await refusalOf(file, other)).toBe('nothing')
  expect(await ours(file)).toBe('nothing')
})

test('lines that were kept are locked again as the same export', async () => {
  const { lines, digest } = await read(smallFile)
  const again = await lockLines(lines, invitation)
  expect(Buffer.from(again)).not.toEqual(Buffer.from(smallFile))
  expect(again.length).toBe(smallFile.length)
  expect((await read(again)).digest).toBe(digest)
})

// Oversized

test('refuses a file that is too large, whatever is in it', async () => {
  const padded = new Uint8Array(maximumFileBytes + 1)
  padded.set(smallFile)
  expect(await ours(padded)).toBe('export-too-large')
  expect(await ours(padded.subarray(1))).toBe('export-not-one')
})

test('refuses a small file that would grow beyond all measure', async () => {
  const bomb = await lock(gzipSync(Buffer.alloc(128_000_001), { level: 1 }), organisation.recipient)
  expect(bomb.length).toBeLessThan(1_000_000)
  expect(await ours(bomb)).toBe('export-too-large')
})

async function lockedAlsoTo(others: number): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  for (let n = 0; n < others; n++) {
    encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()))
  }
  encrypter.addRecipient(organisation.recipient)
  return encrypter.encrypt(gzipSync(writeContent(small)))
}

test('does not try the key on a header with more recipients than anybody needs', async () => {
  expect(await ours(await lockedAlsoTo(3))).toBe('nothing')
  expect(await ours(await lockedAlsoTo(60))).toBe('export-foreign')
})

// Not an export, or not ours

test.each([
  ['a text', 'Hej'],
  ['a zip file', 'PK\u0003\u0004'],
  ['an armoured age file', '-----BEGIN AGE ENCRYPTED FILE-----\n'],
  ['a later age format', 'age-encryption.org/v2\n-> X25519 a\n\n--- \n'],
])('refuses %s', async (_, text) => {
  expect(await ours(Buffer.from(text))).toBe('export-not-one')
})

test('refuses a file that was made for another organisation', async () => {
  expect(await refusalOf(smallFile, await anOrganisation())).toBe('export-foreign')
})

test('refuses a file that was made for another organisation and locked anew to ours', async () => {
  const theirs = await anOrganisation()
  const file = await writeExport(anExport(theirs.invitation))
  const decrypter = new Decrypter()
  decrypter.addIdentity(theirs.identity)
  const payload = await decrypter.decrypt(file)
  const locked = await lock(payload, organisation.recipient)
  expect(await ours(locked)).toBe('export-foreign')
  expect(await refusalOf(await lock(payload, theirs.recipient), theirs)).toBe('nothing')
})

test.each([
  ['a text', Buffer.from('Hej')],
  ['nothing', Buffer.alloc(0)],
  ['gzipped nothing', gzipSync(Buffer.alloc(0))],
  ['a gzipped text', gzipSync(Buffer.from('Hej'))],
  ['gzipped empty lines', gzipSync(Buffer.from('\n\n'))],
  ['a gzip with zeros after it', Buffer.concat([gzipSync(writeContent(small)), Buffer.alloc(9)])],
  [
    'a gzip with something after it',
    Buffer.concat([gzipSync(writeContent(small)), Buffer.from('x')]),
  ],
  ['two gzips', Buffer.concat([gzipSync('{}'), gzipSync(writeContent(small))])],
  ['a byte', Buffer.from('x')],
  ['half of a gzip', gzipSync(writeContent(small)).subarray(0, -9)],
])('refuses an age file that is locked to us but holds %s', async (_, payload) => {
  expect(await ours(await lock(payload, organisation.recipient))).toBe('export-damaged')
})
