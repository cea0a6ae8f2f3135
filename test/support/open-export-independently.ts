/**
 * Opens an export as a stranger would who has only read docs/export-format.md and the age
 * specification: with Node's own cryptography, no line of the product and no age library.
 */
import {
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  verify,
} from 'node:crypto'
import { gunzipSync } from 'node:zlib'

export interface OpenedExport {
  readonly manifest: Record<string, unknown>
  readonly rows: readonly Record<string, unknown>[]
  /** The lines as they travelled. */
  readonly lines: Buffer
}

/** Throws when a tag, the signature or the hash of the body does not hold. */
export function openExportIndependently(file: Buffer, identity: string): OpenedExport {
  const lines = gunzipSync(decryptAge(file, identity))
  const manifestEnd = lines.indexOf('\n')
  const signatureEnd = lines.indexOf('\n', manifestEnd + 1)
  const manifestLine = lines.subarray(0, manifestEnd)
  const body = lines.subarray(signatureEnd + 1)
  const manifest = JSON.parse(manifestLine.toString()) as Record<string, unknown> & {
    signer: { public_key: string }
    body_sha256: string
  }

  const message = Buffer.concat([Buffer.from('peerlogg/export/v1\0'), sha256(manifestLine)])
  const signature = Buffer.from(lines.toString('latin1', manifestEnd + 1, signatureEnd), 'base64')
  const spki = Buffer.from('302a300506032b6570032100', 'hex')
  const publicKey = createPublicKey({
    key: Buffer.concat([spki, Buffer.from(manifest.signer.public_key, 'base64')]),
    format: 'der',
    type: 'spki',
  })
  if (!verify(null, message, publicKey, signature)) throw new Error('the signature does not hold')
  if (sha256(body).toString('hex') !== manifest.body_sha256) throw new Error('another body')

  const rows = body.toString().split('\n').slice(0, -1)
  return { manifest, rows: rows.map((row) => JSON.parse(row) as Record<string, unknown>), lines }
}

/** age v1 with one X25519 recipient: https://github.com/C2SP/C2SP/blob/main/age.md */
function decryptAge(file: Buffer, identity: string): Buffer {
  const macStart = file.indexOf('\n--- ') + 1
  const headerEnd = file.indexOf('\n', macStart)
  const [version, recipientLine = '', wrappedKey = '', ...others] = file
    .toString('latin1', 0, macStart - 1)
    .split('\n')
  const [arrow, kind, share = '', ...more] = recipientLine.split(' ')
  if (version !== 'age-encryption.org/v1' || arrow !== '->' || kind !== 'X25519') {
    throw new Error('not an age file for an X25519 recipient')
  }
  if (others.length > 0 || more.length > 0) throw new Error('more than one recipient')

  const fileKey = unwrapFileKey(Buffer.from(share, 'base64'), wrappedKey, identity)
  const mac = createHmac('sha256', hkdf(fileKey, Buffer.alloc(0), 'header'))
    .update(file.subarray(0, macStart + 3))
    .digest('base64')
  if (mac.replace('=', '') !== file.toString('latin1', macStart + 4, headerEnd)) {
    throw new Error('the header was altered')
  }

  const payload = file.subarray(headerEnd + 1)
  const key = hkdf(fileKey, payload.subarray(0, 16), 'payload')
  const sealedChunk = 65_536 + 16
  const chunks: Buffer[] = []
  for (let start = 16; start < payload.length; start += sealedChunk) {
    const nonce = Buffer.alloc(12)
    nonce.writeUInt32BE(chunks.length, 7)
    nonce[11] = start + sealedChunk >= payload.length ? 1 : 0
    chunks.push(openBox(key, nonce, payload.subarray(start, start + sealedChunk)))
  }
  return Buffer.concat(chunks)
}

function unwrapFileKey(share: Buffer, wrappedKey: string, identity: string): Buffer {
  const privateKey = createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b656e04220420', 'hex'), decode(identity)]),
    format: 'der',
    type: 'pkcs8',
  })
  const ownShare = Buffer.from(
    createPublicKey(privateKey).export({ format: 'jwk' }).x ?? '',
    'base64',
  )
  const publicKey = createPublicKey({
    key: { kty: 'OKP', crv: 'X25519', x: share.toString('base64url') },
    format: 'jwk',
  })
  const shared = diffieHellman({ privateKey, publicKey })
  const wrapKey = hkdf(shared, Buffer.concat([share, ownShare]), 'age-encryption.org/v1/X25519')
  return openBox(wrapKey, Buffer.alloc(12), Buffer.from(wrappedKey, 'base64'))
}

function openBox(key: Buffer, nonce: Buffer, box: Buffer): Buffer {
  const decipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 })
  decipher.setAuthTag(box.subarray(-16))
  return Buffer.concat([decipher.update(box.subarray(0, -16)), decipher.final()])
}

function hkdf(key: Buffer, salt: Buffer, info: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, info, 32))
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}

/** The 32 bytes inside AGE-SECRET-KEY-1…: Bech32, BIP-173. */
function decode(identity: string): Buffer {
  const text = identity.toLowerCase()
  const separator = text.lastIndexOf('1')
  const prefix = text.slice(0, separator)
  const values = Array.from(text.slice(separator + 1), (letter) =>
    'qpzry9x8gf2tvdw0s3jn54khce6mua7l'.indexOf(letter),
  )
  const codes = [...Buffer.from(prefix)]
  const high = codes.map((code) => code >> 5)
  const low = codes.map((code) => code & 31)
  const holds = polymod([...high, 0, ...low, ...values]) === 1
  if (prefix !== 'age-secret-key-' || values.includes(-1) || !holds) {
    throw new Error('not an age identity')
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
