/** What an attacker may know of an organisation: its files, and the keys of some who send to it. */
import { createHash, generateKeyPairSync } from 'node:crypto'
import { newOrganisationKey, type OrganisationKey } from '../../../src/sharing/organisation-key.ts'
import { fileByHand, linesByHand, privateKeyFrom } from '../write-export-independently.ts'

/** A file that is as it should be, and what its sender made it with. */
export interface Whole {
  readonly file: Buffer
  readonly lines: Buffer
  /** PKCS#8 DER. */
  readonly key: Buffer
  readonly recipients: readonly string[]
}

export interface Siege {
  /** Newest first. */
  readonly keys: readonly OrganisationKey[]
  /** The public keys that the supervisor has confirmed. */
  readonly trusted: readonly string[]
  readonly wholes: readonly Whole[]
  /** Of several chunks of age, also among `wholes`. */
  readonly large: Whole
  /** PKCS#8 DER. */
  readonly stranger: Buffer
}

export async function layOutSiege(): Promise<Siege> {
  const keys = [await newOrganisationKey(), await newOrganisationKey(), await newOrganisationKey()]
  const [newest = '', former = '', ended = ''] = keys.map(({ recipient }) => recipient)
  const [first, second, old] = [newKey(), newKey(), newKey()]
  const months = ['2026-09', '2026-10']
  const contents = [
    { signer: first, recipients: [newest], lists: { months }, cells: cellsOf(months, 3) },
    { signer: second, recipients: [newest, former], lists: { months }, cells: cellsOf(months, 20) },
    {
      signer: second,
      recipients: [newest],
      lists: { months: ['2025-12'] },
      cells: cellsOf(['2025-12'], 2500),
    },
    {
      signer: first,
      recipients: [newest, former],
      lists: { months: ['2026-08'], without: ['unit', 'form', 'phase'], under_name: true },
      cells: [{ ...aRow('2026-08', 0), unit: '', form: '', phase: '' }],
    },
    // By somebody who has not changed keys yet, and by one of long ago.
    {
      signer: first,
      recipients: [former],
      lists: { months: ['2026-07'] },
      cells: cellsOf(['2026-07'], 2),
    },
    { signer: second, recipients: [ended], lists: { months: ['2025-01'] }, cells: [] },
  ]
  const wholes = contents.map(({ signer, recipients, lists, cells }, place): Whole => {
    const [recipient, ...others] = recipients
    const { months: listed, ...details } = lists
    const manifest = {
      format: 'peerlogg-export',
      version: 1,
      organisation: 'Region Exempel',
      recipient,
      former_recipients: others.length > 0 ? others : undefined,
      signer: {
        name: 'Peer på 72:an',
        public_key: signer.publicKey,
        former_public_key: place === 3 ? old.publicKey : undefined,
      },
      export_id: `0198c5d2-6f0a-4c1e-9b7a-00000000000${place}`,
      follows: place === 4 ? '0198c5d2-6f0a-4c1e-9b7a-000000000003' : undefined,
      sequence: place + 1,
      created: '2026-11-02T08:15:00.000Z',
      months: listed,
      withheld: place,
      ...details,
    }
    const facts = listed.map((month) => ({ month, name: 'first_contacts', value: 2 }))
    const lines = linesByHand({ manifest, cells, facts }, privateKeyFrom(signer.key))
    return { file: fileByHand(lines, recipients), lines, key: signer.key, recipients }
  })
  const large = wholes.reduce((one, other) => (one.file.length > other.file.length ? one : other))
  const trusted = [first.publicKey, second.publicKey]
  return { keys, trusted, wholes, large, stranger: newKey().key }
}

function newKey(): { readonly key: Buffer; readonly publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const { x = '' } = publicKey.export({ format: 'jwk' })
  return {
    key: privateKey.export({ format: 'der', type: 'pkcs8' }),
    publicKey: Buffer.from(x, 'base64url').toString('base64'),
  }
}

const cellsOf = (months: readonly string[], amount: number) =>
  months.flatMap((month) => Array.from({ length: amount }, (_, place) => aRow(month, place)))

/** Units whose names shrink little, so that a few thousand make a file of several chunks. */
function aRow(month: string, place: number) {
  const name = createHash('sha512').update(`${month} ${place}`).digest('base64')
  return {
    month,
    unit: place === 0 ? 'Avdelning 72' : name.replaceAll(/[0-9/+=]/g, 'x').slice(0, 80),
    setting: 'inpatient',
    activity: 'D01',
    form: 'individual',
    phase: 'ongoing',
    sessions: 3,
    minutes: 95,
    participants: 3,
  }
}
