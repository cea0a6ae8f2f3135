/**
 * What may go wrong with a file between a log and a supervisor's store, one after the other: what the
 * supervisor is told, and that nothing is taken in that should not be.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { drawUp } from '../../src/report/draw-up.ts'
import { forSwedishExcel, writeCsv } from '../../src/report/csv-file.ts'
import { importNoteSentences } from '../../src/shared/import-notes.ts'
import { sentenceOf } from '../../src/shared/refusal.ts'
import type { ImportResult } from '../../src/shared/supervision.ts'
import { writeContent } from '../../src/sharing/export-content.ts'
import { writeExport } from '../../src/sharing/export-file.ts'
import { newSigningKey, sign } from '../../src/sharing/signing.ts'
import { importFiles } from '../../src/supervision/incoming-files.ts'
import { signerOf } from '../../src/supervision/waiting-signers.ts'
import { makeNewKey } from '../../src/supervision/organisation-keys.ts'
import { foundOrganisation } from '../../src/supervision/organisation.ts'
import { undoImport } from '../../src/supervision/receipts.ts'
import { supervisorReportSource } from '../../src/supervision/report-source.ts'
import { confirmSigner, revokeSigner, setValidUntil } from '../../src/supervision/signers.ts'
import { migrations } from '../../src/upkeep/store-kinds.ts'
import { createStore, openStore } from '../../src/vault/open.ts'
import { settingsOf } from '../report/a-report.ts'
import { aCell, anExport, anOrganisation, type Forgery, forge, lock } from '../sharing/an-export.ts'
import { lockByHand } from '../support/age-by-hand.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { aSupervisor, contentsOf, unhindered } from './a-supervisor.ts'

const supervisor = await aSupervisor()
const { db, invitation, look, take } = supervisor
const peer = supervisor.aConfirmedSigner('Peer på 72:an')
const ours = { signerName: peer.name, signingKey: peer.key }
const cells = Array.from({ length: 1500 }, () => {
  const name = randomBytes(45).toString('base64').replaceAll(/[0-9]/g, 'x')
  return aCell({ unit: name })
})
const small = await peer.send({})
const large = await peer.send({ cells, facts: [] })

/** What a file comes to that nobody takes in: its sentences, in both languages. Nothing has changed. */
async function told(file: Uint8Array): Promise<{ sv: string; en: string }> {
  const before = contentsOf(db)
  const [looked] = await look(file)
  const [taken] = await take(file)
  expect(contentsOf(db)).toEqual(before)
  expect(taken).toEqual(looked?.result)
  return reasonOf(taken)
}

function reasonOf(result: ImportResult | undefined): { sv: string; en: string } {
  const reason = result?.reason
  if (!reason) throw new Error(`The file is ${result?.state}`)
  return { sv: sentenceOf(reason, 'sv'), en: sentenceOf(reason, 'en') }
}

const forged = (forgery: Forgery) => forge(anExport(invitation, ours), forgery)

function flipped(file: Uint8Array, place: number): Uint8Array {
  const bytes = Uint8Array.from(file)
  bytes[place]! ^= 1
  return bytes
}

test('tampered', async () => {
  const damaged = {
    sv: 'Filen är ändrad eller skadad. Be om den igen. Inget har lästs in.',
    en: 'The file is altered or damaged. Ask for it again. Nothing was imported.',
  }
  expect(await told(flipped(small, small.length - 20))).toEqual(damaged)
  expect(await told(flipped(large, large.length >> 1))).toEqual(damaged)
  expect(await told(Buffer.concat([small, Buffer.from('\n')]))).toEqual(damaged)
  // Unpacked, altered and locked again, which everybody can who has the invitation and the lines.
  const body = (text: string) => text.replace('"minutes":95', '"minutes":9500')
  const [, signature = ''] = writeContent(anExport(invitation, ours)).toString().split('\n')
  const badSignature = {
    sv: 'Filens underskrift stämmer inte: den är ändrad eller kommer från någon annan. Inget har lästs in.',
    en: 'The file’s signature does not match: it was altered or comes from somebody else. Nothing was imported.',
  }
  expect(await told(await forged({ body, signature: () => signature }))).toEqual(badSignature)
  const stranger = newSigningKey()
  expect(await told(await forged({ signature: (line) => sign(line, stranger) }))).toEqual(
    badSignature,
  )
  // Signed by its sender, and yet against the rules.
  expect(await told(await forged({ body: (text) => text + text }))).toEqual(damaged)
})

test('truncated', async () => {
  const truncated = {
    sv: 'Filen är inte hel. Kopiera den igen, till exempel från USB-minnet. Inget har lästs in.',
    en: 'The file is not whole. Copy it again, for instance from the USB stick. Nothing was imported.',
  }
  for (const end of [0, 5, 100, 250, small.length - 1]) {
    expect(await told(small.subarray(0, end))).toEqual(truncated)
  }
  for (const end of [65_536, 65_535, large.length - 1]) {
    expect(await told(large.subarray(0, end))).toEqual(truncated)
  }
})

test('oversized, or a bomb', async () => {
  const tooLarge = {
    sv: 'Filen är för stor för att vara en export från Peerlogg. Inget har lästs in.',
    en: 'The file is too large to be a Peerlogg export. Nothing was imported.',
  }
  expect(await told(Buffer.concat([small, Buffer.alloc(25_000_000)]))).toEqual(tooLarge)
  const bomb = gzipSync(Buffer.alloc(128_000_001), { level: 1 })
  expect(await told(await lock(bomb, invitation.recipient))).toEqual(tooLarge)
  const manifest = (line: string) => line.replace('"cells":2', '"cells":500001')
  expect(await told(await forged({ manifest }))).toEqual(tooLarge)
})

test('no export at all', async () => {
  for (const text of ['Hej', 'PK\u0003\u0004', '{"format":"peerlogg-invitation"}']) {
    expect(await told(Buffer.from(text))).toEqual({
      sv: 'Filen är ingen export från Peerlogg. Inget har lästs in.',
      en: 'The file is not a Peerlogg export. Nothing was imported.',
    })
  }
})

test('foreign', async () => {
  const foreign = {
    sv: 'Filen är gjord för en annan organisation, eller så är dess början skadad. Inget har lästs in.',
    en: 'The file was made for another organisation, or its beginning is damaged. Nothing was imported.',
  }
  const theirs = await anOrganisation('Region Annan')
  expect(await told(await writeExport(anExport(theirs.invitation, ours)))).toEqual(foreign)
  // Made for another, and locked to us by somebody who had it open.
  const lines = gzipSync(writeContent(anExport(theirs.invitation, ours)))
  expect(await told(lockByHand(lines, [invitation.recipient]))).toEqual(foreign)
})

test('by a signer whom nobody has confirmed', async () => {
  const stranger = supervisor.aSigner('Peer på 73:an')
  const file = await stranger.send({})
  expect(await told(file)).toEqual({
    sv: 'Filen väntar: jämför orden med avsändaren vid ett möte eller per telefon, och bekräfta sedan. Inget har lästs in än.',
    en: 'The file waits: compare the words with the sender in person or by phone, then confirm. Nothing was imported yet.',
  })
  supervisor.confirm(stranger)
  expect((await look(file))[0]?.result.state).toBe('new')
})

test('by a signer whose key was revoked', async () => {
  const gone = supervisor.aConfirmedSigner('Peer på 74:an')
  await take(await gone.send({ months: ['2026-09'], cells: [], facts: [] }))
  const held = contentsOf(db)
  revokeSigner(db, gone.key.publicKey, 'Min profil')
  const day = new Date().toISOString().slice(0, 10)
  expect(await told(await gone.send({}))).toEqual({
    sv: `Avsändarens nyckel spärrades ${day} av Min profil. Inget har lästs in.`,
    en: `The sender’s key was revoked on ${day} by Min profil. Nothing was imported.`,
  })
  expect(contentsOf(db).months).toEqual(held.months)
})

test('by a signer after the last day of their key', async () => {
  const leaving = supervisor.aConfirmedSigner('Peer på 75:an')
  const { publicKey } = leaving.key
  setValidUntil(db, { publicKey, validUntil: '2026-06-30' }, 'Min profil')
  expect(await told(await leaving.send({}))).toEqual({
    sv: 'Avsändarens nyckel gällde till och med 2026-06-30, enligt Min profil. Inget har lästs in.',
    en: 'The sender’s key was valid until 2026-06-30, as set by Min profil. Nothing was imported.',
  })
  setValidUntil(db, { publicKey, validUntil: '2199-12-31' }, 'Min profil')
  expect((await look(await leaving.send({})))[0]?.result.state).toBe('new')
})

test('replayed, or there twice', async () => {
  const signer = supervisor.aConfirmedSigner('Peer på 76:an')
  const file = await signer.send({})
  expect(await take(file)).toMatchObject([{ state: 'new', imported_at: '' }])
  const held = contentsOf(db)
  // The day and the number are what its sentence says.
  const [again] = await look(file)
  expect(again?.result).toMatchObject({
    state: 'unchanged',
    imported_at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
    sessions: 6,
    months: { new: [], replaced: [], unchanged: ['2026-10'], older: [] },
    reason: null,
  })
  expect(await take(file, file)).toMatchObject([{ state: 'unchanged' }, { state: 'unchanged' }])
  expect(contentsOf(db)).toEqual(held)
})

test('stale: older than what is here', async () => {
  const signer = supervisor.aConfirmedSigner('Peer på 77:an')
  await take(await signer.send({ sequence: 5 }))
  const old = await signer.send({
    sequence: 4,
    months: ['2026-09', '2026-10'],
    cells: [aCell({ month: '2026-09' }), aCell({ minutes: 1 })],
  })
  // The month that is older is named, and left as it is; the other one is missing here.
  expect(await take(old)).toMatchObject([
    { state: 'new', months: { new: ['2026-09'], replaced: [], unchanged: [], older: ['2026-10'] } },
  ])
  const october = contentsOf(db).cells.filter((row) =>
    (row as unknown[]).slice(0, 2).join().includes(`${signer.key.publicKey},2026-10`),
  )
  expect((october as unknown[][]).map((row) => row[8])).toEqual([95, 95])
})

test('a gap: an earlier file is not here', async () => {
  const signer = supervisor.aConfirmedSigner('Peer på 78:an')
  const first = '0198c5d2-6f0a-4c1e-9b7a-0000000000a1'
  const second = '0198c5d2-6f0a-4c1e-9b7a-0000000000a2'
  const [earlier, later] = [
    await signer.send({ sequence: 1, exportId: first }),
    await signer.send({ sequence: 2, exportId: second, follows: first, months: ['2026-10'] }),
  ]
  expect(await take(later)).toMatchObject([{ state: 'new', notes: ['earlier-missing'] }])
  expect(importNoteSentences['earlier-missing'].sv).toBe(
    'Avsändaren har gjort en tidigare fil som inte finns här. Stämmer månaderna behöver du inte göra något.',
  )
  expect(await take(earlier, later)).toMatchObject([{ notes: [] }, { notes: [] }])
  // One whose import was undone is not here either.
  const importOf = 'SELECT id FROM imports WHERE export_id = ?'
  undoImport(supervisor.db, Number(supervisor.db.prepare(importOf).pluck().get(second)))
  const next = await signer.send({ sequence: 3, follows: second, months: ['2026-10'] })
  expect(await take(next)).toMatchObject([{ notes: ['earlier-missing'] }])
})

test('a later version', async () => {
  const newer = {
    sv: 'Filen kommer från en nyare version av Peerlogg. Uppdatera programmet och läs in den igen. Inget har lästs in.',
    en: 'The file comes from a newer version of Peerlogg. Update the app and import it again. Nothing was imported.',
  }
  const manifest = (line: string) =>
    line.replace('"version":1', '"version":2').replace('"counts"', '"chain":[{}],"counts"')
  expect(await told(await forged({ manifest }))).toEqual(newer)
  expect(await told(await forged({ manifest, body: () => Buffer.from([255, 0]) }))).toEqual(newer)
})

test('a crash in the middle', async () => {
  const folder = temporaryFolder()
  const [directory, copy] = [join(folder, 'store'), join(folder, 'copy')]
  const passphrase = 'fyra vanliga ord efter varandra'
  const store = await createStore({
    directory,
    kind: 'supervisor',
    label: 'Handledare',
    passphrase,
    migrations,
  })
  const asked = await foundOrganisation(store.db, 'Region Exempel')
  const { publicKey } = peer.key
  confirmSigner(store.db, { name: peer.name, publicKey, formerPublicKey: '' }, 'Handledare')
  const takeThere = async (file: Uint8Array) =>
    importFiles(store.db, [{ file: 'fil.peerlogg', read: async () => file }], unhindered)
  await takeThere(await writeExport(anExport(asked, { ...ours, sequence: 1 })))
  const before = contentsOf(store.db)
  const file = await writeExport(
    anExport(asked, { ...ours, sequence: 2, cells: [aCell({ minutes: 30 })] }),
  )
  // What is on disk while the last of its lines is being written is what a crash would leave.
  store.db.function('crash', () => {
    mkdirSync(copy, { recursive: true })
    for (const name of readdirSync(directory)) {
      copyFileSync(join(directory, name), join(copy, name))
    }
    return 0
  })
  store.db.exec(`CREATE TEMP TRIGGER crash AFTER INSERT ON facts BEGIN SELECT crash(); END`)
  expect(await takeThere(file)).toMatchObject([{ state: 'replaced' }])
  expect(contentsOf(store.db)).not.toEqual(before)
  store.close()

  const after = await openStore({ directory: copy, passphrase, migrations })
  expect(contentsOf(after.db)).toEqual(before)
  const again = [{ file: 'fil.peerlogg', read: async () => file }]
  expect(await importFiles(after.db, again, unhindered)).toMatchObject([{ state: 'replaced' }])
  after.close()
})

test('a wrong clock', async () => {
  const signer = supervisor.aConfirmedSigner('Peer på 79:an')
  const [ahead, behind] = [
    await signer.send({ sequence: 1, created: '2199-01-01T00:00:00.000Z' }),
    await signer.send({ sequence: 2, created: '1999-01-01T00:00:00.000Z', cells: [aCell()] }),
  ]
  expect(await take(ahead)).toMatchObject([{ state: 'new', notes: ['clock-ahead'] }])
  expect(importNoteSentences['clock-ahead'].sv).toBe(
    'Filen är daterad i framtiden: klockan går nog fel på avsändarens dator. Ordningen mellan filer påverkas inte.',
  )
  // The number of a file decides which is newer, whatever its date.
  expect(await take(behind)).toMatchObject([{ state: 'replaced', notes: [] }])
  expect(await take(ahead)).toMatchObject([{ state: 'unchanged', months: { older: ['2026-10'] } }])
})

test('locked to a former key of ours', async () => {
  const there = await aSupervisor()
  const signer = there.aConfirmedSigner('Peer på 72:an')
  const file = await signer.send({})
  await makeNewKey(there.db)
  expect(await there.take(file)).toMatchObject([{ state: 'new', notes: ['former-key'] }])
  expect(importNoteSentences['former-key'].sv).toBe(
    'Filen är låst till organisationens tidigare nyckel. Be avsändaren läsa in den nya inbjudan.',
  )
})

const hurtful = [
  '=HYPERLINK("http://example.com";"Klicka")',
  '+1+1',
  '@SUM(A1)',
  '<script>alert(1)</script>',
  "'; DROP TABLE cells; --",
  '"Avdelning"; 72',
]

test('a text that would like to be more than text', async () => {
  const there = await aSupervisor()
  const signer = there.aConfirmedSigner('=1+1')
  const named = hurtful.map((unit) => aCell({ unit, sessions: 20, participants: 20 }))
  expect(await there.take(await signer.send({ cells: named }))).toMatchObject([
    { state: 'new', signer: { name: '=1+1' } },
  ])
  expect(there.db.prepare('SELECT DISTINCT unit FROM cells ORDER BY unit').pluck().all()).toEqual(
    hurtful.toSorted(),
  )

  // What a page shows is tried in e2e; what a spreadsheet would run stands behind an apostrophe.
  const settings = settingsOf({ from: '2026-10', to: '2026-10' })
  const { page } = await drawUp(supervisorReportSource(there.db), settings, [])
  const csv = writeCsv(page, forSwedishExcel)
  for (const unit of hurtful.slice(0, 3)) {
    const written = unit.replaceAll('"', '""')
    expect(csv).toContain(`'${written}`)
    expect(csv.replaceAll(`'${written}`, '')).not.toContain(written)
  }
})

/**
 * A file that each version of the format made, never made anew, and its key, which opens nothing else.
 * What version 1 has been since its release must be read for ever.
 */
const released = [
  {
    file: 'version-1.peerlogg',
    identity: 'AGE-SECRET-KEY-1FSSA9CLD52WM36JGQ30WUUHSKEWYDDND4YUMLNZD0REATSNRQL3SG3F345',
    recipient: 'age1twg4n6xvxzvjwt47drfyv5esw2q3tlsjdkt0ydgp46j2syqptvrq63nlsh',
  },
]

test.each(released)('an older version: $file', async ({ file, identity, recipient }) => {
  const there = await aSupervisor()
  there.db
    .prepare('INSERT INTO organisation_keys (recipient, identity, made_at) VALUES (?, ?, ?)')
    .run(recipient, identity, '2026-11-22T12:00:00.000Z')
  const bytes = readFileSync(join(import.meta.dirname, '../fixtures/exports', file))
  const looked = await there.look(bytes)
  const { signer } = looked[0]?.result ?? {}
  confirmSigner(there.db, signerOf(looked, signer?.fingerprint ?? ''), 'Handledare')
  expect(await there.take(bytes)).toMatchObject([
    {
      state: 'new',
      signer: { name: 'Blå sten' },
      months: { new: ['2026-09', '2026-10'] },
      sessions: 37,
      minutes: 1080,
      withheld: 2,
      notes: ['earlier-missing'],
    },
  ])
  const { cells: held, facts } = contentsOf(there.db)
  expect((held as unknown[][]).map((row) => row.slice(1))).toEqual([
    ['2026-09', 'Avdelning 72', 'inpatient', 'D01', 'individual', 'first_contact', 4, 180, 4],
    ['2026-10', 'Avdelning 72', 'inpatient', 'D01', 'individual', 'ongoing', 31, 840, 31],
    ['2026-10', 'Avdelning 72', 'inpatient', 'I03', 'with_staff', '', 2, 60, 0],
  ])
  expect(facts).toHaveLength(20)
})
