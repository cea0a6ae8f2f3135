/** A supervisor's store in memory, and signers who send files to it. */
import { randomUUID } from 'node:crypto'
import type { NewExport } from '../../src/sharing/export-content.ts'
import { writeExport } from '../../src/sharing/export-file.ts'
import { newSigningKey, type SigningKey } from '../../src/sharing/signing.ts'
import { importFiles, type IncomingFile, lookAt } from '../../src/supervision/incoming-files.ts'
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
    confirmSigner(db, { name, publicKey: key.publicKey, formerPublicKey: '' }, 'Handledare')
  const aConfirmedSigner = (name: string) => {
    const signer = aSigner(name)
    confirm(signer)
    return signer
  }
  const look = async (...files: Uint8Array[]) => (await lookAt(db, named(files), unhindered)) ?? []
  const take = (...files: Uint8Array[]) => importFiles(db, named(files), unhindered)
  return { db, invitation, aSigner, aConfirmedSigner, confirm, look, take }
}

/** A look or an import that nobody stops. */
export const unhindered = { signal: new AbortController().signal, tell: () => {} }

const named = (files: readonly Uint8Array[]): IncomingFile[] =>
  files.map((bytes, place) => ({
    file: `fil-${place + 1}.peerlogg`,
    read: () => Promise.resolve(bytes),
  }))

/**
 * Everything a store knows of signers and what they have shared, without the ids that rows happen to
 * have. A log is known by the first of its keys; an import that was undone counts for nothing.
 */
export function contentsOf(db: Database) {
  const all = (sql: string) =>
    db
      .prepare(
        `WITH logs AS (SELECT signer_id, min(public_key) AS log FROM signer_keys GROUP BY signer_id)
         ${sql}`,
      )
      .raw()
      .all()
  return {
    signers: all(
      `SELECT public_key, log, name, revoked_at <> '' FROM signer_keys JOIN logs USING (signer_id)
       JOIN signers ON signers.id = signer_id ORDER BY 1`,
    ),
    receipts: all(
      `SELECT digest, log, public_key, signer_name, export_id, follows, sequence, created, months,
         cells, facts, sessions, minutes, withheld, is_under_name
       FROM imports JOIN logs USING (signer_id) WHERE undone_at = '' ORDER BY 1`,
    ),
    months: all(
      `SELECT log, month, digest FROM months JOIN logs USING (signer_id)
       JOIN imports ON imports.id = import_id ORDER BY 1, 2`,
    ),
    cells: all(
      `SELECT log, month, unit, setting, activity, form, phase, sessions, minutes, participants
       FROM cells JOIN logs USING (signer_id) ORDER BY 1, 2, 3, 4, 5, 6, 7`,
    ),
    facts: all(
      `SELECT log, month, facts.name, value
       FROM facts JOIN logs USING (signer_id) ORDER BY 1, 2, 3`,
    ),
  }
}

/** A log keeps its latest name when none of its files is left, so there is none to compare. */
export function withoutNamesOfEmptyLogs(store: ReturnType<typeof contentsOf>) {
  const logs = new Set((store.receipts as string[][]).map(([, log]) => log))
  const signers = (store.signers as string[][]).map(([key, log, name, ...rest]) => [
    key,
    log,
    logs.has(log) ? name : '',
    ...rest,
  ])
  return { ...store, signers }
}
