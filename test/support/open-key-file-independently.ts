/**
 * Opens a key file as any age program would: by the age specification and with Node's own cryptography,
 * no line of the product and no age library. https://github.com/C2SP/C2SP/blob/main/age.md
 */
import { createDecipheriv, createHmac, hkdfSync, scryptSync } from 'node:crypto'

/** Throws when the passphrase is another, or a byte was altered. */
export function openKeyFileIndependently(file: Buffer, passphrase: string): string {
  const macStart = file.indexOf('\n--- ') + 1
  const headerEnd = file.indexOf('\n', macStart)
  const [version, stanza = '', wrappedKey = '', ...others] = file
    .toString('latin1', 0, macStart - 1)
    .split('\n')
  const [arrow, kind, salt = '', work = ''] = stanza.split(' ')
  if (version !== 'age-encryption.org/v1' || arrow !== '->' || kind !== 'scrypt') {
    throw new Error('not an age file with a passphrase')
  }
  if (others.length > 0) throw new Error('a passphrase stands alone')

  const N = 2 ** Number(work)
  const saltBytes = Buffer.concat([
    Buffer.from('age-encryption.org/v1/scrypt'),
    Buffer.from(salt, 'base64'),
  ])
  const wrapKey = scryptSync(passphrase, saltBytes, 32, { N, r: 8, p: 1, maxmem: 256 * N * 8 })
  const fileKey = openBox(wrapKey, Buffer.alloc(12), Buffer.from(wrappedKey, 'base64'))
  const mac = createHmac('sha256', hkdf(fileKey, Buffer.alloc(0), 'header'))
    .update(file.subarray(0, macStart + 3))
    .digest('base64')
  if (mac.replace('=', '') !== file.toString('latin1', macStart + 4, headerEnd)) {
    throw new Error('the header was altered')
  }
  const payload = file.subarray(headerEnd + 1)
  const onlyChunk = Buffer.alloc(12)
  onlyChunk[11] = 1
  return openBox(
    hkdf(fileKey, payload.subarray(0, 16), 'payload'),
    onlyChunk,
    payload.subarray(16),
  ).toString()
}

function openBox(key: Buffer, nonce: Buffer, box: Buffer): Buffer {
  const decipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 })
  decipher.setAuthTag(box.subarray(-16))
  return Buffer.concat([decipher.update(box.subarray(0, -16)), decipher.final()])
}

function hkdf(key: Buffer, salt: Buffer, info: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, info, 32))
}
