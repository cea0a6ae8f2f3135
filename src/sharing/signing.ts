/**
 * Who an export comes from: an Ed25519 key that a log makes for itself. age hides a file from
 * everybody else but says nothing about its sender, so the signature does.
 */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign as signBytes,
  verify as verifyBytes,
} from 'node:crypto'
import { inWords } from './fingerprint.ts'

export interface SigningKey {
  /** The 32 raw bytes, in base64. */
  readonly publicKey: string
  /** PKCS#8 DER, in base64. */
  readonly privateKey: string
}

export function newSigningKey(): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const { x = '' } = publicKey.export({ format: 'jwk' })
  return {
    publicKey: Buffer.from(x, 'base64url').toString('base64'),
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  }
}

/** The signature, in base64, of the first line of an export without its line break. */
export function sign(message: Uint8Array, key: SigningKey): string {
  const privateKey = createPrivateKey({
    key: Buffer.from(key.privateKey, 'base64'),
    format: 'der',
    type: 'pkcs8',
  })
  return signBytes(null, signedBytes(message), privateKey).toString('base64')
}

/** Whether the key made the signature over this message. False also when either is malformed. */
export function verify(message: Uint8Array, signature: string, publicKey: string): boolean {
  const signatureBytes = fromBase64(signature, 64)
  const keyBytes = fromBase64(publicKey, 32)
  if (!signatureBytes || !keyBytes) return false
  const x = keyBytes.toString('base64url')
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  return verifyBytes(null, signedBytes(message), key, signatureBytes)
}

/** The words of a key that a log signs with. */
export const fingerprintOf = (publicKey: string): string =>
  inWords('peerlogg/fingerprint/v1\0', Buffer.from(publicKey, 'base64'))

/** The prefix keeps a signature made for anything else from ever counting as one on an export. */
function signedBytes(message: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from('peerlogg/export/v1\0'), hashOf(message)])
}

function hashOf(...parts: readonly (Uint8Array | string)[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** Null unless the text is the one way to write that many bytes, so no key has two spellings. */
function fromBase64(text: string, length: number): Buffer | null {
  const bytes = Buffer.from(text, 'base64')
  return bytes.length === length && bytes.toString('base64') === text ? bytes : null
}
