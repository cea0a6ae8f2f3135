/** A supervisor's store in memory, and signers who send files to it. */
import { randomUUID } from 'node:crypto'
import type { NewExport } from '../../src/sharing/export-content.ts'
import { writeExport } from '../../src/sharing/export-file.ts'
import { newSigningKey, type SigningKey } from '../../src/sharing/signing.ts'
import { inspectFiles, importInspected } from '../../src/supervision/imports.ts'
import { supervisionMigrations } from '../../src/supervision/migrations/index.ts'
import { foundOrganisation } from '../../src/supervision/organisation.ts'
import { confirmSigner } from '../../src/supervision/signers.ts'
import type { Database } from '../../src/vault/database.ts'
import { anExport } from '../sharing/an-export.ts'
import { openTestDatabase } from '../support/open-test-database.ts'

export interface TestSigner {
  readonly key: SigningKey
  readonly name: string
  readonly send: (changes: Partial<NewExport>) => Promise<Uint8Array>
}

export async function aSupervisor() {
  const db = openTestDatabase(supervisionMigrations)
  const invitation = await foundOrganisation(db, 'Region Exempel')

  /** Somebody who has the invitation. */
  const aSigner = (name: string): TestSigner => {
    const key = newSigningKey()
    const own = () => ({ signerName: name, signingKey: key, exportId: randomUUID() })
    return {
      key,
      name,
      send: (changes) => writeExport(anExport(invitation, { ...own(), ...changes })),
    }
  }
  const confirm = ({ name, key }: TestSigner) =>
    confirmSigner(db, { name, publicKey: key.publicKey })
  const aConfirmedSigner = (name: string) => {
    const signer = aSigner(name)
    confirm(signer)
    return signer
  }
  const inspect = (...files: Uint8Array[]) => inspectFiles(db, named(files))
  const take = async (...files: Uint8Array[]) => importInspected(db, await inspect(...files))
  return { db, invitation, aSigner, aConfirmedSigner, confirm, inspect, take }
}

const named = (files: readonly Uint8Array[]) =>
  files.map((bytes, place) => ({ file: `fil-${place + 1}.peerlogg`, bytes }))

/** Everything a store knows of signers and their months, without the ids that rows happen to have. */
export function contentsOf(db: Database) {
  const all = (sql: string) => db.prepare(sql).raw().all()
  return {
    signers: all('SELECT public_key, name FROM signers ORDER BY public_key'),
    receipts: all(
      `SELECT digest, public_key, signer_name, export_id, sequence, created, cells, facts, sessions,
         minutes
       FROM imports JOIN signers ON signers.id = signer_id ORDER BY digest`,
    ),
    months: all(
      `SELECT public_key, month, digest FROM months JOIN signers ON signers.id = months.signer_id
       JOIN imports ON imports.id = import_id ORDER BY public_key, month`,
    ),
    cells: all(
      `SELECT public_key, month, unit, setting, activity, form, phase, sessions, minutes, participants
       FROM cells JOIN signers ON signers.id = signer_id ORDER BY 1, 2, 3, 4, 5, 6, 7`,
    ),
    facts: all(
      `SELECT public_key, month, facts.name, value
       FROM facts JOIN signers ON signers.id = signer_id ORDER BY 1, 2, 3`,
    ),
  }
}
