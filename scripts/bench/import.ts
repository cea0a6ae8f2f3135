import { strict as assert } from 'node:assert'
import { createHash, createPublicKey, randomUUID, verify } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Decrypter } from 'age-encryption'
import { randomFrom } from '../../src/logbook/sample-month.ts'
import { activityCodes } from '../../src/shared/activities.ts'
import { type Cell, factNames, type Invitation } from '../../src/shared/export-format.ts'
import { forms, phases } from '../../src/shared/session.ts'
import { writeExport } from '../../src/sharing/export-file.ts'
import { newSigningKey } from '../../src/sharing/signing.ts'
import { importFiles } from '../../src/supervision/incoming-files.ts'
import { foundOrganisation, getOrganisationKeys } from '../../src/supervision/organisation.ts'
import { confirmSigner } from '../../src/supervision/signers.ts'
import { migrations } from '../../src/upkeep/store-kinds.ts'
import type { Database } from '../../src/vault/database.ts'
import { createStore } from '../../src/vault/open.ts'
import { type Figure, inTurn } from './figure.ts'

const logs = 100
const monthsEach = 10
/** What a busy month of one log comes to. */
export const cellsEach = 60

/** A region's files of most of a year, taken in by one supervisor. */
export async function measureImport(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'peerlogg-bench-'))
  const create = (name: string) =>
    createStore({
      directory: join(folder, name),
      kind: 'supervisor',
      label: 'Bench',
      passphrase: 'fyra vanliga ord efter varandra',
      migrations,
    })
  const ours = await create('ours')
  const floor = await create('floor')
  try {
    const files = await makeFiles(ours.db, await foundOrganisation(ours.db, 'Region Exempel'))
    const [{ identity } = { identity: '' }] = getOrganisationKeys(ours.db)
    const insertBare = bareInsert(floor.db, identity)
    const course = { signal: new AbortController().signal, tell: () => undefined }
    const incoming = files.map((bytes, place) => ({
      file: `${place}.peerlogg`,
      read: () => Promise.resolve(bytes),
    }))
    const times = await inTurn(
      5,
      async () => {
        const results = await importFiles(ours.db, incoming, course)
        assert.ok(results.every(({ state }) => state === 'new'))
      },
      () => insertBare(files),
      () => {
        const cells = count(ours.db, 'cells') + count(floor.db, 'bare_cells')
        assert.equal(cells, files.length * cellsEach)
        ours.db.exec('DELETE FROM months; DELETE FROM imports')
        floor.db.exec('DELETE FROM bare_cells; DELETE FROM bare_facts')
      },
    )
    return [
      {
        what: `import of ${files.length.toLocaleString('en')} export files`,
        ...times,
        floorIs: 'decrypt, verify and one bare bulk insert a file',
        reach: 1.5,
        extra: false,
      },
    ]
  } finally {
    ours.close()
    floor.close()
    rmSync(folder, { recursive: true })
  }
}

export async function makeFiles(db: Database, invitation: Invitation): Promise<Uint8Array[]> {
  const random = randomFrom(2026)
  const one = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!
  const files: Uint8Array[] = []
  for (let log = 0; log < logs; log++) {
    const signingKey = newSigningKey()
    const signerName = `Peer ${log}`
    const { publicKey } = signingKey
    confirmSigner(db, { name: signerName, publicKey, formerPublicKey: '' }, 'Bench')
    for (let number = 1; number <= monthsEach; number++) {
      const month = `2026-${String(number).padStart(2, '0')}`
      const cells = new Map<string, Cell>()
      while (cells.size < cellsEach) {
        const sessions = 1 + Math.floor(random() * 6)
        const cell: Cell = {
          month,
          unit: `Avdelning ${log}${one(['', ' norra'])}`,
          setting: 'inpatient',
          activity: one(activityCodes),
          form: one(forms).code,
          phase: one(phases).code,
          sessions,
          minutes: sessions * 30,
          participants: sessions,
        }
        const { unit, activity, form, phase } = cell
        cells.set([unit, activity, form, phase].join(), cell)
      }
      files.push(
        await writeExport({
          invitation,
          signerName,
          signingKey,
          exportId: randomUUID(),
          sequence: number,
          created: '2026-11-02T08:15:00.000Z',
          months: [month],
          cells: [...cells.values()],
          facts: factNames.map((name, value) => ({ month, name, value })),
          withheld: 0,
        }),
      )
    }
  }
  return files
}

/** The same lines in tables without any index, a transaction a file as ours: each may be the last. */
function bareInsert(
  db: Database,
  identity: string,
): (files: readonly Uint8Array[]) => Promise<void> {
  db.exec(
    `CREATE TABLE bare_cells (file INTEGER, month TEXT, unit TEXT, setting TEXT, activity TEXT,
       form TEXT, phase TEXT, sessions INTEGER, minutes INTEGER, participants INTEGER) STRICT;
     CREATE TABLE bare_facts (file INTEGER, month TEXT, name TEXT, value INTEGER) STRICT`,
  )
  const addCell = db.prepare(
    `INSERT INTO bare_cells VALUES (?, @month, @unit, @setting, @activity, @form, @phase, @sessions,
       @minutes, @participants)`,
  )
  const addFact = db.prepare('INSERT INTO bare_facts VALUES (?, @month, @name, @value)')
  const insert = db.transaction((file: number, lines: readonly string[]) => {
    for (const line of lines) {
      const row = JSON.parse(line) as object
      if ('name' in row) addFact.run(file, row)
      else addCell.run(file, row)
    }
  })
  return async (files) => {
    for (const [file, bytes] of files.entries()) {
      insert(file, await openBare(bytes, identity))
    }
  }
}

/** The lines of a file after its signature, which is right. */
export async function openBare(bytes: Uint8Array, identity: string): Promise<string[]> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const lines = gunzipSync(await decrypter.decrypt(bytes))
    .toString()
    .split('\n')
  assert.ok(isSigned(lines[0] ?? '', lines[1] ?? ''))
  return lines.slice(2, -1)
}

function isSigned(line: string, signature: string): boolean {
  const { signer } = JSON.parse(line) as { signer: { public_key: string } }
  const hash = createHash('sha256').update(line).digest()
  const x = Buffer.from(signer.public_key, 'base64').toString('base64url')
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  const message = Buffer.concat([Buffer.from('peerlogg/export/v1\0'), hash])
  return verify(null, message, key, Buffer.from(signature, 'base64'))
}

const count = (db: Database, table: string) =>
  Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
