/** Exports for tests: whole ones, and ones forged by somebody who knows the format well. */
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { Encrypter } from 'age-encryption'
import type { Cell, Fact, Invitation } from '../../src/shared/export-format.ts'
import { Refusal, type RefusalCode } from '../../src/shared/refusal.ts'
import { type NewExport, writeContent } from '../../src/sharing/export-content.ts'
import { readExport } from '../../src/sharing/export-file.ts'
import { newOrganisationKey, type OrganisationKey } from '../../src/sharing/organisation-key.ts'
import { newSigningKey, sign, type SigningKey } from '../../src/sharing/signing.ts'

export interface Organisation extends OrganisationKey {
  readonly invitation: Invitation
}

export async function anOrganisation(organisation = 'Region Exempel'): Promise<Organisation> {
  const key = await newOrganisationKey()
  const { recipient } = key
  return {
    ...key,
    invitation: { format: 'peerlogg-invitation', version: 1, organisation, recipient },
  }
}

export function aCell(changes: Partial<Cell> = {}): Cell {
  return {
    month: '2026-10',
    unit: 'Avdelning 72',
    setting: 'inpatient',
    activity: 'D01',
    form: 'individual',
    phase: 'ongoing',
    sessions: 3,
    minutes: 95,
    participants: 3,
    ...changes,
  }
}

export function aFact(changes: Partial<Fact> = {}): Fact {
  return { month: '2026-10', name: 'first_contacts', value: 2, ...changes }
}

export function anExport(invitation: Invitation, changes: Partial<NewExport> = {}): NewExport {
  return {
    invitation,
    signerName: 'Peer på 72:an',
    signingKey: newSigningKey(),
    exportId: '0198c5d2-6f0a-4c1e-9b7a-3d2f4e5a6b7c',
    sequence: 1,
    created: '2026-11-02T08:15:00.000Z',
    months: ['2026-10'],
    cells: [aCell(), aCell({ activity: 'I03', form: 'with_staff', phase: '' })],
    facts: [aFact(), aFact({ name: 'distinct_people', value: 3 })],
    withheld: 0,
    ...changes,
  }
}

/** Any bytes as the payload of an age file, which everybody can make who has the invitation. */
export async function lock(payload: Uint8Array, recipient: string): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return encrypter.encrypt(payload)
}

export interface Forgery {
  readonly manifest?: (line: string) => string | Buffer
  readonly body?: (text: string) => string | Buffer
  /** The signature line for a manifest line; made with the export's own key when left out. */
  readonly signature?: (manifestLine: Buffer, key: SigningKey) => string
}

/**
 * An export with one flaw: the body is altered and its hash set right, then the manifest is altered
 * and signed, so that nothing but the flaw itself can give it away.
 */
export async function forge(content: NewExport, forgery: Forgery): Promise<Uint8Array> {
  const [manifestLine = '', , ...bodyLines] = writeContent(content).toString().split('\n')
  const text = bodyLines.join('\n')
  const body = Buffer.from(forgery.body?.(text) ?? text)
  const hash = createHash('sha256').update(body).digest('hex')
  const rehashed = manifestLine.replace(/[0-9a-f]{64}/, hash)
  const manifest = Buffer.from(forgery.manifest?.(rehashed) ?? rehashed)
  const key = content.signingKey
  const signature = forgery.signature?.(manifest, key) ?? sign(manifest, key)
  const lines = Buffer.concat([manifest, Buffer.from(`\n${signature}\n`), body])
  return lock(gzipSync(lines), content.invitation.recipient)
}

/** The code that reading the file ends with; 'nothing' when it was not refused. */
export async function refusalOf(
  file: Uint8Array,
  key: OrganisationKey,
): Promise<RefusalCode | 'nothing'> {
  try {
    await readExport(file, [key])
    return 'nothing'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}
