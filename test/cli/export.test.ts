/** What `peerlogg export` lets leave, and on whose terms. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { endOrganisation } from '../../src/logbook/organisations.ts'
import { letLeave, previewFor, invitationFor } from '../support/share-with.ts'
import { recipientFingerprintOf } from '../../src/sharing/fingerprint.ts'
import { readExport } from '../../src/sharing/export-file.ts'
import { writeInvitation } from '../../src/sharing/invitation.ts'
import { newOrganisationKey } from '../../src/sharing/organisation-key.ts'
import { enterStore } from '../../src/upkeep/enter.ts'
import type { Store } from '../../src/vault/open.ts'
import { fixture, passphrase, someStores } from './cli-stores.ts'
import { peerloggHere } from './run-peerlogg.ts'

const aPeer = someStores('peer', 'Peer på 72:an')
const key = await newOrganisationKey()
const invitation = invitationFor('Region Exempel', key.recipient)

interface Exported {
  counts: { cells: number }
  withheld: number
  without: string[]
  under_name: boolean
  error: { code: string }
}

test('exports in the detail that is asked for, and keeps back what was kept back the last time', async () => {
  const peer = aPeer()
  await peerloggHere(['log', ...peer.open, '--csv', fixture('ward-2026-10.csv')])
  const inStore = async (act: (store: Store) => unknown) => {
    const { store } = await enterStore({ directory: peer.store, passphrase })
    await act(store)
    store.close()
  }
  await inStore(async ({ db, profile }) => {
    const preview = previewFor(db, profile, { invitation, months: ['2026-10'] })
    const withheld = preview.cells.slice(0, 2).map((line) => line.key)
    await letLeave(db, profile, { ...preview, withheld })
  })

  const given = join(peer.folder, 'inbjudan')
  writeFileSync(given, writeInvitation(invitation))
  const run = async (name: string, ...more: string[]) => {
    const out = join(peer.folder, name)
    const month = ['--month', '2026-10', '--out', out]
    const { output } = await peerloggHere<Exported>([
      'export',
      ...peer.open,
      '--invitation',
      given,
      ...month,
      ...more,
    ])
    return { output, out }
  }
  const full = await run('full.peerlogg')
  expect(full.output).toMatchObject({ withheld: 2, without: [], under_name: false })

  const details = ['--without', 'unit', '--without', 'phase', '--under-name', 'yes']
  const { output, out } = await run('coarse.peerlogg', ...details)
  expect(output.counts.cells).toBeLessThan(full.output.counts.cells)
  const { manifest, cells } = await readExport(readFileSync(out), [key])
  expect(manifest).toMatchObject({ without: ['unit', 'phase'], under_name: true, sequence: 3 })
  expect(manifest.withheld).toBe(output.withheld)
  expect(new Set(cells.map(({ unit, phase }) => unit + phase))).toEqual(new Set(['']))

  expect((await run('no.peerlogg', '--without', 'minutes')).output.error.code).toBe('wrong-usage')
  await inStore(({ db }) => endOrganisation(db, 1))
  const ended = await run('ended.peerlogg')
  expect(ended.output.error.code).toBe('organisation-ended')
  expect(existsSync(ended.out)).toBe(false)
}, 60_000)

test('makes no file for words that are not the invitation’s, nor for another key of the same name', async () => {
  const peer = aPeer()
  await peerloggHere(['log', ...peer.open, '--csv', fixture('ward-2026-10.csv')])
  const stranger = invitationFor('Region Exempel', (await newOrganisationKey()).recipient)
  const run = async (of: typeof invitation, name: string, ...more: string[]) => {
    const [given, out] = [join(peer.folder, `inbjudan ${name}`), join(peer.folder, name)]
    writeFileSync(given, writeInvitation(of))
    const chosen = ['--invitation', given, '--month', '2026-10', '--out', out, ...more]
    const { output } = await peerloggHere<Exported>(['export', ...peer.open, ...chosen])
    return { code: output.error?.code, isMade: existsSync(out) }
  }
  const trust = (of: typeof invitation) => ['--trust', recipientFingerprintOf(of.recipient)]
  const nothing = (code: string) => ({ code, isMade: false })
  const made = { code: undefined, isMade: true }
  expect(await run(invitation, 'a', ...trust(stranger))).toEqual(nothing('invitation-words-differ'))
  expect(await run(invitation, 'b', ...trust(invitation))).toEqual(made)
  expect(await run(stranger, 'c')).toEqual(nothing('invitation-not-compared'))
  expect(await run(stranger, 'd', '--trust', 'zoo')).toEqual(nothing('invitation-words-differ'))
  expect(await run(stranger, 'e', ...trust(stranger))).toEqual(made)
}, 60_000)
