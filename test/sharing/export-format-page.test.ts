import { spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { expect, test } from 'vitest'
import { factNames, manifest as manifestShape } from '../../src/shared/export-format.ts'
import { writeContent } from '../../src/sharing/export-content.ts'
import { writeExport } from '../../src/sharing/export-file.ts'
import { newSigningKey, fingerprintOf, sign } from '../../src/sharing/signing.ts'
import { confirmSigner } from '../../src/supervision/signers.ts'
import { aSupervisor, contentsOf } from '../supervision/a-supervisor.ts'
import { fileByHand, linesByHand } from '../support/write-export-independently.ts'
import { aCell, anExport, anOrganisation, forge, lock } from './an-export.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/export-format.md'), 'utf8')
const commands = [...page.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => block).join('')

/** The programs the page asks for, none of which Peerlogg itself needs. */
const programs = ['age', 'gzip', 'openssl', 'sha256sum', 'base64', 'jq', 'xxd', 'bc', 'paste']
const isThere = (program: string) =>
  spawnSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).status === 0
const canRun =
  programs.every(isThere) &&
  /^OpenSSL [3-9]/.test(spawnSync('openssl', ['version']).stdout.toString())

const organisation = await anOrganisation()
const former = await anOrganisation()
const content = anExport(organisation.invitation)

/** With every key that a manifest may have, locked to two recipients. */
const withEverything = anExport(
  { ...organisation.invitation, former_recipients: [former.recipient] },
  {
    formerPublicKey: newSigningKey().publicKey,
    follows: '0198c5d2-6f0a-4c1e-9b7a-3d2f4e5a6b7b',
    withheld: 3,
    without: ['unit', 'form', 'phase'],
    isUnderName: true,
    cells: ['D01', 'I03'].map((activity) =>
      aCell({ activity: activity as 'D01', unit: '', form: '', phase: '' }),
    ),
  },
)

function followThePage(file: Uint8Array, { identity } = organisation) {
  const folder = mkdtempSync(join(tmpdir(), 'peerlogg-page-'))
  try {
    writeFileSync(join(folder, 'export.peerlogg'), file)
    writeFileSync(join(folder, 'key.txt'), `${identity}\n`)
    writeFileSync(join(folder, 'english.txt'), `${wordlist.join('\n')}\n`)
    return spawnSync('sh', ['-eu', '-c', commands], { cwd: folder, encoding: 'utf8' })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test.skipIf(!canRun).each([
  ['an export', content, organisation],
  ['one with every key of the page', withEverything, organisation],
  ['one that the former key of the organisation opens too', withEverything, former],
  [
    'one with all keys of the organisation at hand',
    withEverything,
    { ...former, identity: `${former.identity}\n${organisation.identity}` },
  ],
])('the commands on the page open and verify %s', async (_, made, key) => {
  const { status, stdout, stderr } = followThePage(await writeExport(made), key)
  expect([status, stderr]).toEqual([0, ''])
  const printed = stdout.slice(stdout.indexOf('\n}\n') + 3)
  expect(printed).toBe(`Signature Verified Successfully
body.jsonl: OK
true
{
  "cells": 2,
  "facts": 2
}
{
  "D01": 95,
  "I03": 95
}
${fingerprintOf(made.signingKey.publicKey)}
`)
})

test.skipIf(!canRun)(
  'the commands on the page notice a file that was made for another',
  async () => {
    const theirs = anExport((await anOrganisation()).invitation)
    const { stdout } = followThePage(
      await lock(gzipSync(writeContent(theirs)), organisation.recipient),
    )
    expect(stdout).toContain('body.jsonl: OK\nfalse\n')
  },
)

test.skipIf(!canRun)('the commands on the page notice a signature by another key', async () => {
  const stranger = newSigningKey()
  const signature = (line: Buffer) => sign(line, stranger)
  const { status, stdout } = followThePage(await forge(content, { signature }))
  expect(status).not.toBe(0)
  expect(stdout).toContain('Signature Verification Failure')
})

test.skipIf(!canRun)('the commands on the page notice an altered file', async () => {
  const file = Uint8Array.from(await forge(content, {}))
  file[file.length - 20]! ^= 1
  expect(followThePage(file).status).not.toBe(0)
})

test('the page names every key of a manifest, in their order', () => {
  const rows = [...page.matchAll(/^\| (`[a-z_0-9`, ]+`) +\|/gm)].map(([, names = '']) => names)
  const named = rows.flatMap((names) => names.replaceAll('`', '').split(', '))
  const keys = Object.keys(manifestShape.shape)
  expect(named.filter((name) => keys.includes(name))).toEqual(keys)
  for (const key of Object.keys(manifestShape.shape.signer.shape))
    expect(page).toContain(`\`${key}\``)
  for (const name of factNames) expect(named).toContain(name)
})

// Made by somebody who has the page alone

const byHand = generateKeyPairSync('ed25519')
const publicKey = Buffer.from(
  byHand.publicKey.export({ format: 'jwk' }).x ?? '',
  'base64url',
).toString('base64')

const linesOf = (recipient: string) =>
  linesByHand(
    {
      manifest: {
        format: 'peerlogg-export',
        version: 1,
        organisation: 'Region Exempel',
        recipient,
        signer: { name: 'Blå sten', public_key: publicKey },
        export_id: '6f9619ff-8b86-4011-b42d-00c04fc964ff',
        sequence: 1,
        created: '2026-11-02T08:15:00.000Z',
        months: ['2026-09', '2026-10'],
        withheld: 0,
      },
      cells: [
        {
          month: '2026-10',
          unit: 'Öppenvården "Ån"',
          setting: 'outpatient',
          activity: 'D07',
          form: 'group',
          phase: '',
          sessions: 4,
          minutes: 360,
          participants: 22,
        },
      ],
      facts: [{ month: '2026-09', name: 'lists_started', value: 1 }],
    },
    byHand.privateKey,
  )

async function takeIn(make: (recipient: string) => Uint8Array) {
  const { db, invitation, look, take } = await aSupervisor()
  const file = make(invitation.recipient)
  const [looked] = await look(file)
  expect(looked?.result).toMatchObject({ state: 'waiting', reason: { code: 'signer-waiting' } })
  confirmSigner(db, { name: 'Blå sten', publicKey, formerPublicKey: '' }, 'Handledare')
  const [taken] = await take(file)
  return { taken, cells: contentsOf(db).cells }
}

const asMade = {
  taken: {
    state: 'new',
    signer: { name: 'Blå sten' },
    months: { new: ['2026-09', '2026-10'] },
    sessions: 4,
    minutes: 360,
  },
  cells: [[publicKey, '2026-10', 'Öppenvården "Ån"', 'outpatient', 'D07', 'group', '', 4, 360, 22]],
}

test('a file that was made by hand from the page is taken in', async () => {
  expect(await takeIn((recipient) => fileByHand(linesOf(recipient), [recipient]))).toMatchObject(
    asMade,
  )
})

test('so is one that tells no length, and one for several keys of an organisation', async () => {
  expect(
    await takeIn((recipient) => fileByHand(linesOf(recipient), [recipient], false)),
  ).toMatchObject(asMade)
  expect(
    await takeIn((recipient) => fileByHand(linesOf(recipient), [former.recipient, recipient])),
  ).toMatchObject(asMade)
})

test.skipIf(!isThere('age'))('so is one that the age program locked', async () => {
  const locked = await takeIn((recipient) => {
    const { stdout, status } = spawnSync('age', ['--encrypt', '--recipient', recipient], {
      input: gzipSync(linesOf(recipient)),
    })
    expect(status).toBe(0)
    return stdout
  })
  expect(locked).toMatchObject(asMade)
})

test('the page shows lines of the published shapes', () => {
  for (const key of Object.keys(content.cells[0] ?? {})) expect(page).toContain(`"${key}":`)
  for (const key of Object.keys(content.facts[0] ?? {})) expect(page).toContain(`"${key}":`)
})
