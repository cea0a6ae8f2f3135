/**
 * Opens an export as a stranger would who has only read docs/export-format.md, with the JSON Schema
 * beside it: no line of the product and no age library.
 */
import { createHash, createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { unlockByHand } from './age-by-hand.ts'
import { followsSchema, type Schema } from './follows-schema.ts'

export interface OpenedExport {
  readonly manifest: Record<string, unknown>
  readonly rows: readonly Record<string, unknown>[]
  /** The lines as they travelled. */
  readonly lines: Buffer
}

interface Manifest {
  readonly recipient: string
  readonly former_recipients?: readonly string[]
  readonly signer: { readonly public_key: string; readonly former_public_key?: string }
  readonly export_id: string
  readonly follows?: string
  readonly months: readonly string[]
  readonly counts: { readonly cells: number; readonly facts: number }
  readonly without?: readonly string[]
  readonly body_sha256: string
}

const page = new URL('../../docs/export-format.schema.json', import.meta.url)
const { $defs: shapes } = JSON.parse(readFileSync(page, 'utf8')) as {
  $defs: { manifest: Schema; cell: Schema; fact: Schema }
}

/** Throws when a tag, the signature or the hash of the body does not hold. */
export function openExportIndependently(file: Buffer, identity: string): OpenedExport {
  return verifyLines(gunzipSync(unlockByHand(file, [identity]).payload))
}

function verifyLines(lines: Buffer): OpenedExport {
  const manifestEnd = lines.indexOf('\n')
  const signatureEnd = lines.indexOf('\n', manifestEnd + 1)
  if (manifestEnd < 0 || signatureEnd < 0) throw new Error('too few lines')
  const manifestLine = lines.subarray(0, manifestEnd)
  const body = lines.subarray(signatureEnd + 1)
  const manifest = JSON.parse(manifestLine.toString()) as Record<string, unknown> & Manifest
  const signature = lines.toString('latin1', manifestEnd + 1, signatureEnd)
  if (!isSigned(manifestLine, signature, manifest.signer.public_key)) {
    throw new Error('the signature does not hold')
  }
  if (sha256(body).toString('hex') !== manifest.body_sha256) throw new Error('another body')

  let lineFeeds = 0
  for (let at = body.indexOf('\n'); at >= 0; at = body.indexOf('\n', at + 1)) {
    lineFeeds += 1
    insist(lineFeeds <= 500_000, 'more lines than anybody reads')
  }
  const rows = body.toString().split('\n').slice(0, -1)
  return { manifest, rows: rows.map((row) => JSON.parse(row) as Record<string, unknown>), lines }
}

/**
 * The same, and every rule of the page beside. Throws when one is broken. `keys` are those of the
 * organisation, as they stand in key.txt and in its invitations.
 */
export function readByThePage(
  file: Buffer,
  keys: readonly { readonly identity: string; readonly recipient: string }[],
): OpenedExport {
  insist(file.length <= 25_000_000, 'larger than 25 MB')
  insist(file.indexOf('\n--- ') < 4096 - 50, 'a header of more than 4,096 bytes')
  const { payload, stanzas } = unlockByHand(
    file,
    keys.map(({ identity }) => identity),
  )
  const told = stanzas.find((stanza) => stanza.split(' ')[0] === 'peerlogg-length')
  const length = file.length - file.indexOf('\n', file.indexOf('\n--- ') + 1) - 1
  insist(told === undefined || told === `peerlogg-length ${length}`, 'another length')
  const unpacked = gunzipSync(payload, { maxOutputLength: 128_000_000 })
  insist(payload.readUInt32LE(payload.length - 4) === unpacked.length, 'more than one gzip')

  const opened = verifyLines(unpacked)
  const manifest = opened.manifest as Record<string, unknown> & Manifest
  checkLines(opened, manifest)
  insist(
    [manifest.recipient, ...(manifest.former_recipients ?? [])].some((recipient) =>
      keys.some((key) => key.recipient === recipient),
    ),
    'made for another organisation',
  )
  return opened
}

function checkLines({ lines, rows }: OpenedExport, manifest: Manifest): void {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(lines)
  insist(text.endsWith('\n'), 'no line feed at the end')
  const [manifestLine = '', , ...body] = text.split('\n').slice(0, -1)
  insist(Buffer.byteLength(manifestLine) <= 65_536, 'a manifest that is too long')
  const { cells, facts } = manifest.counts ?? {}
  insist(isAs(manifestLine, manifest, shapes.manifest), 'a manifest of another shape')
  insist(rows.length === cells + facts && rows.length <= 500_000, 'other counts')

  const { former_recipients: former = [], months, without = [] } = manifest
  insist(new Set(former).size === former.length, 'a recipient that stands twice')
  insist(!former.includes(manifest.recipient), 'a recipient that came before itself')
  insist(manifest.signer.former_public_key !== manifest.signer.public_key, 'a key before itself')
  insist(manifest.follows !== manifest.export_id, 'a file that follows itself')
  insist(isRising(months), 'months out of order')
  const order = ['unit', 'form', 'phase'].filter((detail) => without.includes(detail))
  insist(order.join() === without.join(), 'details out of order')

  const seen = new Set<string>()
  const sums = [0, 0, 0]
  for (const [place, row] of rows.entries()) {
    const isCell = place < cells
    const line = body[place] ?? ''
    insist(Buffer.byteLength(line) <= 65_536, 'a line that is too long')
    insist(isAs(line, row, isCell ? shapes.cell : shapes.fact), 'a line of another shape')
    insist(months.includes(String(row['month'])), 'a month that is not listed')
    const keys = isCell
      ? ['month', 'unit', 'setting', 'activity', 'form', 'phase']
      : ['month', 'name']
    seen.add(JSON.stringify(keys.map((key) => row[key])))
    if (!isCell) continue
    insist(without.includes('form') === (row['form'] === ''), 'a form left out, or not')
    insist(!without.includes('unit') || row['unit'] === '', 'a unit that was left out')
    insist(!without.includes('phase') || row['phase'] === '', 'a phase that was left out')
    for (const [at, key] of ['sessions', 'minutes', 'participants'].entries()) {
      sums[at] = (sums[at] ?? 0) + Number(row[key])
    }
  }
  insist(seen.size === rows.length, 'two lines about the same')
  insist(Math.max(...sums) <= 1_000_000_000, 'more than any log could hold')
}

/** Of the shape, and written in the one way. */
function isAs(line: string, value: object, shape: Schema): boolean {
  return (
    JSON.stringify(value) === line &&
    followsSchema(value, shape) &&
    isOrdered(value, shape) &&
    textsOf(value).every(isPlainText)
  )
}

/** The keys in the order of the page. */
function isOrdered(value: object, shape: Schema): boolean {
  const order = Object.keys(shape.properties ?? {}).filter((key) => Object.hasOwn(value, key))
  if (order.join() !== Object.keys(value).join()) return false
  return Object.entries(value).every(
    ([key, inner]) =>
      typeof inner !== 'object' ||
      Array.isArray(inner) ||
      isOrdered(inner as object, shape.properties?.[key] ?? {}),
  )
}

const textsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsOf)
      : []

const isPlainText = (text: string) =>
  text === text.trim() &&
  text === text.normalize('NFC') &&
  !/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u.test(text) &&
  // Wider than the rule, which also looks at the check digit.
  !/(?<![0-9a-f])(?:1[89]|20)?[0-9]{6}[-+ ]?[0-9]{4}(?![0-9a-f])/.test(text)

const isRising = (texts: readonly string[]) =>
  texts.every((text, place) => place === 0 || text > (texts[place - 1] ?? ''))

function isSigned(line: Buffer, signature: string, publicKey: string): boolean {
  const key = Buffer.from(publicKey, 'base64')
  const bytes = Buffer.from(signature, 'base64')
  if (key.toString('base64') !== publicKey || bytes.toString('base64') !== signature) return false
  const spki = Buffer.from('302a300506032b6570032100', 'hex')
  const message = Buffer.concat([Buffer.from('peerlogg/export/v1\0'), sha256(line)])
  return verify(
    null,
    message,
    createPublicKey({ key: Buffer.concat([spki, key]), format: 'der', type: 'spki' }),
    bytes,
  )
}

function insist(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise)
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}
