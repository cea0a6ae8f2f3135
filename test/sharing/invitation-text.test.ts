import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '../../src/shared/refusal.ts'
import { readInvitationText } from '../../src/sharing/invitation.ts'
import { writeInvitationText } from '../../src/sharing/invitation-text.ts'
import { newOrganisationKey } from '../../src/sharing/organisation-key.ts'
import { anOrganisation } from './an-export.ts'

const { invitation } = await anOrganisation('Region Exempel, psykiatri öst')
const text = writeInvitationText(invitation)

/** What mail, chats and word processors put into a line of text. */
const put = fc.constantFrom(
  ' ',
  '\n',
  '\r\n',
  '\n> ',
  '\n>> ',
  '\u00A0',
  '\t',
  '\u200B',
  '\u00AD',
  '\n| ',
  '=\n',
  '*',
)

test('an invitation survives its text', () => {
  expect(readInvitationText(text)).toEqual(invitation)
  expect(text).toMatch(/^peerlogg-invitation:1:[a-z2-7]+:[a-z2-7]{8}$/)
})

test('one that is changing its key survives it too', async () => {
  const former = [(await newOrganisationKey()).recipient, (await newOrganisationKey()).recipient]
  const changing = { ...invitation, former_recipients: former }
  expect(readInvitationText(writeInvitationText(changing))).toEqual(changing)
})

test('survives being broken, quoted, wrapped in sentences and typed in capitals', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(text.length), put), { maxLength: 30 }),
      fc.constantFrom('', 'Hej!\nHär är den: ', 'Peerlogg-invitation: så här gör du.\n', '"'),
      fc.constantFrom('', '.', '. Hälsningar Bo', '"\n\n> Hej', ' abcdefgh', '\n\nöst'),
      fc.boolean(),
      (breaks, before, after, isInCapitals) => {
        const broken = breaks
          .toSorted(([one], [other]) => other - one)
          .reduce((line, [at, sign]) => line.slice(0, at) + sign + line.slice(at), text)
        const line = isInCapitals ? broken.toUpperCase() : broken
        expect(readInvitationText(before + line + after)).toEqual(invitation)
      },
    ),
  )
})

test('survives a hand scanner with an American keyboard on a Swedish computer', () => {
  const typed = text.toUpperCase().replaceAll(':', 'Ö').replaceAll('-', '+')
  expect(readInvitationText(typed)).toEqual(invitation)
})

test('any letter that is changed or lost is refused', () => {
  const begin = text.indexOf(':1:') + 3
  fc.assert(
    fc.property(
      fc.integer({ min: begin, max: text.length - 1 }),
      fc.constantFrom('', ...Array.from('abcdefghijklmnopqrstuvwxyz234567')),
      (at, sign) => {
        const changed = text.slice(0, at) + sign + text.slice(at + 1)
        fc.pre(changed !== text)
        expect(() => readInvitationText(changed)).toThrow(new Refusal('invitation-mistyped'))
      },
    ),
    { numRuns: 1_000 },
  )
})

test('a part of it is refused wherever it is cut', () => {
  for (let length = 'peerlogg-invitation:1:'.length; length < text.length; length++) {
    expect(() => readInvitationText(text.slice(0, length))).toThrow(
      new Refusal('invitation-mistyped'),
    )
  }
})

test('the same invitation twice is one, two different ones are not', async () => {
  const other = writeInvitationText((await anOrganisation('Kommun Exempel')).invitation)
  expect(readInvitationText(`${text}\n\n> ${text}`)).toEqual(invitation)
  expect(() => readInvitationText(`${text} ${other}`)).toThrow(new Refusal('invitation-several'))
})

test('no text that is none is read as one', () => {
  fc.assert(
    fc.property(fc.string(), (anything) => {
      expect(() => readInvitationText(anything)).toThrow(Refusal)
    }),
  )
})
