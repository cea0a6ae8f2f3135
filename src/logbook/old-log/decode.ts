import type { Encoding } from '../../shared/old-log.ts'
import { Refusal } from '../../shared/refusal.ts'

const startsWith = (bytes: Uint8Array, ...first: readonly number[]): boolean =>
  first.every((byte, index) => bytes[index] === byte)

/**
 * The encoding of a text: by its byte order mark, else by where UTF-16 has its zeros, else UTF-8
 * where that is possible. What remains was saved by a Swedish Windows.
 */
export function recogniseEncoding(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le'
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be'
  const beginning = bytes.subarray(0, 4096)
  const zerosAt = (remainder: number) =>
    beginning.filter((byte, index) => byte === 0 && index % 2 === remainder).length
  const [even, odd] = [zerosAt(0), zerosAt(1)]
  // Letters of the West have their zero in the higher byte; no other encoding has zeros at all.
  if (even + odd > beginning.length / 8) return odd > even ? 'utf-16le' : 'utf-16be'
  return isIn('utf-8', bytes) ? 'utf-8' : 'windows-1252'
}

/** The text without a byte order mark, its lines ended by line feeds. Throws Refusal 'old-log-wrong-encoding'. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replaceAll(/\r\n?/g, '\n')
  } catch {
    throw new Refusal('old-log-wrong-encoding')
  }
}

function isIn(encoding: Encoding, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
