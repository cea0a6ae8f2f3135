/**
 * age v1 with X25519 recipients, as a stranger would write it from
 * https://github.com/C2SP/C2SP/blob/main/age.md: with Node's own cryptography, no line of the product
 * and no age library.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

const firstLine = 'age-encryption.org/v1'
const chunk = 65_536
const tag = 16

/**
 * An age file for these recipients. `stanzas` are further lines of the header, each without a body, such
 * as `peerlogg-length 500`.
 */
export function lockByHand(
  payload: Buffer,
  recipients: readonly string[],
  stanzas: readonly string[] = [],
): Buffer {
  const fileKey = randomBytes(16)
  const wrapped = recipients.map((recipient) => wrapFileKey(fileKey, decode(recipient, 'age')))
  const others = stanzas.map((stanza) => `-> ${stanza}\n\n`)
  const header = `${firstLine}\n${[...wrapped, ...others].join('')}---`
  const nonce = randomBytes(16)
  const key = hkdf(fileKey, nonce, 'payload')
  const sealed: Buffer[] = []
  for (let start = 0; start === 0 || start < payload.length; start += chunk) {
    const isLast = start + chunk >= payload.length
    sealed.push(
      sealBox(key, chunkNonce(sealed.length, isLast), payload.subarray(start, start + chunk)),
    )
  }
  const mac = base64(headerTag(fileKey, Buffer.from(header)))
  return Buffer.concat([Buffer.from(`${header} ${mac}\n`), nonce, ...sealed])
}

/** What follows the header of an age file takes so many bytes. */
export const lockedLength = (payload: Buffer): number =>
  16 + payload.length + tag * Math.max(1, Math.ceil(payload.length / chunk))

export interface UnlockedFile {
  readonly payload: Buffer
  /** The first lines of the stanzas, without their arrow. */
  readonly stanzas: readonly string[]
}

/** Throws unless one of the identities opens the file, and every tag holds. */
export function unlockByHand(file: Buffer, identities: readonly string[]): UnlockedFile {
  const macStart = file.indexOf('\n--- ') + 1
  const headerEnd = file.indexOf('\n', macStart)
  if (macStart === 0 || headerEnd < 0) throw new Error('not an age header')
  const [version, ...lines] = file.toString('latin1', 0, macStart - 1).split('\n')
  if (version !== firstLine) throw new Error('not an age file')
  const stanzas: string[] = []
  let fileKey: Buffer | null = null
  for (let place = 0; place < lines.length;) {
    const line = lines[place++] ?? ''
    const first = line.split(' ')
    if (first.length < 2 || first[0] !== '->' || first.includes('')) throw new Error('not a stanza')
    let body = ''
    let bodyLine: string | undefined
    do {
      bodyLine = lines[place++]
      if (bodyLine === undefined || bodyLine.length > 64)
        throw new Error('not the body of a stanza')
      body += bodyLine
    } while (bodyLine.length === 64)
    fromBase64(body)
    stanzas.push(line.slice(3))
    if (first[1] === 'X25519' && first.length === 3) {
      fileKey ??= unwrapFileKey(fromBase64(first[2] ?? ''), fromBase64(body), identities)
    }
  }
  if (fileKey === null) throw new Error('locked to somebody else')
  const mac = headerTag(fileKey, file.subarray(0, macStart + 3))
  if (base64(mac) !== file.toString('latin1', macStart + 4, headerEnd)) {
    throw new Error('the header was altered')
  }
  return { payload: openPayload(fileKey, file.subarray(headerEnd + 1)), stanzas }
}

function openPayload(fileKey: Buffer, payload: Buffer): Buffer {
  const key = hkdf(fileKey, payload.subarray(0, 16), 'payload')
  const chunks: Buffer[] = []
  for (let start = 16; start === 16 || start < payload.length; start += chunk + tag) {
    const isLast = start + chunk + tag >= payload.length
    const sealed = payload.subarray(start, start + chunk + tag)
    const opened = openBox(key, chunkNonce(chunks.length, isLast), sealed)
    if (chunks.length > 0 && opened.length === 0) throw new Error('an empty last chunk')
    chunks.push(opened)
  }
  return Buffer.concat(chunks)
}

function chunkNonce(place: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(place, 7)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

function wrapFileKey(fileKey: Buffer, recipient: Buffer): string {
  const { privateKey, publicKey } = generateKeyPairSync('x25519')
  const share = rawOf(publicKey)
  const shared = diffieHellman({ privateKey, publicKey: publicKeyOf(recipient) })
  const key = hkdf(shared, Buffer.concat([share, recipient]), `${firstLine}/X25519`)
  return `-> X25519 ${base64(share)}\n${base64(sealBox(key, Buffer.alloc(12), fileKey))}\n`
}

function unwrapFileKey(
  share: Buffer,
  wrapped: Buffer,
  identities: readonly string[],
): Buffer | null {
  if (share.length !== 32 || wrapped.length !== 32) throw new Error('not a share')
  for (const identity of identities) {
    const privateKey = privateKeyOf(identity)
    const shared = diffieHellman({ privateKey, publicKey: publicKeyOf(share) })
    const salt = Buffer.concat([share, rawOf(createPublicKey(privateKey))])
    try {
      return openBox(hkdf(shared, salt, `${firstLine}/X25519`), Buffer.alloc(12), wrapped)
    } catch {
      // Locked to somebody else.
    }
  }
  return null
}

const privateKeys = new Map<string, KeyObject>()

function privateKeyOf(identity: string): KeyObject {
  const known = privateKeys.get(identity)
  if (known) return known
  const prefix = Buffer.from('302e020100300506032b656e04220420', 'hex')
  const key = createPrivateKey({
    key: Buffer.concat([prefix, decode(identity.toLowerCase(), 'age-secret-key-')]),
    format: 'der',
    type: 'pkcs8',
  })
  privateKeys.set(identity, key)
  return key
}

const publicKeyOf = (raw: Buffer) =>
  createPublicKey({
    key: { kty: 'OKP', crv: 'X25519', x: raw.toString('base64url') },
    format: 'jwk',
  })

const rawOf = (key: KeyObject) => Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64')

function sealBox(key: Buffer, nonce: Buffer, content: Buffer): Buffer {
  const cipher = createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: tag })
  return Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()])
}

function openBox(key: Buffer, nonce: Buffer, box: Buffer): Buffer {
  if (box.length < tag) throw new Error('no room for a tag')
  const decipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: tag })
  decipher.setAuthTag(box.subarray(-tag))
  return Buffer.concat([decipher.update(box.subarray(0, -tag)), decipher.final()])
}

const headerTag = (fileKey: Buffer, header: Buffer) =>
  createHmac('sha256', hkdf(fileKey, Buffer.alloc(0), 'header'))
    .update(header)
    .digest()

function hkdf(key: Buffer, salt: Buffer, info: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, info, 32))
}

const base64 = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')

function fromBase64(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64')
  if (base64(bytes) !== text) throw new Error('not base64 as age writes it')
  return bytes
}

/** The 32 bytes inside age1… and AGE-SECRET-KEY-1…: Bech32, BIP-173. */
function decode(text: string, prefix: string): Buffer {
  const separator = text.lastIndexOf('1')
  const values = Array.from(text.slice(separator + 1), (letter) =>
    'qpzry9x8gf2tvdw0s3jn54khce6mua7l'.indexOf(letter),
  )
  const codes = [...Buffer.from(text.slice(0, separator))]
  const high = codes.map((code) => code >> 5)
  const low = codes.map((code) => code & 31)
  const holds = polymod([...high, 0, ...low, ...values]) === 1
  if (text.slice(0, separator) !== prefix || values.includes(-1) || !holds) {
    throw new Error(`not a key that begins with ${prefix}1`)
  }
  const bits = values.slice(0, -6).map((value) => value.toString(2).padStart(5, '0'))
  const bytes = bits.join('').match(/.{8}/g) ?? []
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)))
}

function polymod(values: readonly number[]): number {
  const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]
  let checksum = 1
  for (const value of values) {
    const top = checksum >> 25
    checksum = ((checksum & 0x1ffffff) << 5) ^ value
    for (const [bit, generator] of generators.entries()) {
      if ((top >> bit) & 1) checksum ^= generator
    }
  }
  return checksum
}
