/** What a peer supporter decides about what leaves, and what the log remembers of it. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { listExports, listSharedMonths, openKeptExport } from '../../src/logbook/export-history.ts'
import {
  encryptExport,
  makeExport,
  markLeft,
  previewExport,
  type ExportRequest,
} from '../../src/logbook/exports.ts'
import { addInvitation } from '../../src/logbook/invitations.ts'
import {
  changeOrganisation,
  endOrganisation,
  listOrganisations,
  takeUpOrganisation,
} from '../../src/logbook/organisations.ts'
import { addGroup } from '../../src/logbook/groups.ts'
import { logSessionFrom } from '../../src/logbook/session-origins.ts'
import { changeUnit } from '../../src/logbook/units.ts'
import { logSession } from '../../src/logbook/sessions.ts'
import { activities } from '../../src/shared/activities.ts'
import { type Detail, details } from '../../src/shared/export-format.ts'
import type { Profile } from '../../src/shared/profile.ts'
import { Refusal } from '../../src/shared/refusal.ts'
import { sessionOfGroup } from '../../src/shared/group-session.ts'
import { forms, phases } from '../../src/shared/session.ts'
import type { ExportPreview } from '../../src/shared/sharing.ts'
import { readExport } from '../../src/sharing/export-file.ts'
import { newOrganisationKey } from '../../src/sharing/organisation-key.ts'
import type { Database } from '../../src/vault/database.ts'
import { aGroup } from '../support/a-group.ts'
import { aSession } from '../support/a-session.ts'
import { openLog } from '../support/open-log.ts'
import { invitationFor, letLeave, organisationIn } from '../support/share-with.ts'

const profile: Profile = { id: '0'.repeat(32), kind: 'peer', label: 'Vit svala' }
const key = await newOrganisationKey()
const otherKey = await newOrganisationKey()
const months = ['2026-10']

function aLog(...sessions: Parameters<typeof aSession>[0][]) {
  const db = openLog()
  for (const session of sessions) logSession(db, aSession(session))
  const region = organisationIn(db, invitationFor('Region Exempel', key.recipient))
  const association = organisationIn(db, invitationFor('Föreningen', otherKey.recipient))
  const preview = (more: Partial<ExportRequest> = {}) =>
    previewExport(db, profile, { organisationId: region, months, ...more })
  return { db, region, association, preview }
}

const threeLines = [
  { activity: 'D01', minutes: 45 },
  { activity: 'D08', form: 'group', minutes: 60, participants: 5 },
  { activity: 'I04', form: 'with_staff', phase: '', person: '', minutes: 90, participants: 0 },
] as const

const holding = (preview: ExportPreview, ...keys: string[]) => ({ ...preview, withheld: keys })
const keyOf = (preview: ExportPreview, activity: string) =>
  preview.cells.find(({ cell }) => cell.activity === activity)!.key
const heldIn = ({ cells, facts }: ExportPreview) => [
  ...cells.filter((line) => line.isWithheld).map(({ cell }) => cell.activity),
  ...facts.filter((line) => line.isWithheld).map(({ fact }) => fact.name),
]
const statesOf = (db: Database, id: number) =>
  listSharedMonths(db, id).map(({ month, state }) => [month, state])

test('a line that is held back is not in the file, and the file says that there is one', async () => {
  const { db, preview } = aLog(...threeLines)
  const seen = preview()
  const fact = seen.facts.find((line) => line.fact.name === 'distinct_people')!
  const { bytes } = await letLeave(db, profile, holding(seen, keyOf(seen, 'D01'), fact.key))
  const { manifest, cells, facts } = await readExport(bytes, [key])
  expect(cells.map(({ activity }) => activity)).toEqual(['D08', 'I04'])
  expect(facts.map(({ name }) => name)).not.toContain('distinct_people')
  expect(manifest).toMatchObject({ withheld: 1, counts: { cells: 2, facts: 9 } })
})

test('a fact that would tell what is held back is held back with it', async () => {
  const { db, preview } = aLog(...threeLines, { phase: 'first_contact' })
  const seen = preview()
  const first = seen.cells.find(({ cell }) => cell.phase === 'first_contact')!
  expect(first.toldIn).toEqual(['first_contacts'])
  const { bytes } = await letLeave(db, profile, holding(seen, keyOf(seen, 'I04'), first.key))
  const names = (await readExport(bytes, [key])).facts.map(({ name }) => name)
  expect(names).toHaveLength(8)
  expect(names).not.toContain('supervision_and_training_minutes')
  expect(names).not.toContain('first_contacts')
})

test('a fact tells of a line also when the detail that says so is left out', () => {
  const { preview } = aLog(...threeLines, { phase: 'first_contact' })
  const without: Detail[] = ['phase']
  const first = preview().cells.find(({ cell }) => cell.phase === 'first_contact')!
  const keeping = (line: string, inDetail: Detail[]) =>
    heldIn(preview({ without, kept: [{ months, without: inDetail, withheld: [line] }] }))
  const { activity } = first.cell
  // As it was held back in full detail, and as it is in the one line that is left of it.
  expect(keeping(first.key, [])).toEqual([activity, 'first_contacts'])
  expect(keeping(keyOf(preview({ without }), activity), without)).toEqual([
    activity,
    'first_contacts',
  ])
  expect(keeping(keyOf(preview({ without }), 'D08'), without)).toEqual(['D08'])
})

test('a fact tells of a line also by a mark on its sessions, and by the group they were of', () => {
  const { db, preview } = aLog(...threeLines, { activity: 'D02', firstContact: true })
  const group = addGroup(db, aGroup())
  const session = sessionOfGroup(group, '2026-10-08', 6)
  logSessionFrom(db, { kind: 'group', id: group.id }, { ...session, activity: 'D09' })
  const seen = preview()
  const keeping = (...activity: string[]) => {
    const withheld = activity.map((one) => keyOf(seen, one))
    return heldIn(preview({ kept: [{ months, without: [], withheld }] }))
  }
  expect(keeping('D02')).toEqual(['D02', 'first_contacts'])
  expect(keeping('D09')).toEqual(['D09', 'groups_held'])
  expect(keeping('D01', 'D08').toSorted()).toEqual(['D01', 'D08'])
})

test('all may be held back: then the file says how many they were', async () => {
  const { db, preview } = aLog(...threeLines)
  const seen = preview()
  const all = [...seen.cells, ...seen.facts].map((line) => line.key)
  const { bytes } = await letLeave(db, profile, holding(seen, ...all))
  const { manifest, cells, facts } = await readExport(bytes, [key])
  expect([cells, facts, manifest.withheld, manifest.months]).toEqual([[], [], 3, months])
})

test('what is left out of a file is in none of its lines, and nothing is lost in the sums', () => {
  const someSession = fc.record({
    activity: fc.constantFrom(...activities.map(({ code }) => code)),
    form: fc.constantFrom(...forms.map(({ code }) => code)),
    phase: fc.constantFrom('' as const, ...phases.map(({ code }) => code)),
    place: fc.constantFrom(
      { unit: '', setting: '' } as const,
      { unit: 'Avdelning 12', setting: 'inpatient' } as const,
      { unit: 'Avdelning 13', setting: 'inpatient' } as const,
      { unit: 'Aspen', setting: 'municipal' } as const,
    ),
    minutes: fc.integer({ min: 1, max: 600 }),
  })
  fc.assert(
    fc.property(
      fc.array(someSession, { minLength: 1, maxLength: 12 }),
      fc.subarray([...details]),
      (sessions, without) => {
        const { db, preview } = aLog(
          ...sessions.map(({ place, ...session }) => ({ ...session, ...place })),
        )
        const full = preview().cells.map(({ cell }) => cell)
        const cells = preview({ without }).cells.map(({ cell }) => cell)
        for (const detail of without)
          expect(new Set(cells.map((cell) => cell[detail]))).toEqual(new Set(['']))
        const sumsBy = (of: typeof full) => {
          const sums: Record<string, number[]> = {}
          for (const { setting, activity, sessions: count, minutes, participants } of of) {
            const sum = (sums[`${setting} ${activity}`] ??= [0, 0, 0])
            for (const [i, figure] of [count, minutes, participants].entries()) sum[i]! += figure
          }
          return sums
        }
        expect(sumsBy(cells)).toEqual(sumsBy(full))
        const names = cells.map(({ unit, setting, activity, form, phase }) =>
          [unit, setting, activity, form, phase].join('|'),
        )
        expect(new Set(names).size).toBe(names.length)
        db.close()
      },
    ),
    { numRuns: 25 },
  )
})

test('the detail of an organisation is in all its files, and in no other’s', async () => {
  const { db, region, association, preview } = aLog(...threeLines)
  const before = changeOrganisation(db, {
    id: region,
    choices: { without: ['unit', 'phase'], isUnderName: true },
  })
  expect(before).toEqual({ without: [], isUnderName: false })
  const { bytes } = await letLeave(db, profile, preview())
  const { manifest } = await readExport(bytes, [key])
  expect(manifest.without?.toSorted()).toEqual(['phase', 'unit'])
  expect(manifest.under_name).toBe(true)
  const other = await letLeave(db, profile, preview({ organisationId: association }))
  const untouched = (await readExport(other.bytes, [otherKey])).manifest
  expect([untouched.without, untouched.under_name]).toEqual([undefined, undefined])
})

test('what was held back is again, for the same organisation alone', async () => {
  const { db, association, preview } = aLog(...threeLines)
  const seen = preview()
  await letLeave(db, profile, holding(seen, keyOf(seen, 'I04')))
  expect(heldIn(preview())).toEqual(['I04', 'supervision_and_training_minutes'])
  expect(heldIn(preview({ organisationId: association }))).toEqual([])
  logSession(db, aSession({ activity: 'I04', form: 'with_staff', phase: '', person: '' }))
  expect(heldIn(preview())).toContain('I04')
})

test('what was held back stays so when its unit has a new name or setting', async () => {
  const { db, preview } = aLog(...threeLines, { unit: 'Aspen', setting: 'municipal' })
  const seen = preview()
  const aspen = seen.cells.find(({ cell }) => cell.unit === 'Aspen')!
  await letLeave(db, profile, holding(seen, aspen.key))
  changeUnit(db, { name: 'Aspen', unit: { name: 'Björken', setting: 'outpatient' } })
  const { bytes } = await letLeave(db, profile, preview())
  const { cells, manifest } = await readExport(bytes, [key])
  expect(manifest.withheld).toBe(1)
  expect(JSON.stringify(cells)).not.toMatch(/Aspen|Björken/)
})

test.each<[Detail[], Detail[]]>([
  [[], ['unit', 'form', 'phase']],
  [['unit', 'form', 'phase'], []],
  [['phase'], ['unit']],
])(
  'a line that was held back without %o is not let out by a file without %o',
  async (before, now) => {
    const { db, preview } = aLog(...threeLines, { activity: 'D01', phase: 'ending' })
    const seen = preview({ without: before })
    const held = seen.cells.filter(({ cell }) => cell.activity === 'D01').map((line) => line.key)
    await letLeave(db, profile, holding(seen, ...held))
    expect(heldIn(preview({ without: now }))).toEqual(
      preview({ without: now })
        .cells.filter(({ cell }) => cell.activity === 'D01')
        .map(() => 'D01'),
    )
    // And not while it is being decided either.
    const kept = [{ months, without: before, withheld: held }]
    expect(heldIn(previewExport(db, profile, { ...preview({ without: now }), kept }))).toContain(
      'D01',
    )
  },
)

test('what is held back while it is decided stays so when other months are looked at between', () => {
  const { preview } = aLog(...threeLines, { date: '2026-09-10', activity: 'D01' })
  const october = preview()
  const september = preview({ months: ['2026-09'] })
  const kept = [
    { months: september.months, without: [], withheld: [] },
    { months: october.months, without: [], withheld: [keyOf(october, 'D01')] },
    { months: october.months, without: [], withheld: [keyOf(october, 'D08')] },
  ]
  const both = preview({ months: ['2026-09', '2026-10'], kept })
  expect(both.withheld).toEqual([keyOf(october, 'D01')])
})

test('a month is not shared, shared, changed since, and shared again', async () => {
  const { db, region, association, preview } = aLog(...threeLines, { date: '2026-09-03' })
  expect(statesOf(db, region)).toEqual([
    ['2026-10', 'not_shared'],
    ['2026-09', 'not_shared'],
  ])
  await letLeave(db, profile, preview())
  expect(listSharedMonths(db, region)[0]).toMatchObject({ state: 'shared' })
  expect(listSharedMonths(db, region)[0]!.leftAt).toMatch(/^20/)
  expect(statesOf(db, association)[0]).toEqual(['2026-10', 'not_shared'])
  logSession(db, aSession({ date: '2026-10-20', activity: 'D10' }))
  expect(statesOf(db, region)[0]).toEqual(['2026-10', 'changed'])
  await letLeave(db, profile, preview())
  expect(statesOf(db, region)[0]).toEqual(['2026-10', 'shared'])
})

test('a change of what was held back is noticed too', async () => {
  const { db, region, preview } = aLog(...threeLines)
  const seen = preview()
  await letLeave(db, profile, holding(seen, keyOf(seen, 'D01')))
  logSession(db, aSession({ date: '2026-10-20', activity: 'D01' }))
  expect(statesOf(db, region)).toEqual([['2026-10', 'changed']])
})

test('lines are new, changed or gone since the last file', async () => {
  const { db, preview } = aLog(...threeLines)
  await letLeave(db, profile, preview())
  expect(preview().cells.map(({ mark }) => mark)).toEqual(['', '', ''])
  logSession(db, aSession({ activity: 'D01', date: '2026-10-20' }))
  logSession(db, aSession({ activity: 'D10', date: '2026-10-20' }))
  db.exec(`DELETE FROM sessions WHERE activity = 'D08'`)
  const seen = preview()
  expect(seen.cells.map(({ cell, mark }) => [cell.activity, mark])).toEqual([
    ['D01', 'changed'],
    ['D10', 'new'],
    ['I04', ''],
  ])
  expect(seen.gone).toBe(1)
  // In another detail nothing can be compared.
  expect(new Set(preview({ without: ['unit'] }).cells.map(({ mark }) => mark))).toEqual(
    new Set(['']),
  )
})

test('a file that was never saved, and one whose making was cut short, has not left', async () => {
  const { db, region, preview } = aLog(...threeLines)
  const seen = preview()
  const { sequence } = makeExport(db, profile, holding(seen, keyOf(seen, 'D01')))
  await encryptExport(db, sequence)
  expect(statesOf(db, region)).toEqual([['2026-10', 'not_shared']])
  expect(listExports(db)).toEqual([])
  expect(heldIn(preview())).toEqual([])
  const next = await letLeave(db, profile, preview())
  expect(next.sequence).toBe(sequence + 1)
  expect((await readExport(next.bytes, [key])).manifest.follows).toBeUndefined()
})

test('a file tells which one left before it for the same organisation', async () => {
  const { db, association, preview } = aLog(...threeLines)
  const first = await letLeave(db, profile, preview())
  await letLeave(db, profile, preview({ organisationId: association }))
  const second = await letLeave(db, profile, preview())
  expect((await readExport(second.bytes, [key])).manifest.follows).toBe(first.exportId)
})

test('every file that left can be looked into, and saved again as the same export', async () => {
  const { db, preview } = aLog(...threeLines)
  const seen = preview({ without: ['form'] })
  const { sequence, bytes } = await letLeave(db, profile, holding(seen, keyOf(seen, 'D01')))
  const file = await readExport(bytes, [key])
  logSession(db, aSession({ date: '2026-10-20' }))
  expect(listExports(db)).toMatchObject([
    {
      sequence,
      organisation: 'Region Exempel',
      months,
      cells: 2,
      facts: 10,
      withheld: { cells: 1, facts: 0 },
      without: ['form'],
      hasLines: true,
      canLeave: true,
    },
  ])
  const { lines } = openKeptExport(db, sequence)
  expect(lines).toEqual({ cells: file.cells, facts: file.facts })
  const again = await encryptExport(db, sequence)
  expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(false)
  expect((await readExport(again, [key])).digest).toBe(file.digest)
})

test('a file is locked to the keys that the organisation has when it leaves', async () => {
  const { db, region, preview } = aLog(...threeLines)
  const { sequence } = makeExport(db, profile, preview())
  const newKey = await newOrganisationKey()
  const renewed = {
    ...invitationFor('Region Exempel', newKey.recipient),
    former_recipients: [key.recipient],
  }
  addInvitation(db, { invitation: renewed, organisationId: region, isCompared: true })
  const during = await encryptExport(db, sequence)
  const { digest } = await readExport(during, [newKey, key])
  expect((await readExport(during, [key])).digest).toBe(digest)
  // The change has ended: only who has the new key opens it, and knows the former one.
  const { former_recipients: _, ...ended } = renewed
  addInvitation(db, { invitation: ended, organisationId: region, isCompared: true })
  const after = await encryptExport(db, sequence)
  await expect(readExport(after, [key])).rejects.toThrow(new Refusal('export-foreign'))
  expect((await readExport(after, [newKey, key])).digest).toBe(digest)
})

test('an organisation comes last once sharing has ended, gets nothing, and can be taken up again', async () => {
  const { db, region, association, preview } = aLog(...threeLines)
  const { sequence } = await letLeave(db, profile, preview())
  endOrganisation(db, region)
  expect(listOrganisations(db).map(({ id, endedAt }) => [id, endedAt !== ''])).toEqual([
    [association, false],
    [region, true],
  ])
  expect(preview).toThrow(new Refusal('organisation-ended'))
  await expect(encryptExport(db, sequence)).rejects.toThrow(new Refusal('organisation-ended'))
  expect(listExports(db)).toMatchObject([{ sequence, canLeave: false }])
  expect(openKeptExport(db, sequence).lines.cells).toHaveLength(3)
  takeUpOrganisation(db, region)
  expect(preview().cells).toHaveLength(3)
})

test('what is not there is refused, each by its name', async () => {
  const { db, preview } = aLog(...threeLines)
  expect(() => preview({ organisationId: 99 })).toThrow(new Refusal('organisation-gone'))
  expect(() => endOrganisation(db, 99)).toThrow(new Refusal('organisation-gone'))
  expect(() => openKeptExport(db, 99)).toThrow(new Refusal('export-gone'))
  await expect(encryptExport(db, 99)).rejects.toThrow(new Refusal('export-gone'))
  const { sequence } = makeExport(db, profile, preview())
  markLeft(db, sequence)
  // As of before lines were kept.
  db.exec(`UPDATE exports SET lines = x''; DELETE FROM exported_months`)
  expect(() => openKeptExport(db, sequence)).toThrow(new Refusal('export-lines-not-kept'))
  await expect(encryptExport(db, sequence)).rejects.toThrow(new Refusal('export-lines-not-kept'))
  expect(statesOf(db, 1)).toEqual([['2026-10', 'shared']])
  expect(preview().cells.map(({ mark }) => mark)).toEqual(['', '', ''])
})

test('a log of ten years tells its months, and previews a year, in well under a second', async () => {
  const { db, region, preview } = aLog()
  const add = db.transaction(() => {
    for (let year = 2017; year < 2027; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        for (let n = 0; n < 45; n += 1) {
          const activity = activities[n % activities.length]!.code
          const form = forms[(n * 3) % forms.length]!.code
          const phase = phases[n % phases.length]!.code
          const date = `${year}-${String(month).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`
          logSession(db, aSession({ date, activity, form, phase }))
        }
      }
    }
  })
  add()
  const all = listSharedMonths(db, region).map(({ month }) => month)
  const seen = preview({ months: all.slice(0, 12) })
  expect(seen.cells.length).toBeGreaterThan(500)
  await letLeave(db, profile, preview({ months: all }))
  // Of the processor, since others may be at work on the computer.
  const cost = (work: () => unknown) => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
  expect(cost(() => listSharedMonths(db, region))).toBeLessThan(1000)
  expect(cost(() => preview({ months: all.slice(0, 12) }))).toBeLessThan(1000)
})
