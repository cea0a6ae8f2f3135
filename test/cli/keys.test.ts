/** Keys in the words that scripts rely on. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openKeyFileIndependently } from '../support/open-key-file-independently.ts'
import { fixture, someStores, type StoreFolder } from './cli-stores.ts'
import { peerlogg, peerloggHere } from './run-peerlogg.ts'

const aSupervisor = someStores('supervisor', 'Norra området')
const aPeer = someStores('peer', 'Min logg')

interface Keys {
  organisation: string
  keys: { recipient: string; ended_at: string }[]
  sending_to_former: string[]
  restored?: number
}

async function invite({ folder, open }: StoreFolder): Promise<string> {
  const file = join(folder, 'inbjudan')
  await peerloggHere(['invite', ...open, '--organisation', 'Region Norr', '--out', file])
  return file
}

async function saveKey({ folder, open }: StoreFolder) {
  const [file, code] = [join(folder, 'a.peerlogg-key'), join(folder, 'code.txt')]
  const ended = await peerlogg(['save-key', ...open, '--out', file, '--recovery-out', code])
  return { ...ended, file, code }
}

const restoreKey = (
  { open }: StoreFolder,
  { file, code }: { readonly file: string; readonly code: string },
) => peerloggHere<Keys>(['restore-key', ...open, '--key', file, '--recovery-file', code])

test('keys are saved with a code, restored elsewhere, and open what was made for the lost store', async () => {
  const [lost, found, peer] = [aSupervisor(), aSupervisor(), aPeer()]
  const invitation = await invite(lost)
  const saved = await saveKey(lost)
  expect(saved).toMatchObject({
    exitCode: 0,
    output: { file: 'a.peerlogg-key', recovery_file: 'code.txt', keys: 1 },
  })
  expect(JSON.stringify(saved.output)).not.toContain('SECRET')
  const isOwners = (statSync(saved.code).mode & 0o077) === 0
  expect(isOwners || process.platform === 'win32').toBe(true)
  const code = readFileSync(saved.code, 'utf8').trim()
  expect(openKeyFileIndependently(readFileSync(saved.file), code)).toContain('AGE-SECRET-KEY-1')

  expect(await restoreKey(found, saved)).toMatchObject({
    exitCode: 0,
    output: { organisation: 'Region Norr', restored: 1 },
  })
  await peerloggHere(['log', ...peer.open, '--csv', fixture('ward-2026-10.csv')])
  const file = join(peer.folder, 'oktober.peerlogg')
  const exported = await peerloggHere<{ fingerprint: string }>([
    'export',
    ...peer.open,
    '--invitation',
    invitation,
    '--month',
    '2026-10',
    '--out',
    file,
  ])
  const { fingerprint } = exported.output
  const take = () => peerloggHere(['import', ...found.open, '--trust', fingerprint, file])
  expect(await take()).toMatchObject({
    exitCode: 0,
    output: {
      trusted: { signer: { fingerprint }, formerly: null, replacedBy: [] },
      files: [{ state: 'new' }],
    },
  })

  const revoke = (signer: string) => peerloggHere(['revoke', ...found.open, '--signer', signer])
  const heard = fingerprint.toUpperCase().replaceAll('-', ' ')
  expect(await revoke(heard)).toMatchObject({
    exitCode: 0,
    output: { revoked: fingerprint, by: 'Norra området' },
  })
  expect(await take()).toMatchObject({ exitCode: 1 })
  expect(await revoke('zoo zoo')).toMatchObject({
    exitCode: 1,
    output: { error: { code: 'sender-gone' } },
  })
})

test('a new key is invited beside the former one until the change is ended', async () => {
  const supervisor = aSupervisor()
  const first = JSON.parse(readFileSync(await invite(supervisor), 'utf8')) as { recipient: string }
  for (const nowhere of [['finns inte'], ['passphrase.txt'], ['passphrase.txt', 'här']]) {
    const out = join(supervisor.folder, ...nowhere, 'ny')
    expect(await peerloggHere(['new-key', ...supervisor.open, '--out', out])).toMatchObject({
      exitCode: 1,
      output: { error: { code: 'folder-missing' } },
    })
  }
  const file = join(supervisor.folder, 'ny')
  const made = await peerloggHere<Keys>(['new-key', ...supervisor.open, '--out', file])
  expect(made).toMatchObject({ exitCode: 0, output: { file: 'ny' } })
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    recipient: made.output.keys[0]?.recipient,
    former_recipients: [first.recipient],
  })
  expect(await peerloggHere(['new-key', ...supervisor.open, '--out', `${file}-2`])).toMatchObject({
    exitCode: 1,
    output: { error: { code: 'key-change-going-on' } },
  })
  expect(existsSync(`${file}-2`)).toBe(false)
  const ended = join(supervisor.folder, 'klar')
  await peerloggHere(['end-former-key', ...supervisor.open, '--out', ended])
  expect(JSON.parse(readFileSync(ended, 'utf8'))).not.toHaveProperty('former_recipients')
})

test('a code that opens nothing changes nothing, and files that exist are kept', async () => {
  const [lost, found] = [aSupervisor(), aSupervisor()]
  await invite(lost)
  const saved = await saveKey(lost)
  writeFileSync(saved.code, '0000-0000-0000-0000-0000-0000-0000\n')
  expect(await restoreKey(found, saved)).toMatchObject({
    exitCode: 1,
    output: { error: { code: 'key-code-wrong' } },
  })
  expect(await saveKey(lost)).toMatchObject({
    exitCode: 1,
    output: { error: { code: 'file-exists' } },
  })
  expect(await saveKey(found)).toMatchObject({ output: { error: { code: 'no-organisation' } } })
  expect(existsSync(join(found.folder, 'code.txt'))).toBe(false)
})
