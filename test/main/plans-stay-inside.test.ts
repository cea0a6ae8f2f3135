/**
 * What stands beside single sessions is for the peer supporter and the person: texts that nobody else
 * writes are put into every field of it, and then looked for in all that the app writes outside its
 * encrypted store, by bytes and by names.
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { CFB } from '@e965/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Api } from '../../src/shared/contract.ts'
import { languages } from '../../src/shared/language.ts'
import { reportFormats, reportKinds } from '../../src/shared/report.ts'
import { newOrganisationKey } from '../../src/sharing/organisation-key.ts'
import { settingsOf } from '../report/a-report.ts'
import { aGroup } from '../support/a-group.ts'
import { aHomecoming } from '../support/a-homecoming.ts'
import { aRecord } from '../support/a-record.ts'
import { aSession } from '../support/a-session.ts'
import { filesUnder, filesWith, namesWith, secretText } from '../support/leaks.ts'
import { openExportIndependently } from '../support/open-export-independently.ts'
import { choiceOf, invitationFor } from '../support/share-with.ts'
import { type AnApp, anApp } from './an-app.ts'

const passphrase = 'fyra vanliga ord efter varandra'
const day = '2026-10-14'
const months = { from: '2026-10', to: '2026-10' } as const

const secrets: Record<string, string> = {}
const secret = (what: string): string => (secrets[what] = secretText())

let app: AnApp
let api: Api
let chosen: string

beforeAll(async () => {
  app = anApp()
  api = app.api
  chosen = join(app.folder, 'chosen')
  mkdirSync(chosen)
  await api.profiles.create({ kind: 'peer', label: 'Dagboken', passphrase })
  for (let count = 0; count < 9; count++) await api.sessions.log(aSession({ date: day }))
  await writeEverywhere()
}, 60_000)
afterAll(() => app.close())

/** Writes in every field there is, in what stays and in what is removed, refused or left half-written. */
async function writeEverywhere(): Promise<void> {
  const person = secret('person')
  const items = [{ phase: 'before', code: '', text: secret('item of a template') }] as const
  await api.homecoming.saveTemplate({ unit: '', items: [...items] })
  const list = await api.homecoming.start({ day, list: aHomecoming({ person }) })
  const item = { phase: 'ending', code: '', text: secret('item of a list') } as const
  const { id: itemId } = await api.homecoming.addItem({ listId: list.id, item })
  await api.homecoming.changeItem({ id: itemId, today: day, changes: { state: 'done', day } })

  const step = { what: secret('step'), byWhom: 'together', role: 'komvux', due: day } as const
  const plan = {
    person,
    area: 'studies',
    goal: secret('goal'),
    why: secret('why'),
    helps: secret('what helps'),
    startedOn: day,
  } as const
  const added = await api.plans.add(plan)
  await api.plans.addSteps({ planId: added.id, steps: [step] })
  const { steps } = await api.plans.get(added.id)
  await api.plans.markStep({ id: steps[0]!.id, state: 'done', day })

  const group = await api.groups.add(aGroup({ name: secret('name of a group') }))
  const meeting = {
    person,
    kind: 'authority',
    role: 'social_services',
    day,
    start: '',
    wishes: secret('what a person wants to say'),
  } as const
  const { id: meetingId } = await api.meetings.add(meeting)
  const origins = { list: list.id, plan: added.id, group: group.id, meeting: meetingId } as const
  for (const [kind, id] of Object.entries(origins)) {
    const origin = { kind: kind as keyof typeof origins, id }
    await api.sessions.logFrom({ origin, session: aSession({ date: day, note: secret(kind) }) })
  }

  const record = aRecord({
    date: day,
    title: secret('title of a training'),
    organiser: secret('organiser of a training'),
  })
  await api.ownDevelopment.add({ record, session: null })
  await api.toBringUp.add({ text: secret('what to bring up'), addedOn: day })
  await api.wellbeing.keep({ day, feelings: ['calm'], text: secret('wellbeing') })

  const removed = await api.plans.add({ ...plan, goal: secret('removed goal') })
  await api.plans.remove(removed.id)
  await expect(api.plans.remove(removed.id)).rejects.toMatchObject({ code: 'plan-gone' })
  const numbered = { ...plan, goal: `${secret('refused goal')} 19640823-3234` }
  await expect(api.plans.add(numbered)).rejects.toMatchObject({
    code: 'identity-number',
  })
  const content = JSON.stringify({ goal: secret('half-written goal') })
  await api.drafts.save({ context: 'plan:new', savedAt: '2026-10-14T12:00:00.000Z', content })
}

/** The portfolio of the own development tells what one was trained in: that is what it is for. */
const inPortfolio = ['title of a training', 'organiser of a training']
const secretsBut = (shown: readonly string[]) =>
  Object.entries(secrets).filter(([what]) => !shown.includes(what))
const foundIn = (text: string, shown: readonly string[] = []): string[] =>
  secretsBut(shown).flatMap(([what, words]) => (text.includes(words) ? [what] : []))

test('no export holds any of it, nor does its preview', async () => {
  const key = await newOrganisationKey()
  const invitation = invitationFor('Region Exempel', key.recipient)
  const organisationId = await api.invitations.add({
    invitation,
    organisationId: null,
    isCompared: false,
  })
  const preview = await api.sharing.preview({ organisationId, months: ['2026-10'] })
  expect(preview.facts.filter(({ fact }) => fact.value > 0).map(({ fact }) => fact.name)).toEqual([
    'distinct_people',
    'lists_started',
    'list_items_done',
    'plans_active',
    'plan_steps_done',
    'groups_held',
  ])
  expect(foundIn(JSON.stringify(preview))).toEqual([])
  const file = join(chosen, 'oktober.peerlogg')
  app.answers.push(file)
  await api.sharing.save(choiceOf(preview))
  const { lines } = openExportIndependently(readFileSync(file), key.identity)
  expect(foundIn(String(lines))).toEqual([])
})

test.each(reportKinds)('no report of the kind %s holds any of it, in no format', async (kind) => {
  const shown = kind === 'development' ? inPortfolio : []
  for (const language of languages) {
    const settings = settingsOf({ ...months, kind, language })
    const { page } = await api.reports.preview(settings)
    expect(foundIn(JSON.stringify(page), shown)).toEqual([])
    for (const format of reportFormats) {
      const file = join(chosen, `${kind}-${language}-${format}`)
      app.answers.push(file)
      const saved = await api.reports.saveFile({ settings, format })
      expect(foundIn(saved!.file)).toEqual([])
      expect(foundIn(unpacked(readFileSync(file)), shown)).toEqual([])
    }
  }
})

test('the log file and the diagnosis say nothing of it, and no file bears it in its name', async () => {
  expect(foundIn(await api.diagnosis.text())).toEqual([])
  await api.backups.makeNow()
  app.answers.push(join(chosen, 'flytt.peerlogg-store'))
  await api.backups.saveToMove()
  expect(filesUnder(app.folder).map((file) => basename(file))).toContain('events.jsonl')
  for (const [what, text] of Object.entries(secrets)) {
    expect([what, namesWith(app.folder, text)]).toEqual([what, []])
    const files = filesWith(app.folder, text).filter(
      (file) => !basename(file).startsWith('development'),
    )
    expect([what, files]).toEqual([what, []])
  }
  expect(readdirSync(chosen).length).toBeGreaterThan(20)
})

test('the search finds what is there', async () => {
  expect(Object.keys(secrets).length).toBeGreaterThan(18)
  const [plan] = await api.plans.list()
  expect(foundIn(JSON.stringify(await api.plans.get(plan!.id)))).toEqual(
    expect.arrayContaining(['goal', 'why', 'what helps', 'step']),
  )
  expect(foundIn(readFileSync(join(chosen, 'development-sv-json'), 'utf8'))).toEqual(inPortfolio)
})

/** The texts inside a workbook, or the bytes as they are. */
function unpacked(bytes: Buffer): string {
  if (bytes.toString('latin1', 0, 2) !== 'PK') return bytes.toString()
  const { FileIndex } = CFB.read(bytes, { type: 'buffer' })
  return FileIndex.map((entry: { content?: unknown }) =>
    Buffer.from((entry.content as number[] | undefined) ?? []).toString(),
  ).join('\n')
}
