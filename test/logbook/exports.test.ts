import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { liftExportSequence } from '../../src/logbook/exports.ts'
import { addFollowUp, settleFollowUp } from '../../src/logbook/follow-ups.ts'
import { logbookMigrations } from '../../src/logbook/migrations/index.ts'
import { addSamples, removeSamples } from '../../src/logbook/samples.ts'
import { readSessionsCsv } from '../../src/logbook/session-csv.ts'
import { logSession, logSessions } from '../../src/logbook/sessions.ts'
import { summarise } from '../../src/logbook/summaries.ts'
import { contract } from '../../src/shared/contract.ts'
import { daysOfMonth } from '../../src/shared/dates.ts'
import { factNames } from '../../src/shared/export-format.ts'
import type { Profile } from '../../src/shared/profile.ts'
import { Refusal } from '../../src/shared/refusal.ts'
import type { ExportPreview } from '../../src/shared/sharing.ts'
import { readExport } from '../../src/sharing/export-file.ts'
import { newOrganisationKey } from '../../src/sharing/organisation-key.ts'
import { fingerprintOf } from '../../src/sharing/signing.ts'
import type { Database } from '../../src/vault/database.ts'
import { aSession } from '../support/a-session.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { choiceOf, invitationFor, letLeave, previewFor } from '../support/share-with.ts'
import { addWhatIsAhead } from '../support/what-is-ahead.ts'

const profile: Profile = { id: '0'.repeat(32), kind: 'peer', label: 'Vit svala' }
const key = await newOrganisationKey()
const invitation = invitationFor('Psykiatrin Norr', key.recipient)
const october = { invitation, months: ['2026-10'] }

function openLog(...sessions: Parameters<typeof logSessions>[1]): Database {
  const db = openTestDatabase(logbookMigrations)
  logSessions(db, sessions)
  return db
}

function openFixture(name: string): Database {
  const file = readFileSync(new URL(`../fixtures/${name}.csv`, import.meta.url))
  return openLog(...readSessionsCsv(file).sessions)
}

const opened = ({ bytes }: { readonly bytes: Uint8Array }) => readExport(bytes, [key])
const cellsOf = (preview: ExportPreview) => preview.cells.map(({ cell }) => cell)
const factsOf = (preview: ExportPreview) => preview.facts.map(({ fact }) => fact)
const history = (db: Database) =>
  db.prepare<[], Record<string, unknown>>(`SELECT * FROM exports ORDER BY sequence`).all()

test.each(['ward-2026-10', 'municipal-2026-10'])(
  'the cells of %s add up to its summary',
  async (name) => {
    const db = openFixture(name)
    const { cells, facts } = await opened(
      await letLeave(db, profile, previewFor(db, profile, october)),
    )
    const summary = summarise(db, daysOfMonth('2026-10'))
    for (const figure of ['sessions', 'minutes', 'participants'] as const) {
      for (const [breakdown, grouping] of [
        ['by_activity', 'activity'],
        ['by_unit', 'unit'],
        ['by_form', 'form'],
        ['by_phase', 'phase'],
      ] as const) {
        const figures: Record<string, number> = {}
        for (const cell of cells) {
          figures[cell[grouping]] = (figures[cell[grouping]] ?? 0) + cell[figure]
        }
        const expected = Object.entries(summary[breakdown]).map(([code, totals]) => [
          code,
          totals[figure],
        ])
        expect(figures).toEqual(Object.fromEntries(expected))
      }
    }
    expect(facts).toEqual([
      { month: '2026-10', name: 'distinct_people', value: summary.people_with_alias },
      {
        month: '2026-10',
        name: 'first_contacts',
        value: summary.by_phase['first_contact']?.sessions ?? 0,
      },
      ...[
        'follow_ups_done',
        'lists_started',
        'lists_finished',
        'list_items_done',
        'plans_active',
        'plan_steps_done',
        'groups_held',
      ].map((fact) => ({ month: '2026-10', name: fact, value: 0 })),
      {
        month: '2026-10',
        name: 'supervision_and_training_minutes',
        value: summary.by_activity['I04']?.minutes ?? 0,
      },
    ])
  },
)

test('a cell is what shares month, unit, setting, activity, form and phase', () => {
  const db = openLog(
    aSession({ minutes: 30, participants: 1 }),
    aSession({ date: '2026-10-31', minutes: 15, participants: 4, person: 'Grön älv' }),
    aSession({ phase: 'ending' }),
    aSession({ unit: 'Mötesplatsen Aspen', setting: 'municipal' }),
    aSession({ date: '2026-11-01' }),
  )
  const cells = cellsOf(previewFor(db, profile, october))
  const cell = {
    month: '2026-10',
    unit: 'Avdelning 12',
    setting: 'inpatient',
    activity: 'D01',
    form: 'individual',
  }
  expect(cells).toEqual([
    { ...cell, phase: 'ending', sessions: 1, minutes: 45, participants: 1 },
    { ...cell, phase: 'ongoing', sessions: 2, minutes: 45, participants: 5 },
    {
      ...cell,
      unit: 'Mötesplatsen Aspen',
      setting: 'municipal',
      phase: 'ongoing',
      sessions: 1,
      minutes: 45,
      participants: 1,
    },
  ])
})

test('the preview is what the file holds, and can go through the window and back', async () => {
  const db = openFixture('ward-2026-10')
  const preview = previewFor(db, profile, october)
  expect(contract.sharing.preview.output.parse(preview)).toEqual(preview)

  const overTheWire = contract.sharing.save.input.parse(structuredClone(choiceOf(preview)))
  const { manifest, cells, facts } = await opened(await letLeave(db, profile, overTheWire))
  expect(cells).toEqual(cellsOf(preview))
  expect(facts).toEqual(factsOf(preview))
  expect(manifest).toMatchObject({
    organisation: 'Psykiatrin Norr',
    recipient: key.recipient,
    months: ['2026-10'],
    sequence: 1,
    withheld: 0,
  })
  expect(manifest.signer.name).toBe(preview.signer.name)
  expect(fingerprintOf(manifest.signer.public_key)).toBe(preview.signer.fingerprint)
})

test('no day, clock time, pseudonym or note is in a file', async () => {
  const db = openLog(aSession({ note: 'Sentinel', person: 'Blå björk', start: '09:30' }))
  const { cells, facts, manifest } = await opened(
    await letLeave(db, profile, previewFor(db, profile, october)),
  )
  const { created: _, ...told } = manifest
  const text = JSON.stringify({ cells, facts, told })
  expect(text).not.toMatch(/Sentinel|Blå|björk|09:30|2026-10-14/)
})

test('months are given in order, once each, and an empty one among others says so', () => {
  const training = aSession({ activity: 'I04', minutes: 90, phase: '', person: '' })
  const db = openLog(training, aSession({ date: '2026-08-03', phase: 'first_contact' }))
  const months = ['2026-10', '2026-08', '2026-09', '2026-10']
  const preview = previewFor(db, profile, { invitation, months })
  expect(preview.months).toEqual(['2026-08', '2026-09', '2026-10'])
  expect(cellsOf(preview).map(({ month }) => month)).toEqual(['2026-08', '2026-10'])
  const told = factsOf(preview).filter(({ value }) => value > 0)
  expect(told.map(({ month, name, value }) => [month, name, value])).toEqual([
    ['2026-08', 'distinct_people', 1],
    ['2026-08', 'first_contacts', 1],
    ['2026-10', 'supervision_and_training_minutes', 90],
  ])
  expect(factsOf(preview).map(({ month, name }) => [month, name])).toEqual(
    preview.months.flatMap((month) => factNames.map((name) => [month, name])),
  )
})

test('a cell counts what happened, with the minutes of what did not', () => {
  const notHappened = { happened: false, participants: 0 } as const
  const db = openLog(
    aSession({ minutes: 30 }),
    aSession({ ...notHappened, minutes: 10, person: 'Grön älv' }),
    aSession({ ...notHappened, minutes: 15, activity: 'D16' }),
    aSession({ ...notHappened, minutes: 0, activity: 'D05' }),
  )
  const preview = previewFor(db, profile, october)
  const [cells, facts] = [cellsOf(preview), factsOf(preview)]
  expect(
    cells.map(({ activity, sessions, minutes, participants }) => [
      activity,
      sessions,
      minutes,
      participants,
    ]),
  ).toEqual([
    ['D01', 1, 40, 1],
    ['D16', 0, 15, 0],
  ])
  expect(facts[0]).toEqual({ month: '2026-10', name: 'distinct_people', value: 1 })
})

test('work without a unit is a cell without a name, in another setting', async () => {
  const db = openLog(aSession({ unit: '', setting: '' }), aSession())
  const preview = previewFor(db, profile, october)
  expect(cellsOf(preview).map(({ unit, setting }) => [unit, setting])).toEqual([
    ['', 'other'],
    ['Avdelning 12', 'inpatient'],
  ])
  const { cells } = await opened(await letLeave(db, profile, preview))
  expect(cells).toEqual(cellsOf(preview))
})

test('first contacts are those marked and those in the phase, each once', () => {
  const db = openLog(
    aSession({ firstContact: true, phase: 'first_contact' }),
    aSession({ firstContact: true, phase: 'ongoing' }),
    aSession({ phase: 'first_contact' }),
    aSession({ firstContact: true, happened: false, participants: 0 }),
    aSession(),
  )
  const facts = factsOf(previewFor(db, profile, october))
  expect(facts[1]).toEqual({ month: '2026-10', name: 'first_contacts', value: 3 })
})

test('follow-ups done in a month are told as a number', () => {
  const db = openLog(aSession())
  const what = {
    what: 'Ring',
    due: '2026-10-01',
    kind: 'contact',
    person: '',
    sessionId: null,
  } as const
  settleFollowUp(db, { id: addFollowUp(db, what).id, state: 'done', day: '2026-10-30' })
  settleFollowUp(db, { id: addFollowUp(db, what).id, state: 'done', day: '2026-11-01' })
  settleFollowUp(db, { id: addFollowUp(db, what).id, state: 'not_relevant', day: '2026-10-30' })
  const facts = factsOf(previewFor(db, profile, october))
  expect(facts[2]).toEqual({ month: '2026-10', name: 'follow_ups_done', value: 1 })
})

test('lists, plans and groups are told as numbers, also in a month without sessions', async () => {
  const db = openLog(aSession({ date: '2026-11-03' }))
  addWhatIsAhead(db, { day: '2026-10-14' })
  db.exec(`DELETE FROM sessions WHERE date < '2026-11-01'`)
  const preview = previewFor(db, profile, { invitation, months: ['2026-10', '2026-11'] })
  const told = factsOf(preview).filter(({ value }) => value > 0)
  expect(told.map(({ month, name, value }) => [month, name, value])).toEqual([
    ['2026-10', 'lists_started', 1],
    ['2026-10', 'list_items_done', 1],
    ['2026-10', 'plans_active', 1],
    ['2026-10', 'plan_steps_done', 1],
    ['2026-11', 'distinct_people', 1],
    ['2026-11', 'plans_active', 1],
  ])
  const { facts } = await opened(await letLeave(db, profile, preview))
  expect(facts).toEqual(factsOf(preview))
})

test('what was made up never leaves', () => {
  const db = openLog(aSession({ date: '2026-08-03' }), aSession())
  addSamples(db, '2026-10-20')
  expect(() => previewFor(db, profile, october)).toThrow(new Refusal('sample-data-inside'))
  const both = { invitation, months: ['2026-08', '2026-09'] }
  expect(() => previewFor(db, profile, both)).toThrow(new Refusal('sample-data-inside'))
  expect(previewFor(db, profile, { invitation, months: ['2026-08'] }).cells).toHaveLength(1)
  removeSamples(db)
  expect(previewFor(db, profile, october).cells).toHaveLength(1)
})

test('a preview is outdated when sample sessions came after it', async () => {
  const db = openLog(aSession())
  const preview = previewFor(db, profile, october)
  addSamples(db, '2026-10-20')
  await expect(letLeave(db, profile, preview)).rejects.toThrow(new Refusal('sample-data-inside'))
})

test('refuses months that are all empty', () => {
  const db = openLog(aSession())
  const request = { invitation, months: ['2026-09', '2026-11'] }
  expect(() => previewFor(db, profile, request)).toThrow(new Refusal('nothing-to-export'))
  expect(() => previewFor(db, profile, { invitation, months: [] })).toThrow(
    new Refusal('nothing-to-export'),
  )
})

test('refuses a preview that the log has outrun, and takes no sequence', async () => {
  const db = openLog(aSession())
  const preview = previewFor(db, profile, october)
  logSession(db, aSession())
  await expect(letLeave(db, profile, preview)).rejects.toThrow(new Refusal('preview-outdated'))
  expect(history(db)).toEqual([])
})

test('refuses a preview that was altered, or shown with another name', async () => {
  const db = openLog(aSession())
  const preview = previewFor(db, profile, october)
  const outdated = new Refusal('preview-outdated')
  const altered = { ...preview, isUnderName: true }
  await expect(letLeave(db, profile, altered)).rejects.toThrow(outdated)
  const renamed = { ...profile, label: 'Grå sten' }
  await expect(letLeave(db, renamed, preview)).rejects.toThrow(outdated)
})

test('a log signs everything with one key of its own', async () => {
  const [one, other] = [openLog(aSession()), openLog(aSession())]
  const first = previewFor(one, profile, october).signer
  expect(previewFor(one, profile, october).signer).toEqual(first)
  expect(previewFor(other, profile, october).signer).not.toEqual(first)
  expect(first.fingerprint.split('-')).toHaveLength(8)
})

test('remembers what left and when', async () => {
  const db = openLog(aSession(), aSession({ date: '2026-11-02' }))
  const preview = previewFor(db, profile, { invitation, months: ['2026-10', '2026-11'] })
  const before = new Date().toISOString()
  const file = await letLeave(db, profile, preview)
  const { manifest } = await opened(file)
  expect(file).toMatchObject({ exportId: manifest.export_id, sequence: 1 })
  expect(history(db)).toMatchObject([
    {
      sequence: 1,
      organisation_id: 1,
      lines: expect.any(Buffer) as Buffer,
      withheld: '[]',
      without: '[]',
      is_under_name: 0,
      left_at: expect.stringMatching(/^20.*Z$/) as string,
      folder_file: '',
      export_id: manifest.export_id,
      created: manifest.created,
      organisation: 'Psykiatrin Norr',
      recipient: key.recipient,
      months: '["2026-10","2026-11"]',
      cells: 2,
      facts: 20,
    },
  ])
  expect(manifest.created >= before).toBe(true)
})

test('the sequence rises, also when exports are made at the same time', async () => {
  const db = openLog(aSession())
  const preview = previewFor(db, profile, october)
  const files = await Promise.all([1, 2, 3].map(() => letLeave(db, profile, preview)))
  const manifests = (await Promise.all(files.map(opened))).map(({ manifest }) => manifest)
  expect(new Set(manifests.map(({ sequence }) => sequence))).toEqual(new Set([1, 2, 3]))
  expect(new Set(manifests.map(({ export_id }) => export_id)).size).toBe(3)
})

test('what is too much for a file leaves no trace, and a sequence that was taken is never given again', async () => {
  const db = openLog(aSession())
  const months = Array.from({ length: 121 }, (_, index) => {
    const year = 2017 + Math.floor(index / 12)
    return `${year}-${String((index % 12) + 1).padStart(2, '0')}`
  })
  const tooMuch = previewFor(db, profile, { invitation, months })
  await expect(letLeave(db, profile, tooMuch)).rejects.toThrow(new Refusal('export-too-much'))
  expect(history(db)).toEqual([])

  await letLeave(db, profile, previewFor(db, profile, october))
  db.exec(`DELETE FROM exports`)
  const file = await letLeave(db, profile, previewFor(db, profile, october))
  expect((await opened(file)).manifest.sequence).toBe(2)
})

test('after a restore with a clock that went back the next export is 1,000 numbers higher, also when there was none before', async () => {
  for (const before of [0, 2]) {
    const db = openLog(aSession())
    const next = async () =>
      (await letLeave(db, profile, previewFor(db, profile, october))).sequence
    for (let count = 1; count <= before; count += 1) expect(await next()).toBe(count)
    liftExportSequence(db, new Date(0))
    expect([await next(), await next()]).toEqual([before + 1001, before + 1002])
  }
})

test('a restore that is taken back by another goes on above what was exported in between', async () => {
  const next = async (db: Database) =>
    (await letLeave(db, profile, previewFor(db, profile, october))).sequence
  const [older, latest] = [openLog(aSession()), openLog(aSession())]
  for (let count = 1; count <= 3; count += 1) await next(latest)
  liftExportSequence(older, new Date('2026-11-22T03:10'))
  let highest = 0
  for (let count = 1; count <= 9; count += 1) highest = await next(older)
  liftExportSequence(latest, new Date('2026-11-22T03:30'))
  expect(await next(latest)).toBeGreaterThan(highest)
})
