import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { expect, test } from 'vitest'
import { newSigningKey, fingerprintOf, sign } from '../../src/sharing/signing.ts'
import { anExport, anOrganisation, forge } from './an-export.ts'

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
const content = anExport(organisation.invitation)

function followThePage(file: Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), 'peerlogg-page-'))
  try {
    writeFileSync(join(folder, 'export.peerlogg'), file)
    writeFileSync(join(folder, 'key.txt'), `${organisation.identity}\n`)
    writeFileSync(join(folder, 'english.txt'), `${wordlist.join('\n')}\n`)
    return spawnSync('sh', ['-eu', '-c', commands], { cwd: folder, encoding: 'utf8' })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test.skipIf(!canRun)('the commands on the page open and verify an export', async () => {
  const { status, stdout, stderr } = followThePage(await forge(content, {}))
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
${fingerprintOf(content.signingKey.publicKey)}
`)
})

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

test('the page shows lines of the published shapes', () => {
  for (const key of Object.keys(content.cells[0] ?? {})) expect(page).toContain(`"${key}":`)
  for (const key of Object.keys(content.facts[0] ?? {})) expect(page).toContain(`"${key}":`)
})
