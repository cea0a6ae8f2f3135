/**
 * Ways to spoil a good export, layer by layer. Those below age are locked again rightly, and those below
 * the signature are hashed and signed again by the key of the sender, so that they come as deep as they can.
 */
import { createHash, createPublicKey } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { lockByHand, lockedLength } from '../age-by-hand.ts'
import { fileByHand, privateKeyFrom, signByHand } from '../write-export-independently.ts'
import { changeLines, changeManifest, contradict } from './change-lines.ts'
import type { Chance } from './chance.ts'
import type { Siege, Whole } from './siege.ts'
import { nastyNumbers, nastyValues, otherBeginnings } from './nasty-values.ts'
import { flipBits, changeBytes, cut, swapBlocks, anySpoil, spliceBytes } from './spoil-bytes.ts'

export type Mutation = (chance: Chance, whole: Whole, siege: Siege) => Buffer

const lock = (payload: Buffer, { recipients }: Whole) =>
  lockByHand(payload, recipients, [`peerlogg-length ${lockedLength(payload)}`])

const gzipOf = ({ lines }: Whole) => gzipSync(lines)

const headerEnd = (file: Buffer) => file.indexOf('\n', file.indexOf('\n--- ') + 1) + 1

function partsOf({ lines }: Whole): { manifest: string; signature: string; body: string } {
  const [manifest = '', signature = '', ...body] = lines.toString().split('\n')
  return { manifest, signature, body: body.join('\n') }
}

/** With the hash of this body in the manifest, and signed. */
function signed(manifest: string | Buffer, body: string | Buffer, key: Buffer): Buffer {
  const hash = createHash('sha256').update(body).digest('hex')
  const line =
    typeof manifest === 'string'
      ? Buffer.from(manifest.replace(/"body_sha256":"[0-9a-f]{64}"/, `"body_sha256":"${hash}"`))
      : manifest
  return Buffer.concat([
    line,
    Buffer.from(`\n${signByHand(line, privateKeyFrom(key))}\n`),
    Buffer.from(body),
  ])
}

const relock = (lines: Buffer, { recipients }: Whole) => fileByHand(lines, recipients)

const publicKeyOf = (key: Buffer) =>
  Buffer.from(
    createPublicKey(privateKeyFrom(key)).export({ format: 'jwk' }).x ?? '',
    'base64url',
  ).toString('base64')

/** By what is spoiled. */
export const mutations: Readonly<Record<string, Mutation>> = {
  'bits of the file': (chance, { file }) => flipBits(chance, file),
  'bytes of the file': (chance, { file }) => changeBytes(chance, file),
  'file cut short': (chance, { file }) => cut(chance, file),
  'blocks of the file': (chance, { file }) => swapBlocks(chance, file),
  'two files': (chance, { file }, { wholes }) => {
    const other = chance.one(wholes).file
    return chance.one([
      () => spliceBytes(chance, file, other),
      () => Buffer.concat([file, other]),
      () => Buffer.concat([file.subarray(0, headerEnd(file)), other.subarray(headerEnd(other))]),
    ])()
  },
  'age header': (chance, { file }) => {
    const { one, upTo } = chance
    const header = file.toString('latin1', 0, headerEnd(file))
    const rest = file.subarray(headerEnd(file))
    const changed = one([
      () => header.replace(/peerlogg-length \d+/, `peerlogg-length ${one(nastyNumbers)}`),
      () => header.replace(/-> peerlogg-length \d+\n\n/, ''),
      () => header.replace('-> ', `-> x ${'y'.repeat(upTo(5000))}\n\n-> `),
      () => header.replace('-> ', '-> X25519 AAAA\nAAAA\n'.repeat(1 + upTo(300)) + '-> '),
      () => header.replace('X25519', one(['scrypt', 'X25518', 'x25519', 'X25519 '])),
      () => header.replaceAll('\n', '\r\n'),
      () => header.replace('--- ', one(['---', '-- ', '--- =', ''])),
      () => flipBits(chance, Buffer.from(header, 'latin1')).toString('latin1'),
    ])()
    return Buffer.concat([Buffer.from(changed, 'latin1'), rest])
  },
  'other kinds of files': ({ one, upTo }) => {
    const rest = Buffer.from(Array.from({ length: upTo(2000) }, () => upTo(256)))
    return Buffer.concat([one(otherBeginnings), one([rest, Buffer.alloc(0)])])
  },
  'length that is told': ({ one, upTo }, whole) => {
    const payload = gzipOf(whole)
    const length = lockedLength(payload) + one([0, 1, -1, upTo(1000), -upTo(1000)])
    const told = one([`${length}`, `0${length}`, `-${length}`, '', 'x', '9'.repeat(30)])
    return lockByHand(payload, whole.recipients, [`peerlogg-length ${told}`.trim()])
  },
  'gzip of the file': (chance, whole) => lock(anySpoil(chance, gzipOf(whole)), whole),
  'two gzips': (chance, whole, { wholes }) =>
    lock(spliceBytes(chance, gzipOf(whole), gzipOf(chance.one(wholes))), whole),
  'several gzips': ({ one, upTo }, whole) => {
    const empty = gzipSync(Buffer.alloc(0))
    const { lines } = whole
    const at = upTo(lines.length)
    return one([
      () => lock(Buffer.concat([gzipOf(whole), empty]), whole),
      () =>
        lock(
          Buffer.concat([...Array.from({ length: upTo(3000) }, () => empty), gzipOf(whole)]),
          whole,
        ),
      () =>
        lock(Buffer.concat([gzipSync(lines.subarray(0, at)), gzipSync(lines.subarray(at))]), whole),
      () => lock(Buffer.concat([gzipOf(whole), Buffer.alloc(1 + upTo(9))]), whole),
      () => lock(gzipSync(gzipOf(whole)), whole),
      () => lock(whole.file, whole),
      () => lock(lines, whole),
    ])()
  },
  'other kinds under the lock': (chance, whole) => {
    const content = Buffer.from(Array.from({ length: chance.upTo(200) }, () => chance.upTo(256)))
    const inner = chance.one([...otherBeginnings, content])
    return lock(chance.one([inner, gzipSync(inner)]), whole)
  },
  'lines, not signed anew': (chance, whole) => relock(anySpoil(chance, whole.lines), whole),
  'two contents, not signed anew': (chance, whole, { wholes }) => {
    const other = partsOf(chance.one(wholes))
    const own = partsOf(whole)
    return chance.one([
      () => relock(spliceBytes(chance, whole.lines, chance.one(wholes).lines), whole),
      () => relock(Buffer.from(`${own.manifest}\n${own.signature}\n${other.body}`), whole),
      () => relock(Buffer.from(`${own.manifest}\n${other.signature}\n${own.body}`), whole),
      () => relock(Buffer.from(`${other.manifest}\n${own.signature}\n${own.body}`), whole),
    ])()
  },
  'manifest, not signed anew': (chance, whole) => {
    const { manifest, signature, body } = partsOf(whole)
    return relock(Buffer.from(`${changeManifest(chance, manifest)}\n${signature}\n${body}`), whole)
  },
  'manifest, signed': (chance, whole) => {
    const { manifest, body } = partsOf(whole)
    return relock(signed(changeManifest(chance, manifest), body, whole.key), whole)
  },
  'manifest that contradicts itself, signed': (chance, whole) => {
    const { manifest, body } = partsOf(whole)
    return relock(signed(contradict(chance, manifest), body, whole.key), whole)
  },
  'bytes of the manifest, signed': (chance, whole) => {
    const { manifest, body } = partsOf(whole)
    return relock(signed(anySpoil(chance, Buffer.from(manifest)), body, whole.key), whole)
  },
  'lines of the body, signed': (chance, whole, { wholes }) => {
    const { manifest, body } = partsOf(whole)
    const changed = changeLines(chance, body, partsOf(chance.one(wholes)).body)
    return relock(signed(manifest, changed, whole.key), whole)
  },
  'bytes of the body, signed': (chance, whole) => {
    const { manifest, body } = partsOf(whole)
    return relock(signed(manifest, anySpoil(chance, Buffer.from(body)), whole.key), whole)
  },
  'two contents, signed': (chance, whole, { wholes }) => {
    const other = partsOf(chance.one(wholes))
    const { manifest, body } = partsOf(whole)
    return chance.one([
      () => relock(signed(manifest, other.body, whole.key), whole),
      () => relock(signed(manifest, body + other.body, whole.key), whole),
      () => relock(signed(other.manifest, body, whole.key), whole),
    ])()
  },
  'signature of a stranger': (chance, whole, { stranger }) => {
    const { manifest, body } = partsOf(whole)
    const own = manifest.replace(/"public_key":"[^"]+"/, `"public_key":"${publicKeyOf(stranger)}"`)
    return chance.one([
      () => relock(signed(manifest, body, stranger), whole),
      () => relock(signed(own, body, whole.key), whole),
      () => relock(signed(own, body, stranger), whole),
      () => relock(signed(own, body.replace(/"minutes":\d+/, '"minutes":1'), stranger), whole),
      () => relock(signed(changeManifest(chance, own), body, stranger), whole),
      () =>
        relock(
          signed(manifest, body, whole.key).fill('A', manifest.length + 1, manifest.length + 80),
          whole,
        ),
    ])()
  },
  'later version': ({ one, upTo }, whole) => {
    const { manifest, body } = partsOf(whole)
    const version = one([2, 3, 1000, 2 ** 53 - 1])
    const later = manifest.replace('"version":1', `"version":${version}`)
    const further = later.replace('}', `,"role":${one(nastyValues)}}`)
    const content = one([body, Buffer.from(Array.from({ length: upTo(300) }, () => upTo(256)))])
    return relock(signed(one([later, further]), content, whole.key), whole)
  },
  'made for somebody else': ({ one }, whole, { keys }) => {
    const { manifest, body } = partsOf(whole)
    const ours = new RegExp(keys.map(({ recipient }) => recipient).join('|'), 'g')
    const theirs = manifest.replaceAll(ours, () => 'age1'.padEnd(62, one(['q', '0', 'p'])))
    return relock(signed(theirs, body, whole.key), whole)
  },
}

// What takes long to make, or long to read: one in some hundred.

const huge = (lines: number, line: (place: number) => string) =>
  Array.from({ length: lines }, (_, place) => `${line(place)}\n`).join('')

const aFactOf = (month: string) => JSON.stringify({ month, name: 'first_contacts', value: 1 })

export const heavyMutations: Readonly<Record<string, Mutation>> = {
  'gzip bombs': ({ one }, whole) => {
    const { manifest, body } = partsOf(whole)
    return one([
      () => lock(gzipSync(Buffer.alloc(128_000_001), { level: 1 }), whole),
      () => lock(gzipSync(Buffer.alloc(127_999_999, '\n'), { level: 1 }), whole),
      () => lock(gzipSync(Buffer.alloc(127_999_999, 'x'), { level: 1 }), whole),
      () => relock(signed(manifest, Buffer.alloc(120_000_000, '\n'), whole.key), whole),
      () => relock(signed(manifest, `${body}${'x'.repeat(120_000_000)}`, whole.key), whole),
    ])()
  },
  'many lines': ({ one }, whole) => {
    const { manifest } = partsOf(whole)
    const month = /"months":\["([\d-]+)"/.exec(manifest)?.[1] ?? ''
    const counting = (cells: number, facts: number) =>
      manifest.replace(/"counts":\{[^}]*\}/, `"counts":{"cells":${cells},"facts":${facts}}`)
    return one([
      () =>
        relock(
          signed(
            counting(0, 500_000),
            huge(500_000, () => aFactOf(month)),
            whole.key,
          ),
          whole,
        ),
      () =>
        relock(
          signed(
            counting(500_001, 0),
            huge(500_001, () => '{}'),
            whole.key,
          ),
          whole,
        ),
      () =>
        relock(
          signed(
            counting(400_000, 0),
            huge(400_000, () => '['.repeat(200)),
            whole.key,
          ),
          whole,
        ),
      () =>
        relock(
          signed(
            counting(1000, 0),
            huge(1000, () => '['.repeat(65_000)),
            whole.key,
          ),
          whole,
        ),
    ])()
  },
  'large files': ({ one, upTo }, whole) =>
    one([
      () => Buffer.concat([whole.file, Buffer.alloc(25_000_001 - whole.file.length)]),
      () => Buffer.concat([whole.file, Buffer.alloc(25_000_000 - whole.file.length)]),
      () => Buffer.concat([otherBeginnings[13]!, Buffer.alloc(24_000_000, upTo(256))]),
      () => lock(Buffer.alloc(20_000_000, gunzipSync(gzipOf(whole)).subarray(0, 1000)), whole),
    ])(),
}
