/** Stores that work begins with: new ones, and those that earlier versions made. */
import { randomBytes, randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sampleDays } from '../../../src/logbook/sample-month.ts'
import { logSessions } from '../../../src/logbook/sessions.ts'
import type { ProfileKind } from '../../../src/shared/profile.ts'
import { writeExport } from '../../../src/sharing/export-file.ts'
import { newSigningKey } from '../../../src/sharing/signing.ts'
import { foundOrganisation } from '../../../src/supervision/organisation.ts'
import { confirmSigner } from '../../../src/supervision/signers.ts'
import { enterStore } from '../../../src/upkeep/enter.ts'
import { migrations } from '../../../src/upkeep/store-kinds.ts'
import { replaceRecoveryCode } from '../../../src/vault/keyslots.ts'
import { createStore } from '../../../src/vault/open.ts'
import { profileFile, readProfile } from '../../../src/vault/profiles.ts'
import { newRecoveryCode } from '../../../src/vault/recovery-code.ts'
import { aCell, aFact } from '../../sharing/an-export.ts'
import { contentsOf } from './contents.ts'
import type { Known, ReadyExport } from './steps.ts'

export interface Start {
  readonly name: string
  /** Made by an earlier version, so that its first opening migrates it. */
  readonly isOlder: boolean
  /** The store's folder, closed. */
  readonly from: string
  readonly id: string
  readonly known: Known
  readonly files: readonly ReadyExport[]
}

const passphrase = 'fyra vanliga ord efter varandra'

const released = join(import.meta.dirname, '../../fixtures/stores')

/** Every store that work may begin with, those that are made in folders of the given one. */
export async function everyStart(folder: string): Promise<Start[]> {
  const starts = [
    await newLog(join(folder, 'log')),
    await newSupervision(join(folder, 'supervision')),
  ]
  for (const name of readdirSync(released)) {
    if (existsSync(join(released, name, profileFile))) {
      starts.push(await olderStore(name, join(folder, name)))
    }
  }
  return starts
}

/**
 * A store as an earlier version left it, but for a recovery code, so that a kill falls into the migration
 * and not into the key derivation. What it must hold is what one holds that is left in peace.
 */
async function olderStore(name: string, folder: string): Promise<Start> {
  const from = join(folder, 'store')
  const leftInPeace = join(folder, 'left-in-peace')
  cpSync(join(released, name), from, { recursive: true })
  const secret = { passphrase: 'tre korta ord på rad' }
  const { id, kind } = readProfile(from)
  const recoveryCode = await replaceRecoveryCode(from, { id, kind }, secret)
  cpSync(from, leftInPeace, { recursive: true })
  const { store } = await enterStore({ directory: leftInPeace, recoveryCode })
  const contents = contentsOf(store.db, kind)
  store.close()
  const known = { contents, backups: {}, ...secret, recoveryCode }
  return { name, isOlder: true, from, id, known, files: [] }
}

export async function newLog(folder: string): Promise<Start> {
  const made = await create(folder, 'peer')
  logSessions(made.store.db, sampleDays('2026-10-05', '2026-10-09', 7))
  return made.close('a new log', [])
}

const months = ['2026-07', '2026-08', '2026-09', '2026-10']

/** With three signers whose exports lie ready, several of each month. */
export async function newSupervision(folder: string): Promise<Start> {
  const made = await create(folder, 'supervisor')
  const { db } = made.store
  const invitation = await foundOrganisation(db, 'Region Exempel')
  const files: ReadyExport[] = []
  for (const signerName of ['Peer A', 'Peer B', 'Peer C']) {
    const signingKey = newSigningKey()
    const { publicKey } = signingKey
    confirmSigner(db, { name: signerName, publicKey, formerPublicKey: '' }, 'Handledare')
    for (let sequence = 1; sequence <= 6; sequence++) {
      const spoken = months.filter((_, place) => (sequence + place) % 3 > 0)
      const cells = spoken.flatMap((month) =>
        Array.from({ length: 30 }, (_, unit) =>
          aCell({ month, unit: `Avdelning ${unit}`, minutes: sequence * 60 + unit }),
        ),
      )
      const facts = spoken.map((month) => aFact({ month, value: sequence }))
      const exportId = randomUUID()
      const created = `2026-11-${String(sequence).padStart(2, '0')}T08:15:00.000Z`
      const said = { signerName, signingKey, exportId, sequence, created, cells, facts }
      const bytes = await writeExport({ invitation, ...said, months: spoken, withheld: 0 })
      const path = join(folder, `${exportId}.peerlogg`)
      writeFileSync(path, bytes)
      files.push({
        path,
        exportId,
        sequence,
        publicKey,
        months: Object.fromEntries(
          spoken.map((month) => [
            month,
            [
              ...cells.filter((cell) => cell.month === month).map(inOneText),
              ...facts
                .filter((fact) => fact.month === month)
                .map(({ name, value }) => JSON.stringify([name, value])),
            ].toSorted(),
          ]),
        ),
      })
    }
  }
  return made.close('a new supervisor’s store', files)
}

const inOneText = (cell: ReturnType<typeof aCell>): string =>
  JSON.stringify([
    cell.unit,
    cell.setting,
    cell.activity,
    cell.form,
    cell.phase,
    cell.sessions,
    cell.minutes,
    cell.participants,
  ])

async function create(folder: string, kind: ProfileKind) {
  const id = randomBytes(16).toString('hex')
  const from = join(folder, id)
  mkdirSync(folder, { recursive: true })
  const recoveryCode = newRecoveryCode()
  const request = { directory: from, id, kind, label: 'Min profil', passphrase, recoveryCode }
  const store = await createStore({ ...request, migrations })
  return {
    store,
    close(name: string, files: readonly ReadyExport[]): Start {
      const contents = contentsOf(store.db, kind)
      store.close()
      return {
        name,
        isOlder: false,
        from,
        id,
        known: { contents, backups: {}, passphrase, recoveryCode },
        files,
      }
    },
  }
}

/** Puts a copy where the app would have it, in the given folder. Answers the copy's folder. */
export function beginAnew({ from, id }: Start, folder: string): string {
  const directory = join(folder, 'user-data/profiles', id)
  cpSync(from, directory, { recursive: true })
  return directory
}
