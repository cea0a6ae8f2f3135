/**
 * An invitation as a file and as a text to paste (docs/invitations.md). Whatever is not exactly one
 * is refused, each mistake with its own sentence, so that no export is locked to nobody.
 */
import { Encrypter } from 'age-encryption'
import { type Invitation, invitation as invitationShape } from '../shared/export-format.ts'
import { Refusal } from '../shared/refusal.ts'
import { decodeText, findTexts } from './invitation-text.ts'

/** Some twenty times what the longest invitation takes: there is room for a letter around it. */
export const maximumInvitationBytes = 16_384

const version = 1

/** The invitation as the text of its file, laid out for people who look inside. */
export function writeInvitation(invitation: Invitation): string {
  return `${JSON.stringify(invitationShape.parse(invitation), null, 2)}\n`
}

/** Reads a file: an invitation, or a letter with one in it. Throws a refusal for everything else. */
export function readInvitation(bytes: Uint8Array): Invitation {
  if (bytes.length > maximumInvitationBytes) throw new Refusal('invitation-too-large')
  if (bytes.length === 0) throw new Refusal('invitation-empty')
  if (isPicture(bytes)) throw new Refusal('invitation-is-picture')
  return readText(asText(bytes))
}

/** Reads what was pasted. Throws a refusal for everything but one invitation, told once or more. */
export function readInvitationText(text: string): Invitation {
  if (text.length > maximumInvitationBytes) throw new Refusal('invitation-too-large')
  if (text.trim() === '') throw new Refusal('invitation-empty')
  return readText(text)
}

function readText(text: string): Invitation {
  refuseOtherFiles(text)
  if (text.trim().startsWith('{')) return readJson(text)
  const texts = findTexts(text)
  const [first, ...others] = texts
  if (first === undefined) throw new Refusal('invitation-unreadable')
  const broken = texts.find((one) => !one.isWhole)
  if (broken) throw new Refusal('invitation-mistyped')
  if (others.some((other) => other.payload !== first.payload)) {
    throw new Refusal('invitation-several')
  }
  if (first.version > version) throw new Refusal('invitation-newer')
  return readJson(decodeText(first.payload))
}

function readJson(text: string): Invitation {
  const json = parseJson(text)
  const { format, version: itsVersion } = json as { format?: unknown; version?: unknown }
  if (format !== invitationShape.shape.format.def.values[0]) {
    throw new Refusal('invitation-unreadable')
  }
  if (typeof itsVersion === 'number' && itsVersion > version) throw new Refusal('invitation-newer')
  const read = invitationShape.safeParse(json)
  if (!read.success) throw new Refusal('invitation-mistyped')
  const { recipient, former_recipients: former = [] } = read.data
  if (![recipient, ...former].every(isRecipient)) throw new Refusal('invitation-mistyped')
  return read.data
}

function parseJson(text: string): object {
  try {
    const json: unknown = JSON.parse(text)
    if (typeof json === 'object' && json !== null) return json
  } catch {
    // A file that was cut short, or JSON that is none.
    if (text.includes('"peerlogg-invitation"')) throw new Refusal('invitation-mistyped')
  }
  throw new Refusal('invitation-unreadable')
}

function asText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Of an age file the beginning is text, and tells what it is.
    refuseOtherFiles(Buffer.from(bytes).toString('latin1'))
    throw new Refusal('invitation-unreadable')
  }
}

/** What else people have from Peerlogg: a file to share, and what must never be passed on. */
function refuseOtherFiles(text: string): void {
  const isLocked = text.startsWith('age-encryption.org/')
  if (isLocked && !/^-> scrypt /m.test(text)) throw new Refusal('invitation-is-export')
  if (isLocked || /AGE-SECRET-KEY-1/i.test(text)) throw new Refusal('invitation-is-key')
}

/** PNG, JPEG, GIF, WebP, HEIC and other pictures of phones, TIFF, BMP, and a PDF of the printed page. */
const pictures =
  /^(?:\x89PNG|\xFF\xD8\xFF|GIF8|RIFF[^]{4}WEBP|[^]{4}ftyp(?:hei|mif|avif)|II\*\0|MM\0\*|BM[^]{4}\0\0\0\0|%PDF-)/

const isPicture = (bytes: Uint8Array): boolean =>
  pictures.test(Buffer.from(bytes.subarray(0, 16)).toString('latin1'))

/** Whether the checksum inside an age recipient holds. */
function isRecipient(recipient: string): boolean {
  try {
    new Encrypter().addRecipient(recipient)
    return true
  } catch {
    return false
  }
}
