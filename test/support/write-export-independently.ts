/**
 * Writes an export as a stranger would who has only read docs/export-format.md: no line of the product
 * and no age library.
 */
import { createHash, createPrivateKey, type KeyObject, sign } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { lockByHand, lockedLength } from './age-by-hand.ts'

/** Lines 1 and 3 and on, before they are counted, hashed and signed. */
export interface ExportByHand {
  /** Without `counts` and `body_sha256`, which are put where the page wants them. */
  readonly manifest: Record<string, unknown>
  readonly cells: readonly object[]
  readonly facts: readonly object[]
}

/** The signed lines. */
export function linesByHand({ manifest, cells, facts }: ExportByHand, key: KeyObject): Buffer {
  const body = Buffer.from([...cells, ...facts].map((row) => `${JSON.stringify(row)}\n`).join(''))
  const { withheld, without, under_name: underName, ...head } = manifest
  const line = JSON.stringify({
    ...head,
    counts: { cells: cells.length, facts: facts.length },
    withheld,
    without,
    under_name: underName,
    body_sha256: sha256(body).toString('hex'),
  })
  return Buffer.concat([Buffer.from(`${line}\n${signByHand(Buffer.from(line), key)}\n`), body])
}

/** Line 2 for a line 1. */
export function signByHand(line: Buffer, key: KeyObject): string {
  const message = Buffer.concat([Buffer.from('peerlogg/export/v1\0'), sha256(line)])
  return sign(null, message, key).toString('base64')
}

export const privateKeyFrom = (pkcs8: Buffer): KeyObject =>
  createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })

/** The whole file. The length in its header may be left out. */
export function fileByHand(
  lines: Buffer,
  recipients: readonly string[],
  tellsLength = true,
): Buffer {
  const payload = gzipSync(lines)
  const stanzas = tellsLength ? [`peerlogg-length ${lockedLength(payload)}`] : []
  return lockByHand(payload, recipients, stanzas)
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}
