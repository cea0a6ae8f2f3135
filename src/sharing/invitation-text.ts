/**
 * The one line that an invitation is when it is pasted: `peerlogg-invitation:1:<JSON>:<checksum>`.
 *
 * Its letters are those of base 32, in upper or lower case: mail may break it, quote it and colour it,
 * chats make italics of underscores, and a hand scanner types its code by an American keyboard. So all
 * that is neither a letter, a digit nor a colon is passed over, and Ö, where that keyboard has
 * its colon, is one.
 */
import { createHash } from 'node:crypto'
import { type Invitation, invitation as invitationShape } from '../shared/export-format.ts'

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/** 40 bits: a slip of the hand passes once in a million million times. */
const checksumLength = 8

export interface FoundText {
  readonly version: number
  readonly payload: string
  /** Whether not a letter is lost or changed. */
  readonly isWhole: boolean
}

export function writeInvitationText(invitation: Invitation): string {
  const { version } = invitation
  const payload = toBase32(Buffer.from(JSON.stringify(invitationShape.parse(invitation))))
  return `peerlogg-invitation:${version}:${payload}:${checksumOf(version, payload)}`
}

/** Every invitation in a text, with whatever stands before, between and after them. */
export function findTexts(text: string): FoundText[] {
  const bare = text
    .toLowerCase()
    .normalize('NFC')
    .replaceAll('ö', ':')
    .replaceAll(/[^a-z0-9:]/g, '')
  return [...bare.matchAll(/peerlogginvitation:(\d{1,3}):([a-z2-7]*)(?::([a-z2-7]{8}))?/g)].map(
    ([, digits, payload = '', checksum]) => {
      const version = Number(digits)
      return { version, payload, isWhole: checksum === checksumOf(version, payload) }
    },
  )
}

/** The JSON inside. */
export const decodeText = (payload: string): string => fromBase32(payload).toString()

function checksumOf(version: number, payload: string): string {
  const hash = createHash('sha256').update(`peerlogg-invitation:${version}:${payload}`).digest()
  return toBase32(hash.subarray(0, 5)).slice(0, checksumLength)
}

/** RFC 4648, in small letters and without padding. */
function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('')
}

function fromBase32(text: string): Buffer {
  const bits = Array.from(text, (sign) => alphabet.indexOf(sign).toString(2).padStart(5, '0')).join(
    '',
  )
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
