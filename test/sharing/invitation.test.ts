import { expect, test } from 'vitest'
import { Refusal } from '../../src/shared/refusal.ts'
import { readInvitation, writeInvitation } from '../../src/sharing/invitation.ts'
import { anOrganisation } from './an-export.ts'

const { invitation } = await anOrganisation('Region Exempel, psykiatri öst')
const unreadable = new Refusal('invitation-unreadable')
const read = (text: string) => readInvitation(Buffer.from(text))

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

test.each([
  ['nothing', ''],
  ['a text', 'hej'],
  ['a list', '[]'],
  ['half a file', writeInvitation(invitation).slice(0, 60)],
  ['another format', JSON.stringify({ ...invitation, format: 'peerlogg-export' })],
  ['a later version', JSON.stringify({ ...invitation, version: 2 })],
  ['an unknown key', JSON.stringify({ ...invitation, note: 'hej' })],
  ['a missing key', JSON.stringify({ ...invitation, recipient: undefined })],
  ['an identity number', JSON.stringify({ ...invitation, organisation: 'Enhet 640823-3234' })],
  ['a blank name', JSON.stringify({ ...invitation, organisation: ' ' })],
  ['a long file', ' '.repeat(20_000) + JSON.stringify(invitation)],
])('refuses %s', (_, text) => {
  expect(() => read(text)).toThrow(unreadable)
})

test('refuses bytes that are not UTF-8', () => {
  const bytes = Buffer.from(writeInvitation(invitation), 'latin1')
  expect(() => readInvitation(bytes)).toThrow(unreadable)
})

test('refuses a recipient with one letter wrong', () => {
  const { recipient } = invitation
  const wrong = recipient.slice(0, 20) + (recipient[20] === 'q' ? 'p' : 'q') + recipient.slice(21)
  expect(() => read(JSON.stringify({ ...invitation, recipient: wrong }))).toThrow(unreadable)
})
