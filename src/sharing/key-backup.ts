/**
 * The file that keeps an organisation's keys safe (docs/keys.md): JSON in a plain age file, locked by a
 * code made for it. Whoever has the file and the code can open all that was ever sent.
 */
import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption'
import * as z from 'zod/mini'
import { invitation } from '../shared/export-format.ts'
import { Refusal } from '../shared/refusal.ts'
import { name } from '../shared/session.ts'

const keyFileFormat = 'peerlogg-keys'
const keyFileVersion = 1

/** Room for some two hundred keys. */
export const maximumKeyFileBytes = 65_536

const moment = z.iso.datetime()

const keyFile = z.strictObject({
  format: z.literal(keyFileFormat),
  version: z.literal(keyFileVersion),
  organisation: z.strictObject({ id: z.uuid(), name }),
  /** When the file was made. */
  saved: moment,
  /** Oldest first. */
  keys: z
    .array(
      z.strictObject({
        recipient: invitation.shape.recipient,
        /** Secret. */
        identity: z.string(),
        made: moment,
        /** Since when invitations do not tell it; empty for one that they do. */
        ended: z.union([z.literal(''), moment]),
      }),
    )
    .check(z.minLength(1)),
})
export type KeyFile = z.infer<typeof keyFile>

/** What every version tells of itself. */
const anyKeyFile = z.object({ format: z.literal(keyFileFormat), version: z.int().check(z.gte(1)) })

/**
 * The code is 130 random bits, which nobody can try their way to; the work that age puts before each
 * try is there for passphrases that people choose. So it may be done in an instant.
 */
const workFactor = 12
/** What the age program itself uses. A file that asks for more would take seconds and much memory. */
const mostWork = 18

/** The bytes of a key file. `code` is written as it is printed: any age program takes it as passphrase. */
export async function writeKeyFile(
  content: Omit<KeyFile, 'format' | 'version'>,
  code: string,
): Promise<Uint8Array> {
  const whole = keyFile.parse({ format: keyFileFormat, version: keyFileVersion, ...content })
  const plain = Buffer.from(`${JSON.stringify(whole, null, 2)}\n`)
  try {
    const encrypter = new Encrypter()
    encrypter.setPassphrase(code)
    encrypter.setScryptWorkFactor(workFactor)
    return await encrypter.encrypt(plain)
  } finally {
    plain.fill(0)
  }
}

/** Throws Refusal 'key-file-too-large' or 'key-file-not-one', for what can be told without the code. */
export function checkKeyFile(bytes: Uint8Array): void {
  if (bytes.length > maximumKeyFileBytes) throw new Refusal('key-file-too-large')
  const beginning = Buffer.from(bytes).toString('latin1', 0, 200)
  const header = /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9][0-9]?)\n/
  const [, work] = header.exec(beginning) ?? []
  if (work === undefined || Number(work) > mostWork) throw new Refusal('key-file-not-one')
}

/**
 * What a key file holds, all of it or nothing. Throws as `checkKeyFile`, and Refusal 'key-code-wrong',
 * 'key-file-damaged' or 'key-file-newer'.
 */
export async function readKeyFile(bytes: Uint8Array, code: string): Promise<KeyFile> {
  checkKeyFile(bytes)
  const plain = await decrypt(bytes, code)
  try {
    const json = parseJson(plain)
    const outline = anyKeyFile.safeParse(json)
    if (!outline.success) throw new Refusal('key-file-not-one')
    if (outline.data.version > keyFileVersion) throw new Refusal('key-file-newer')
    const read = keyFile.safeParse(json)
    if (!read.success) throw new Refusal('key-file-damaged')
    for (const { identity, recipient } of read.data.keys) await checkPair(identity, recipient)
    return read.data
  } finally {
    plain.fill(0)
  }
}

/**
 * Another code and a header with a flipped bit look the same to age, so both are 'key-code-wrong', whose
 * sentence names both. After the header every chunk carries its own tag.
 */
async function decrypt(bytes: Uint8Array, code: string): Promise<Uint8Array> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(code)
  const file = new Blob([Buffer.from(bytes)])
  // Given a stream, age answers once the header has been opened; the payload follows.
  const payload = await decrypter.decrypt(file.stream()).catch(() => {
    throw new Refusal('key-code-wrong')
  })
  try {
    return new Uint8Array(await new Response(payload).arrayBuffer())
  } catch {
    throw new Refusal('key-file-damaged')
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Refusal('key-file-not-one')
  }
}

/** An identity that opens something else would lock everybody out, and nobody would know until then. */
async function checkPair(identity: string, recipient: string): Promise<void> {
  const made = await identityToRecipient(identity).catch(() => '')
  if (made !== recipient) throw new Refusal('key-file-damaged')
}
