/**
 * The file that carries summaries from a log to an organisation: the signed lines of
 * export-content.ts, gzipped, in a plain age file (https://age-encryption.org/v1).
 */
import { gunzipSync, gzipSync } from 'node:zlib'
import { Decrypter, Encrypter, Stanza } from 'age-encryption'
import type { Invitation } from '../shared/export-format.ts'
import { Refusal } from '../shared/refusal.ts'
import { type ExportContent, type NewExport, readContent, writeContent } from './export-content.ts'
import type { OrganisationKey } from './organisation-key.ts'

/** A busy year of one log takes about 25 kB, so ten years of it are a hundredth of this. */
export const maximumFileBytes = 25_000_000

/** Cells shrink to about a fourteenth. What grows beyond this was made to fill the memory. */
const maximumContentBytes = 128_000_000

const ageBeginning = Buffer.from('age-encryption.org/v1\n')
const ageHeaderEnd = '\n--- '

/** Room for some thirty recipients. Each costs a key agreement, so a file cannot ask for thousands. */
const longestAgeHeader = 4096

/**
 * A recipient that nobody has: age programs skip what they do not know. It tells how many bytes follow
 * the header, which is authenticated, so that a file that was cut short can be told from one that was
 * altered. age itself sees the same wrong tag in both.
 */
const lengthStanza = 'peerlogg-length'
const toldLength = new RegExp(`^-> ${lengthStanza}(?: (.*))?$`, 'm')

/** What age adds: a nonce, and a tag to each chunk. */
const ageNonce = 16
const ageChunk = 65_536
const ageTag = 16

/** An export that was opened, and its lines as they came, gzipped. */
export interface OpenedExport extends ExportContent {
  readonly lines: Buffer
}

/** The bytes of an export file. Throws Refusal 'export-too-much' when it would be too large to read. */
export async function writeExport(content: NewExport): Promise<Uint8Array> {
  return lockLines(writeLines(content), content.invitation)
}

/** The lines of an export, gzipped. Throws Refusal 'export-too-much'. */
export function writeLines(content: NewExport): Buffer {
  const lines = writeContent(content)
  if (lines.length > maximumContentBytes) throw new Refusal('export-too-much')
  return gzipSync(lines)
}

/**
 * Gzipped lines as a file for whoever the invitation is by. Lines that were kept make the same export
 * again, in another file.
 */
export async function lockLines(lines: Uint8Array, invitation: Invitation): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  const { recipient, former_recipients: former = [] } = invitation
  for (const lockedTo of [recipient, ...former]) encrypter.addRecipient(lockedTo)
  const chunks = Math.ceil(lines.length / ageChunk)
  const length = ageNonce + lines.length + chunks * ageTag
  encrypter.addRecipient({
    wrapFileKey: () => [new Stanza([lengthStanza, String(length)], new Uint8Array())],
  })
  const file = await encrypter.encrypt(lines)
  if (file.length > maximumFileBytes) throw new Refusal('export-too-much')
  return file
}

/**
 * What an export file holds, all of it or nothing: decrypted whole, inflated within bounds, then
 * verified and read. The keys are all that the organisation has or had. Throws Refusal 'export-too-large',
 * 'export-not-one', 'export-foreign', 'export-truncated', 'export-damaged', 'export-bad-signature' or
 * 'export-newer'.
 */
export async function readExport(
  bytes: Uint8Array,
  keys: readonly OrganisationKey[],
): Promise<OpenedExport> {
  if (bytes.length > maximumFileBytes) throw new Refusal('export-too-large')
  const lines = await decrypt(Buffer.from(bytes), keys)
  return { ...readLines(lines, keys), lines }
}

/** What an export holds whose lines were kept as they came. Throws as `readExport`. */
export function readLines(lines: Buffer, keys: readonly OrganisationKey[]): ExportContent {
  return readContent(
    inflate(lines),
    keys.map(({ recipient }) => recipient),
  )
}

/**
 * A header locked to another key and a header with a flipped bit look the same to age, so both are
 * 'export-foreign', whose sentence names both. After the header every chunk carries its own tag.
 */
async function decrypt(file: Buffer, keys: readonly OrganisationKey[]): Promise<Buffer> {
  const header = findHeader(file)
  const fileKey = await decrypterWith(keys)
    .decryptHeader(header)
    .catch(() => {
      throw new Refusal('export-foreign')
    })

  const length = String(file.length - header.length)
  const stanza = toldLength.exec(header.toString('latin1'))
  if (stanza !== null && stanza[1] !== length) {
    const isShorter = Number(stanza[1]) > Number(length)
    throw new Refusal(isShorter ? 'export-truncated' : 'export-damaged')
  }

  const payloadDecrypter = new Decrypter()
  payloadDecrypter.addIdentity({ unwrapFileKey: () => fileKey })
  const payload = await payloadDecrypter.decrypt(file).catch(() => {
    throw new Refusal('export-damaged')
  })
  return Buffer.from(payload.buffer, payload.byteOffset, payload.length)
}

/** By the list of keys that they were made of: to make ready a key takes as long as to open a small file. */
const decrypters = new WeakMap<readonly OrganisationKey[], Decrypter>()

function decrypterWith(keys: readonly OrganisationKey[]): Decrypter {
  const ready = decrypters.get(keys)
  if (ready) return ready
  const decrypter = new Decrypter()
  for (const { identity } of keys) decrypter.addIdentity(identity)
  decrypters.set(keys, decrypter)
  return decrypter
}

/** The header with its tag and line feed. A file that ends within it was cut short, if all of it is text. */
function findHeader(file: Buffer): Buffer {
  const beginning = file.subarray(0, ageBeginning.length)
  if (!ageBeginning.subarray(0, beginning.length).equals(beginning)) {
    throw new Refusal('export-not-one')
  }
  const room = file.subarray(0, longestAgeHeader)
  const tag = room.indexOf(ageHeaderEnd)
  const end = tag < 0 ? -1 : room.indexOf('\n', tag + ageHeaderEnd.length)
  if (end >= 0) return file.subarray(0, end + 1)
  const isCut = file.length < longestAgeHeader && /^[\n -~]*$/.test(room.toString('latin1'))
  throw new Refusal(isCut ? 'export-truncated' : 'export-foreign')
}

function inflate(compressed: Buffer): Buffer {
  try {
    const lines = gunzipSync(compressed, { maxOutputLength: maximumContentBytes })
    // A gzip ends with the size of what it holds. Zeros after it would be skipped, and kept with it.
    if (compressed.readUInt32LE(compressed.length - 4) === lines.length) return lines
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
      throw new Refusal('export-too-large')
    }
  }
  throw new Refusal('export-damaged')
}
