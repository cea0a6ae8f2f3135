import { createPrivateKey, sign as signAnything } from 'node:crypto'
import { expect, test } from 'vitest'
import { fingerprintOf, newSigningKey, sign, verify } from '../../src/sharing/signing.ts'

const message = Buffer.from('{"format":"peerlogg-export"}')

test('a signature holds for its message and key', () => {
  const key = newSigningKey()
  expect(verify(message, sign(message, key), key.publicKey)).toBe(true)
})

test('a signature holds for no other message and no other key', () => {
  const key = newSigningKey()
  const signature = sign(message, key)
  expect(verify(Buffer.from('{"format":"peerlogg-exporT"}'), signature, key.publicKey)).toBe(false)
  expect(verify(message, signature, newSigningKey().publicKey)).toBe(false)
})

test('a signature made for another purpose does not hold', () => {
  const key = newSigningKey()
  const privateKey = createPrivateKey({
    key: Buffer.from(key.privateKey, 'base64'),
    format: 'der',
    type: 'pkcs8',
  })
  const plain = signAnything(null, message, privateKey).toString('base64')
  expect(verify(message, plain, key.publicKey)).toBe(false)
})

test('a key or signature in another spelling or length does not hold', () => {
  const key = newSigningKey()
  const signature = sign(message, key)
  const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  // The last letter of 32 bytes carries two bits that mean nothing.
  const last = base64.indexOf(key.publicKey.at(-2) ?? '')
  const respelled = `${key.publicKey.slice(0, -2)}${base64[last + 1]}=`
  expect(Buffer.from(respelled, 'base64')).toEqual(Buffer.from(key.publicKey, 'base64'))
  expect(verify(message, signature, respelled)).toBe(false)
  expect(verify(message, signature, '')).toBe(false)
  expect(verify(message, `${signature}\r`, key.publicKey)).toBe(false)
  expect(verify(message, signature.slice(4), key.publicKey)).toBe(false)
})

test('every key is made anew', () => {
  expect(newSigningKey()).not.toEqual(newSigningKey())
})

test('a fingerprint is eight words of the public list, the same for the same key', () => {
  // The public key of the first test vector in RFC 8032, section 7.1. The words were looked up with
  // the commands in docs/export-format.md.
  const publicKey = Buffer.from(
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    'hex',
  ).toString('base64')
  expect(fingerprintOf(publicKey)).toBe('once-found-clap-thank-truth-another-satoshi-fan')
})
