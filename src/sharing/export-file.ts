/**
 * The file that carries summaries from a log to an organisation: the signed lines of
 * export-content.ts, gzipped, in a plain age file (https://age-encryption.org/v1).
 */
import { buffer } from 'node:stream/consumers'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Decrypter, Encrypter } from 'age-encryption'
import { Refusal } from '../shared/refusal.ts'
import { type ExportContent, type NewExport, readContent, writeContent } from './export-content.ts'

/** A busy year of one log takes about 25 kB, so ten years of it are a hundredth of this. */
export const maximumFileBytes = 25_000_000

/** Cells shrink to about a fourteenth. What grows beyond this was made to fill the memory. */
const maximumContentBytes = 128_000_000

const ageBeginning = Buffer.from('age-encryption.org/v1\n')
const ageHeaderEnd = '\n--- '

/** Room for some thirty recipients. Each costs a key agreement, so a file cannot ask for thousands. */
const longestAgeHeader = 4096

/** The bytes of an export file. Throws Refusal 'export-too-much' when it would be too large to read. */
export async function writeExport(content: NewExport): Promise<Uint8Array> {
  const lines = writeContent(content)
  if (lines.length > maximumContentBytes) throw new Refusal('export-too-much')
  const encrypter = new Encrypter()
  encrypter.addRecipient(content.invitation.recipient)
  const file = await encrypter.encrypt(gzipSync(lines))
  if (file.length > maximumFileBytes) throw new Refusal('export-too-much')
  return file
}

/**
 * What an export file holds, all of it or nothing: decrypted whole, inflated within bounds, then
 * verified and read. `recipient` is the public side of `identity`. Throws Refusal 'export-too-large',
 * 'export-not-one', 'export-foreign', 'export-damaged', 'export-bad-signature' or 'export-newer'.
 */
export async function readExport(
  bytes: Uint8Array,
  identity: string,
  recipient: string,
): Promise<ExportContent> {
  if (bytes.length > maximumFileBytes) throw new Refusal('export-too-large')
  const file = Buffer.from(bytes)
  if (!file.subarray(0, ageBeginning.length).equals(ageBeginning)) {
    throw new Refusal('export-not-one')
  }
  return readContent(inflate(await decrypt(file, identity)), recipient)
}

/**
 * A header locked to another key and a header with a flipped bit look the same to age, so both are
 * 'export-foreign', whose sentence names both. After the header every chunk carries its own tag.
 */
async function decrypt(file: Buffer<ArrayBuffer>, identity: string): Promise<Buffer> {
  const beginning = file.subarray(0, longestAgeHeader)
  if (!beginning.includes(ageHeaderEnd)) throw new Refusal('export-foreign')
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  // Given a stream, age answers once the header has been opened; the payload follows.
  const payload = await decrypter.decrypt(new Blob([file]).stream()).catch(() => {
    throw new Refusal('export-foreign')
  })
  return buffer(payload).catch(() => {
    throw new Refusal('export-damaged')
  })
}

function inflate(compressed: Buffer): Buffer {
  try {
    return gunzipSync(compressed, { maxOutputLength: maximumContentBytes })
  } catch (error) {
    const isTooLarge =
      error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new Refusal(isTooLarge ? 'export-too-large' : 'export-damaged')
  }
}
