import { expect, test } from 'vitest'
import { Refusal, type RefusalCode } from '../../src/shared/refusal.ts'
import { readInvitation, writeInvitation } from '../../src/sharing/invitation.ts'
import { writeInvitationText } from '../../src/sharing/invitation-text.ts'
import { anOrganisation } from './an-export.ts'

const { invitation } = await anOrganisation('Region Exempel, psykiatri öst')
const read = (contents: string | Buffer) => readInvitation(Buffer.from(contents))

test('an invitation survives its file', () => {
  expect(read(writeInvitation(invitation))).toEqual(invitation)
})

test('the file is laid out for people', () => {
  expect(writeInvitation(invitation)).toBe(
    `{\n  "format": "peerlogg-invitation",\n  "version": 1,\n` +
      `  "organisation": "Region Exempel, psykiatri öst",\n` +
      `  "recipient": "${invitation.recipient}"\n}\n`,
  )
})

test('reads a file that an editor has given a byte order mark and Windows line breaks', () => {
  expect(read(`\uFEFF${writeInvitation(invitation).replaceAll('\n', '\r\n')}`)).toEqual(invitation)
})

test('reads a letter that was saved as a file', () => {
  expect(read(`Hej!\n\n${writeInvitationText(invitation)}.\n`)).toEqual(invitation)
})

const json = (changes: object) => JSON.stringify({ ...invitation, ...changes })
const wrong = (recipient: string) =>
  recipient.slice(0, 20) + (recipient[20] === 'q' ? 'p' : 'q') + recipient.slice(21)

test.each<readonly [string, string | Buffer, RefusalCode]>([
  ['nothing', '', 'invitation-empty'],
  ['a text', 'hej', 'invitation-unreadable'],
  ['a list', '[]', 'invitation-unreadable'],
  ['another JSON file', '{"name":"hej"}', 'invitation-unreadable'],
  ['another format', json({ format: 'peerlogg-export' }), 'invitation-unreadable'],
  ['bytes that are not UTF-8', Buffer.from([0x7b, 0xe5, 0x7d]), 'invitation-unreadable'],
  ['half a file', writeInvitation(invitation).slice(0, 60), 'invitation-mistyped'],
  ['an unknown key', json({ note: 'hej' }), 'invitation-mistyped'],
  ['a missing key', json({ recipient: undefined }), 'invitation-mistyped'],
  ['a blank name', json({ organisation: ' ' }), 'invitation-mistyped'],
  ['an identity number', json({ organisation: 'Enhet 640823-3234' }), 'invitation-mistyped'],
  [
    'one letter wrong in its key',
    json({ recipient: wrong(invitation.recipient) }),
    'invitation-mistyped',
  ],
  [
    'one letter wrong in a former key',
    json({ former_recipients: [wrong(invitation.recipient)] }),
    'invitation-mistyped',
  ],
  ['a later version', json({ version: 2, more: true }), 'invitation-newer'],
  ['a long file', ' '.repeat(20_000) + json({}), 'invitation-too-large'],
  ['a PNG', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'invitation-is-picture'],
  ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'invitation-is-picture'],
  ['the paper as a PDF', '%PDF-1.7\n', 'invitation-is-picture'],
  [
    'an export',
    Buffer.from('age-encryption.org/v1\n-> X25519 abc\ndef\n--- \xff\xfe', 'latin1'),
    'invitation-is-export',
  ],
  [
    'a file of keys',
    Buffer.from('age-encryption.org/v1\n-> scrypt abc 15\ndef\n--- \xff\xfe', 'latin1'),
    'invitation-is-key',
  ],
  ['a secret key', 'AGE-SECRET-KEY-1QQQQ', 'invitation-is-key'],
])('refuses %s', (_, contents, code) => {
  expect(() => read(contents)).toThrow(new Refusal(code))
})
