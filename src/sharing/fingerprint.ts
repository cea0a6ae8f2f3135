/**
 * The eight words by which two people compare a key by voice: the first 88 bits of its hash, 11 bits
 * a word, in the English word list of BIP-39. To make another key with the same words is out of reach.
 * `shared/fingerprint-words.ts` has the same bits in Swedish.
 */
import { createHash } from 'node:crypto'
import { englishWords } from '../shared/fingerprint-words.ts'

/** The words of an organisation's key: of its age recipient as it is written, `age1…`. */
export const recipientFingerprintOf = (recipient: string): string =>
  inWords('peerlogg/fingerprint/recipient/v1\0', Buffer.from(recipient))

/** Joined by hyphens. The prefix keeps a key of one kind from ever having the words of another. */
export function inWords(prefix: string, key: Uint8Array): string {
  const hash = createHash('sha256').update(prefix).update(key).digest()
  const bits = BigInt(`0x${hash.toString('hex', 0, 11)}`)
  return Array.from({ length: 8 }, (_, place) => {
    const index = Number((bits >> BigInt(11 * (7 - place))) & 2047n)
    return englishWords[index]
  }).join('-')
}
