import { createHash, createPrivateKey, sign as signAnything } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { manifest as manifestShape } from '../../src/shared/export-format.ts'
import { writeContent } from '../../src/sharing/export-content.ts'
import { readExport, writeExport } from '../../src/sharing/export-file.ts'
import { newSigningKey, sign, type SigningKey } from '../../src/sharing/signing.ts'
import {
  aCell,
  aFact,
  anExport,
  anOrganisation,
  forge,
  type Forgery,
  lock,
  refusalOf,
} from './an-export.ts'

const organisation = await anOrganisation()
const elsewhere = await anOrganisation()
const small = anExport(organisation.invitation)

const refusalOfForged = async (forgery: Forgery) =>
  refusalOf(await forge(small, forgery), organisation)

const alter = (change: (manifest: Record<string, unknown>) => void) => (line: string) => {
  const manifest = JSON.parse(line) as Record<string, unknown>
  change(manifest)
  // Keys that were added go where they belong, so that their place is no flaw of its own.
  const keys = new Set([...Object.keys(manifestShape.shape), ...Object.keys(manifest)])
  const present = [...keys].filter((key) => Object.hasOwn(manifest, key))
  return JSON.stringify(Object.fromEntries(present.map((key) => [key, manifest[key]])))
}

const alterSigner = (change: (signer: { public_key: string }) => object) =>
  alter((manifest) => {
    const signer = manifest['signer'] as { public_key: string }
    manifest['signer'] = { ...signer, ...change(signer) }
  })

// The signature

test('a forgery without a flaw is read, so that the flaws below are what is refused', async () => {
  expect(await refusalOfForged({})).toBe('nothing')
  expect(await refusalOfForged({ manifest: alter(() => {}) })).toBe('nothing')
})

test('refuses a signature by another key', async () => {
  const stranger = newSigningKey()
  const signature = (line: Buffer) => sign(line, stranger)
  expect(await refusalOfForged({ signature })).toBe('export-bad-signature')
})

const swapped = (text: string) => text.replace('"minutes":95', '"minutes":96')

test('refuses a body that was swapped, its hash set right, under the old signature', async () => {
  const [, oldSignature = ''] = writeContent(small).toString().split('\n')
  const signature = () => oldSignature
  expect(await refusalOfForged({ body: swapped, signature })).toBe('export-bad-signature')
  expect(await refusalOfForged({ body: swapped })).toBe('nothing')
})

function signedAsRoster(line: Buffer, { privateKey }: SigningKey): string {
  const hash = createHash('sha256').update(line).digest()
  const message = Buffer.concat([Buffer.from('peerlogg/roster/v1\0'), hash])
  const key = Buffer.from(privateKey, 'base64')
  return signAnything(
    null,
    message,
    createPrivateKey({ key, format: 'der', type: 'pkcs8' }),
  ).toString('base64')
}

test('refuses a signature that was made for another purpose', async () => {
  expect(await refusalOfForged({ signature: signedAsRoster })).toBe('export-bad-signature')
})

test.each([
  ['missing', ''],
  ['too short', 'AAAA'],
  ['empty of meaning', Buffer.alloc(64).toString('base64')],
  ['no base64', '"signature"'],
])('refuses a signature that is %s', async (_, signature) => {
  expect(await refusalOfForged({ signature: () => signature })).toBe('export-bad-signature')
})

test('refuses a file that names another signer than the one who signed', async () => {
  const manifest = alter((changed) => {
    changed['signer'] = { name: 'Peer på 72:an', public_key: newSigningKey().publicKey }
  })
  expect(await refusalOfForged({ manifest })).toBe('export-bad-signature')
})

// A later version

test('tells a later version as newer, also with keys and lines nobody knows yet', async () => {
  const manifest = alter((changed) => {
    changed['version'] = 2
    changed['signer'] = { ...(changed['signer'] as object), role: 'unknown' }
    changed['chain'] = [{ unknown: true }]
    delete changed['counts']
  })
  const body = Buffer.from([0xff, 0x00, 0x0a, 0xfe])
  expect(await refusalOfForged({ manifest, body: () => body })).toBe('export-newer')
})

test('believes no version before the signature holds', async () => {
  const manifest = alter((changed) => (changed['version'] = 2))
  const signature = Buffer.alloc(64).toString('base64')
  expect(await refusalOfForged({ manifest, signature: () => signature })).toBe(
    'export-bad-signature',
  )
})

// Signed by its signer, and wrong all the same

test('the flaws below would be none in a file that says so rightly', async () => {
  const former = [elsewhere.recipient]
  const file = await writeExport(
    anExport(
      { ...organisation.invitation, former_recipients: former },
      {
        formerPublicKey: newSigningKey().publicKey,
        follows: '0198c5d2-6f0a-4c1e-9b7a-3d2f4e5a6b7b',
        without: ['phase', 'unit', 'form'],
        isUnderName: true,
        withheld: 3,
        cells: [aCell({ unit: '', form: '', phase: '' })],
      },
    ),
  )
  const { manifest, cells } = await readExport(file, [organisation])
  expect(manifest).toMatchObject({
    former_recipients: former,
    without: ['unit', 'form', 'phase'],
    under_name: true,
  })
  expect(cells).toEqual([aCell({ unit: '', form: '', phase: '' })])
  expect((await readExport(file, [elsewhere])).manifest).toEqual(manifest)
})

test('writes no line with a detail that its owner left out', () => {
  for (const [detail, key] of [
    ['unit', 'unit'],
    ['phase', 'phase'],
    ['form', 'form'],
  ] as const) {
    const cells = [aCell({ unit: '', phase: '', form: '', [key]: aCell()[key] })]
    const content = anExport(organisation.invitation, { without: [detail], cells })
    expect(() => writeContent(content)).toThrow('as the manifest says')
  }
})

test('refuses a file that announces more lines than any log could fill', async () => {
  const counts = alter((manifest) => (manifest['counts'] = { cells: 500_000, facts: 1 }))
  expect(await refusalOfForged({ manifest: counts })).toBe('export-too-large')
})

const manifestFlaws: Record<string, (line: string) => string | Buffer> = {
  'a version below 1': alter((manifest) => (manifest['version'] = 0)),
  'a version that is a text': alter((manifest) => (manifest['version'] = '1')),
  'another format': alter((manifest) => (manifest['format'] = 'peerlogg-roster')),
  'an unknown key': alter((manifest) => (manifest['comment'] = 'hej')),
  'a missing key': alter((manifest) => delete manifest['withheld']),
  'a key that stands twice': (line) => line.replace('"sequence":1', '"sequence":9,"sequence":1'),
  'a version that stands twice': (line) => line.replace('"version":1', '"version":2,"version":1'),
  'spaces between keys': (line) => line.replace(',"version"', ', "version"'),
  'a byte order mark': (line) => `\uFEFF${line}`,
  'a Windows line break': (line) => `${line}\r`,
  'an identity number as a name': (line) => line.replace('Peer på 72:an', 'Kim 640823-3234'),
  'a name with a space before it': (line) => line.replace('Peer på', ' Peer på'),
  'a sequence of zero': alter((manifest) => (manifest['sequence'] = 0)),
  'a sequence too large to be exact': (line) =>
    line.replace('"sequence":1', '"sequence":9007199254740993'),
  'a number in another spelling': (line) => line.replace('"sequence":1', '"sequence":1.0'),
  'no months': alter((manifest) => (manifest['months'] = [])),
  'months out of order': alter((manifest) => (manifest['months'] = ['2026-11', '2026-10'])),
  'a month that stands twice': alter((manifest) => (manifest['months'] = ['2026-10', '2026-10'])),
  'a month that does not exist': alter((manifest) => (manifest['months'] = ['2026-10', '2026-13'])),
  'a recipient that was replaced by itself': alter((manifest) => {
    manifest['former_recipients'] = [organisation.recipient]
  }),
  'a former recipient that stands twice': alter((manifest) => {
    manifest['former_recipients'] = [elsewhere.recipient, elsewhere.recipient]
  }),
  'no former recipients, told as a list': alter((manifest) => {
    manifest['former_recipients'] = []
  }),
  'a key that replaces itself': alterSigner(({ public_key }) => ({
    former_public_key: public_key,
  })),
  'a former key that is none': alterSigner(() => ({ former_public_key: 'AAAA' })),
  'a former key in another spelling': alterSigner(({ public_key }) => ({
    former_public_key: public_key.replace(/.=$/, (end) => (end === '8=' ? '9=' : 'B=')),
  })),
  'an export that follows itself': alter((manifest) => {
    manifest['follows'] = manifest['export_id']
  }),
  'nothing left out, told as a list': alter((manifest) => (manifest['without'] = [])),
  'a detail that nobody knows': alter((manifest) => (manifest['without'] = ['month'])),
  'a detail that is left out twice': alter((manifest) => (manifest['without'] = ['unit', 'unit'])),
  'details out of order': alter((manifest) => (manifest['without'] = ['phase', 'unit'])),
  'units left out that are there': alter((manifest) => (manifest['without'] = ['unit'])),
  'forms left out that are there': alter((manifest) => (manifest['without'] = ['form'])),
  'phases left out that are there': alter((manifest) => (manifest['without'] = ['phase'])),
  'a name that is not to be shown, told as such': alter((manifest) => {
    manifest['under_name'] = false
  }),
  'a moment in another spelling': alter((manifest) => (manifest['created'] = '2026-11-02T08:15Z')),
  'a moment that is none': alter((manifest) => (manifest['created'] = '2026-02-30T08:15:00.000Z')),
  'a count too high': (line) => line.replace('"cells":2', '"cells":3'),
  'a count too low': (line) => line.replace('"facts":2', '"facts":1'),
  'counts that add up but change places': (line) =>
    line.replace('"cells":2,"facts":2', '"cells":3,"facts":1'),
  'a hash of something else': (line) => line.replace(/[0-9a-f]{64}/, '0'.repeat(64)),
  'bytes that are not UTF-8': (line) => Buffer.from(line, 'latin1'),
  'a list instead of a manifest': () => '[]',
  'no manifest': () => '',
  'a manifest beyond all measure': alter((manifest) => (manifest['x'] = 'x'.repeat(70_000))),
}

test.each(Object.entries(manifestFlaws))('refuses a manifest with %s', async (_, manifest) => {
  expect(await refusalOfForged({ manifest })).toBe('export-damaged')
})

const bodyFlaws: Record<string, (text: string) => string | Buffer> = {
  'a cell of a month that is not listed': (text) => text.replace('2026-10', '2026-09'),
  'a fact of a month that is not listed': (text) =>
    text.replace('2026-10","name', '2026-09","name'),
  'a cell that stands twice': (text) => {
    const [first] = text.split('\n')
    return [first, first?.replace('95', '96'), ...text.split('\n').slice(2)].join('\n')
  },
  'a fact that stands twice': (text) => text.replace('distinct_people', 'first_contacts'),
  'facts before cells': (text) => `${text.split('\n').slice(0, -1).toReversed().join('\n')}\n`,
  'a cell too many': (text) => text.replace('\n', `\n${JSON.stringify(aCell({ unit: 'B' }))}\n`),
  'a fact too many': (text) => `${text}${JSON.stringify(aFact({ name: 'lists_started' }))}\n`,
  'a line too few': (text) => text.replace(/.*\n$/, ''),
  'no line break at the end': (text) => text.slice(0, -1),
  'an empty line': (text) => `${text}\n`,
  'Windows line breaks': (text) => text.replaceAll('\n', '\r\n'),
  'an unknown key': (text) => text.replace('"sessions"', '"note":"hej","sessions"'),
  'a prototype for a key': (text) => text.replace('"sessions"', '"__proto__":{},"sessions"'),
  'a key that stands twice': (text) => text.replace('"minutes":95', '"minutes":9500,"minutes":95'),
  'a missing key': (text) => text.replace('"participants":3,', '').replace(',"participants":3', ''),
  'keys in another order': (text) =>
    text.replace('"minutes":95,"participants":3', '"participants":3,"minutes":95'),
  'an activity nobody knows': (text) => text.replace('D01', 'D99'),
  'negative minutes': (text) => text.replace('"minutes":95', '"minutes":-95'),
  'half a minute': (text) => text.replace('"minutes":95', '"minutes":94.5'),
  'a number in another spelling': (text) => text.replace('"minutes":95', '"minutes":9.5e1'),
  'a number as a text': (text) => text.replace('"minutes":95', '"minutes":"95"'),
  'a number beyond all measure': (text) => text.replace('"minutes":95', '"minutes":1000000001'),
  'fewer sessions than none': (text) => text.replace('"sessions":3', '"sessions":-1'),
  'a cell without a form': (text) => text.replace('"form":"individual"', '"form":""'),
  'more minutes than any log could hold': (text) =>
    text.replaceAll('"minutes":95', '"minutes":600000000'),
  'an identity number as a unit': (text) => text.replace('Avdelning 72', 'Enhet 701063-2391'),
  'a letter in two parts': (text) => text.replace('Avdelning 72', 'A\u030Avdelning'),
  'half a character': (text) => text.replace('Avdelning 72', 'Avdelning \\ud800'),
  'a letter written as a code': (text) => text.replace('Avdelning', '\\u0041vdelning'),
  'a line beyond all measure': (text) => text.replace('Avdelning', 'A'.repeat(70_000)),
  'bytes that are not UTF-8': (text) => Buffer.from(text.replace('Avdelning', 'Vård'), 'latin1'),
  'deep nesting': (text) => text.replace('95', '['.repeat(30_000) + ']'.repeat(30_000)),
}

test.each(Object.entries(bodyFlaws))('refuses a body with %s', async (_, body) => {
  expect(body(writeContent(small).toString())).not.toEqual(writeContent(small).toString())
  expect(await refusalOfForged({ body })).toBe('export-damaged')
})

test('refuses a body that is not the one whose hash was signed', async () => {
  const lines = writeContent(small).toString().replace('"minutes":95', '"minutes":96')
  const file = await lock(gzipSync(Buffer.from(lines)), organisation.recipient)
  expect(await refusalOf(file, organisation)).toBe('export-damaged')
})

test('random lines under a valid lock are refused, never half read', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.json(), { maxLength: 5 }), async (lines) => {
      const payload = gzipSync(Buffer.from(lines.map((line) => `${line}\n`).join('')))
      const refusal = await refusalOf(await lock(payload, organisation.recipient), organisation)
      expect(refusal).toBe('export-damaged')
    }),
    { numRuns: 100 },
  )
})
