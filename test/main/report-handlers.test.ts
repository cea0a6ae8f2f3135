/** Reports through the contract, with real stores of both kinds. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ActivityCode } from '../../src/shared/activities.ts'
import type { Api } from '../../src/shared/contract.ts'
import { aSession } from '../support/a-session.ts'
import { choiceOf } from '../support/share-with.ts'
import { settingsOf } from '../report/a-report.ts'
import { type AnApp, anApp } from './an-app.ts'

const passphrase = 'fyra vanliga ord efter varandra'
const october = settingsOf({ from: '2026-10', to: '2026-10', title: 'Oktober' })

let app: AnApp
let api: Api
let peer: string
let supervisor: string

beforeAll(async () => {
  app = anApp()
  api = app.api
  const made = await api.profiles.create({ kind: 'supervisor', label: 'Handledning', passphrase })
  supervisor = made.profile.id
  await api.ownInvitation.make({ organisation: 'Region Exempel' })
  app.answers.push(join(app.folder, 'inbjudan'))
  await api.ownInvitation.save()

  peer = (await api.profiles.create({ kind: 'peer', label: 'Dagboken', passphrase })).profile.id
  const log = (date: string, activity: ActivityCode) =>
    api.sessions.log(aSession({ date, activity, unit: 'Avdelning 72', minutes: 45 }))
  for (let day = 1; day <= 13; day++) await log(`2026-10-${day + 10}`, 'D01')
  for (let day = 1; day <= 5; day++) await log(`2026-10-0${day}`, 'D02')
  for (let day = 1; day <= 2; day++) await log(`2026-10-0${day}`, 'D13')
  for (let day = 1; day <= 3; day++) await log(`2026-09-0${day}`, 'D01')
  app.answers.push(join(app.folder, 'inbjudan'))
  const { invitation } = (await api.invitations.choose())!
  const organisationId = await api.invitations.add({
    invitation,
    organisationId: null,
    isCompared: true,
  })
  const preview = await api.sharing.preview({ organisationId, months: ['2026-09', '2026-10'] })
  app.answers.push(join(app.folder, 'oktober.peerlogg'))
  await api.sharing.save(choiceOf(preview))

  await api.profiles.unlock({ id: supervisor, passphrase })
  app.answers.push(join(app.folder, 'oktober.peerlogg'))
  await api.desk.chooseFiles()
  await api.desk.confirmSigner(preview.signer.fingerprint)
  await api.desk.import()
}, 60_000)
afterAll(() => app.close())

const open = (id: string) => api.profiles.unlock({ id, passphrase })
const leftBehind = () => readdirSync(app.folder).filter((file) => file.endsWith('.tmp'))

describe.each(['peer', 'supervisor'] as const)('in a profile of the kind %s', (kind) => {
  beforeAll(() => open(kind === 'peer' ? peer : supervisor))

  test('tells what there is to report on', async () => {
    expect(await api.reports.scope()).toEqual({
      from: '2026-09',
      to: '2026-10',
      units: ['Avdelning 72'],
    })
  })

  test('keeps reports that are being written', async () => {
    const saved = await api.reports.save({ id: null, settings: october })
    expect(await api.reports.list()).toEqual([saved])
    const changed = { ...october, title: 'Oktober igen' }
    await api.reports.save({ id: saved.id, settings: changed })
    expect(await api.reports.list()).toMatchObject([{ id: saved.id, settings: changed }])
    await api.reports.remove(saved.id)
    expect(await api.reports.list()).toEqual([])
    await expect(api.reports.save({ id: saved.id, settings: october })).rejects.toMatchObject({
      code: 'report-not-found',
    })
    const numbered = { ...october, texts: [{ heading: 'Förord', text: 'Om 19640823-3234' }] }
    await expect(api.reports.save({ id: null, settings: numbered })).rejects.toMatchObject({
      code: 'identity-number',
    })
  })

  test('previews with small numbers hidden', async () => {
    const { page, advice } = await api.reports.preview(october)
    const table = page.blocks.find((block) => block.block === 'table')
    expect(table).toMatchObject({
      id: 'by_activity',
      rows: [
        ['Förtroendeskapande samtal', 13, 585, 65, 13],
        ['Dela egen erfarenhet', null, null, null, null],
        ['Planering: studier', null, null, null, null],
      ],
      sums: ['Allt', 20, 900, 100, 20],
    })
    expect(advice.map(({ about }) => about)).toEqual([
      ...(kind === 'supervisor' ? ['one_log'] : []),
      'much_hidden',
    ])
    expect(page.subtitle.startsWith('Region Exempel')).toBe(kind === 'supervisor')
  })

  test('tells, once a report has left, what another would give away beside it', async () => {
    const wider = { ...october, from: '2026-09', times: 'by_year' as const }
    const differences = async () => {
      const { advice } = await api.reports.preview(wider)
      return advice.filter(({ about }) => about === 'difference')
    }
    expect(await differences()).toEqual([])
    app.answers.push(join(app.folder, `left-by-${kind}.json`))
    await api.reports.saveFile({ settings: october, format: 'json' })
    expect(await differences()).toMatchObject([
      { earlier: [{ title: 'Oktober', from: '2026-10', to: '2026-10' }] },
    ])
  })

  test.each(['xlsx', 'csv', 'csv_plain', 'json', 'pdf'] as const)(
    'saves it as %s, whole',
    async (format) => {
      const file = join(app.folder, `${kind}.${format}`)
      app.answers.push(file)
      expect(await api.reports.saveFile({ settings: october, format })).toEqual({
        file: `${kind}.${format}`,
      })
      expect(readFileSync(file).length).toBeGreaterThan(4)
      expect(leftBehind()).toEqual([])
      expect(await api.reports.progress()).toBeNull()
    },
  )

  test('makes nothing when the dialog is cancelled', async () => {
    expect(await api.reports.saveFile({ settings: october, format: 'xlsx' })).toBeNull()
    expect(await api.reports.progress()).toBeNull()
  })

  test('makes nothing when it is stopped on the way', async () => {
    const file = join(app.folder, 'stopped.xlsx')
    app.answers.push(file)
    const saving = api.reports.saveFile({ settings: october, format: 'xlsx' })
    await expect.poll(() => api.reports.progress(), { interval: 1 }).not.toBeNull()
    await api.reports.cancel()
    expect(await saving).toBeNull()
    expect(existsSync(file)).toBe(false)
    expect(leftBehind()).toEqual([])
    await api.reports.cancel()
  })

  test('makes one file at a time', async () => {
    app.answers.push(join(app.folder, 'first.xlsx'), join(app.folder, 'second.csv'))
    const first = api.reports.saveFile({ settings: october, format: 'xlsx' })
    const second = api.reports.saveFile({ settings: october, format: 'csv' })
    await expect(second).rejects.toMatchObject({ code: 'report-busy' })
    expect(await first).toEqual({ file: 'first.xlsx' })
    expect(existsSync(join(app.folder, 'second.csv'))).toBe(false)
  })

  test('says so when the folder is gone', async () => {
    app.answers.push(join(app.folder, 'no such folder', 'a.csv'))
    await expect(api.reports.saveFile({ settings: october, format: 'csv' })).rejects.toMatchObject({
      code: 'folder-read-only',
    })
  })
})

describe('a peer supporter’s profile', () => {
  beforeEach(() => open(peer))

  test('leaves no file when it is locked while one is made', async () => {
    for (const format of ['pdf', 'xlsx', 'csv'] as const) {
      await open(peer)
      const file = join(app.folder, `locked.${format}`)
      app.answers.push(file)
      const saving = api.reports.saveFile({ settings: october, format })
      await new Promise(setImmediate)
      app.locking.now('locked-by-system')
      await expect(saving).rejects.toMatchObject({ code: 'locked' })
      expect(existsSync(file)).toBe(false)
    }
    expect(leftBehind()).toEqual([])
    expect(app.eventLog.read(100).join()).not.toContain('unexpected')
  })

  test('has a portfolio of the own development, and a supervisor’s has none', async () => {
    await api.sessions.log(
      aSession({
        date: '2026-10-21',
        activity: 'I04',
        form: 'group',
        minutes: 90,
        participants: 0,
        person: '',
      }),
    )
    const settings = settingsOf({ ...october, kind: 'development', title: 'Min utveckling' })
    const { page } = await api.reports.preview(settings)
    expect(page.blocks).toContainEqual(
      expect.objectContaining({
        id: 'by_activity',
        rows: [['Få handledning och fortbildning', 1, 90]],
      }),
    )
    await open(supervisor)
    await expect(api.reports.preview(settings)).rejects.toMatchObject({ code: 'not-a-logbook' })
  })

  test('refuses months that hold sample data, as sharing does', async () => {
    await api.samples.add('2026-09-01')
    const august = { ...october, from: '2026-08', to: '2026-08' }
    await expect(api.reports.preview(august)).rejects.toMatchObject({ code: 'sample-data-inside' })
    // Also where they are only compared with.
    const compared = { ...october, from: '2026-09', to: '2026-09', comparison: 'before' as const }
    app.answers.push(join(app.folder, 'with samples.csv'))
    await expect(api.reports.saveFile({ settings: compared, format: 'csv' })).rejects.toMatchObject(
      { code: 'sample-data-inside' },
    )
    expect(existsSync(join(app.folder, 'with samples.csv'))).toBe(false)
    await api.samples.remove()
    expect((await api.reports.preview(august)).page.subtitle).toContain('Augusti 2026')
  })

  test('an empty log has nothing to report on, and an empty report all the same', async () => {
    const { profile } = await api.profiles.create({ kind: 'peer', label: 'Ny', passphrase })
    expect(await api.reports.scope()).toBeNull()
    const { page, advice } = await api.reports.preview(october)
    expect(advice).toEqual([])
    expect(page.blocks[0]).toMatchObject({
      tone: 'lead',
      text: 'Inget arbete är loggat för oktober 2026.',
    })
    expect(profile.kind).toBe('peer')
  })
})

test('answers nobody while no profile is open', async () => {
  app.locking.now('locked-by-key')
  await expect(api.reports.list()).rejects.toMatchObject({ code: 'locked' })
  await expect(api.reports.preview(october)).rejects.toMatchObject({ code: 'locked' })
})
